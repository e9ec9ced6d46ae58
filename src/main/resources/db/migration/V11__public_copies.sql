-- What is to be covered in an item's public copy; fractions of its page or picture.
create table redaction (
    evidence_item_id uuid not null references evidence_item (id),
    position integer not null,
    page integer not null,
    x double precision not null,
    y double precision not null,
    width double precision not null,
    height double precision not null,
    primary key (evidence_item_id, position)
);

-- The copy as it was last made, or why there is none. The bytes lie in the vault under sha256.
create table public_copy (
    evidence_item_id uuid primary key references evidence_item (id),
    state varchar(20) not null,
    media_type varchar(127),
    size bigint not null,
    sha256 varchar(64),
    reason varchar(40),
    redactions integer not null,
    redactions_hash varchar(64) not null,
    width integer not null,
    height integer not null,
    made_at timestamp with time zone not null
);
