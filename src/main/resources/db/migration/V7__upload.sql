-- Uploads that no submission has taken over yet. Of an id only its hash is here; the name and type of the file are
-- encrypted under the upload's key, as its bytes are.
create table upload (
    id_hash varchar(64) primary key,
    total_bytes bigint not null,
    received_bytes bigint not null,
    wrapped_by varchar(40) not null,
    wrapped_key varchar(200) not null,
    metadata bytea not null,
    created_at timestamp with time zone not null,
    expires_at timestamp with time zone not null
);

create index upload_expires on upload (expires_at);
