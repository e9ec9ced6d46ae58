-- The vault's objects: ciphertext lies under "file", the content's keyed hash is "name". One row for each content, so of
-- two who seal the same at once the second waits for the first.
create table vault_object (
    name varchar(64) primary key,
    file varchar(100) not null unique,
    sha256 varchar(64) not null unique,
    sealed_at timestamp with time zone not null,
    verified_at timestamp with time zone,
    damaged_at timestamp with time zone
);

create index vault_object_verified on vault_object (verified_at);

-- The object's data key, wrapped once for each submission that holds it. With the last row the content is lost for good.
create table vault_key (
    object_name varchar(64) not null references vault_object (name),
    holder uuid not null,
    wrapped_by varchar(40) not null,
    wrapped_key varchar(200) not null,
    primary key (object_name, holder)
);

create index vault_key_holder on vault_key (holder);
