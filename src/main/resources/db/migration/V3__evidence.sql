-- The items of a submission. The bytes lie in the vault under sha256; here is what is known of them.
create table evidence_item (
    id uuid primary key,
    submission_id uuid not null,
    number integer not null,
    public_id uuid not null unique,
    kind varchar(20) not null,
    name varchar(2000),
    size bigint not null,
    sha256 varchar(64) not null,
    salt varchar(64) not null,
    declared_type varchar(127),
    media_type varchar(127),
    state varchar(20) not null,
    warnings varchar(500) not null,
    reason varchar(40),
    received_at timestamp with time zone not null,
    constraint evidence_item_number unique (submission_id, number)
);

create index evidence_item_sha256 on evidence_item (sha256);

-- What was found in a file, with the tool that found it.
create table inspection_report (
    evidence_item_id uuid primary key references evidence_item (id),
    detected_type varchar(127) not null,
    declared_type varchar(127),
    extension_type varchar(127),
    findings varchar(500) not null,
    tool varchar(100) not null,
    inspected_at timestamp with time zone not null
);
