-- Previews made of evidence items, one row for each part that was asked for; the bytes lie sealed in the vault under
-- sha256. A row without sha256 says why there is none.
create table preview (
    evidence_item_id uuid not null references evidence_item (id),
    part varchar(20) not null,
    number integer not null,
    media_type varchar(127),
    size bigint not null,
    sha256 varchar(64),
    pages integer not null,
    reason varchar(40),
    made_at timestamp with time zone not null,
    constraint preview_part primary key (evidence_item_id, part, number)
);

create index preview_sha256 on preview (sha256);
