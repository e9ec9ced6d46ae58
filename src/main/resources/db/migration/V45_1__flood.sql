-- What is alike, without saying what it is: keyed hashes of the words and of the files of each submission that a submitter
-- sent. And what was gathered because it was too much of the same: staff decide on it once.
create table submission_mark (
    submission_id uuid not null references submission (id),
    mark varchar(64) not null,
    at timestamp with time zone not null,
    primary key (submission_id, mark)
);

create index submission_mark_latest on submission_mark (at, mark);
create index submission_mark_alike on submission_mark (mark, at);

create table flood (
    id uuid primary key,
    mark varchar(64) not null,
    noticed_at timestamp with time zone not null,
    decision varchar(20),
    decided_by varchar(255),
    decided_at timestamp with time zone
);

create index flood_open on flood (decided_at, noticed_at);

create table flood_member (
    submission_id uuid primary key references submission (id),
    flood_id uuid not null references flood (id)
);

create index flood_member_flood on flood_member (flood_id);
