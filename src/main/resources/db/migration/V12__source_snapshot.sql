-- The team's copies of what links pointed to, WARC files in the vault under sha256, held by the link's submission.
create table source_snapshot (
    id uuid primary key,
    evidence_item_id uuid not null references evidence_item (id),
    address text not null,
    status integer not null,
    size bigint not null,
    sha256 varchar(64) not null,
    fetched_at timestamp with time zone not null,
    fetched_by varchar(255) not null
);

create index source_snapshot_item on source_snapshot (evidence_item_id);
