-- Files of promises that an administrator brought in. The file is kept, as base64, until it is proposed or dropped, so that
-- what is proposed is what was reported; then its hash stays.
create table promise_import (
    id uuid primary key,
    name varchar(300) not null,
    sha256 varchar(64) not null,
    content text,
    state varchar(20) not null,
    imported_by varchar(255) not null,
    imported_at timestamp with time zone not null,
    proposed_at timestamp with time zone
);

-- Which proposals an import became. history is what a new promise brings besides its words, as one JSON value: rating,
-- justification and timeline; null where it brings none.
create table promise_import_item (
    import_id uuid not null references promise_import (id),
    position integer not null,
    proposal_id uuid not null unique references promise_proposal (id),
    history text,
    primary key (import_id, position)
);
