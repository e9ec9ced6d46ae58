-- What contents are recognised by. One row a content, however many items hold it; NONE says that it was tried.
create table fingerprint (
    id bigint primary key,
    sha256 varchar(64) not null unique,
    form varchar(20) not null,
    made_at timestamp with time zone not null
);

-- 256 bytes each: eight hashes of an image or of a video's frame, or the MinHash of a text.
create table fingerprint_part (
    fingerprint_id bigint not null references fingerprint (id) on delete cascade,
    position integer not null,
    hashes bytea not null,
    primary key (fingerprint_id, position)
);

-- Found when the later of the two came; at most 50 for each that comes.
create table likeness (
    fingerprint_id bigint not null references fingerprint (id) on delete cascade,
    earlier_id bigint not null references fingerprint (id) on delete cascade,
    kind varchar(20) not null,
    degree double precision not null,
    primary key (fingerprint_id, earlier_id)
);

create index likeness_earlier on likeness (earlier_id);

-- One row, locked by who adds a fingerprint: ids are committed in their order, so a node that reads on from the last
-- one it knows never passes one over.
create table fingerprint_order (
    last_id bigint not null
);

insert into fingerprint_order (last_id) values (0);
