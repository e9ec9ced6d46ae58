-- What the staff did: one chain over all entries. Rows are inserted and read, never updated or deleted; PostgreSQL refuses
-- both (V46_1). No foreign key: whoever goes, and whatever is purged, leaves what was done as it was noted.
create table audit_entry (
    number bigint primary key,
    at timestamp with time zone not null,
    account varchar(255) not null,
    act varchar(20) not null,
    kind varchar(20) not null,
    object varchar(255) not null,
    way varchar(20) not null,
    regards bigint not null,
    status integer not null,
    previous_hash varchar(64) not null,
    hash varchar(64) not null
);

create index audit_entry_account on audit_entry (account, number);
create index audit_entry_object on audit_entry (object, number);
create index audit_entry_at on audit_entry (at);

-- Where the chain ends. Whoever appends locks it; and an end that was cut off shows by it.
create table audit_head (
    id integer primary key,
    entries bigint not null,
    hash varchar(64) not null
);

insert into audit_head (id, entries, hash)
values (1, 0, '0000000000000000000000000000000000000000000000000000000000000000');
