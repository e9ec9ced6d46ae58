-- Promises and their timeline. A multilingual text is one JSON value: {"texts":{"ar":"…"},"translated":["en"]}.
create table promise (
    id varchar(100) primary key,
    title varchar(4000) not null,
    sector varchar(60) not null,
    maker varchar(60) not null,
    maker_name varchar(2000) not null,
    text varchar(100000) not null,
    rating varchar(20) not null,
    schedule varchar(20) not null,
    evidence_strength varchar(20),
    review_date date,
    search varchar(200000) not null,
    updated_at timestamp with time zone not null,
    withdrawn_at timestamp with time zone,
    version integer not null
);

create table justification_paragraph (
    promise_id varchar(100) not null references promise (id),
    position integer not null,
    date date,
    text varchar(100000) not null,
    primary key (promise_id, position)
);

create table timeline_entry (
    id uuid primary key,
    promise_id varchar(100) not null references promise (id),
    position integer not null,
    date date not null,
    precision varchar(10) not null,
    kind varchar(20) not null,
    text varchar(100000) not null,
    note varchar(20000),
    rating_from varchar(20),
    rating_to varchar(20),
    published_at timestamp with time zone not null,
    publication_key uuid unique,
    constraint timeline_entry_position unique (promise_id, position)
);

create table timeline_source (
    entry_id uuid not null references timeline_entry (id),
    position integer not null,
    title varchar(4000) not null,
    url varchar(2000) not null,
    primary key (entry_id, position)
);

create table timeline_evidence (
    entry_id uuid not null references timeline_entry (id),
    position integer not null,
    public_id uuid not null,
    kind varchar(20) not null,
    media_type varchar(127) not null,
    commitment varchar(64) not null,
    public_copy_path varchar(200),
    public_copy_sha256 varchar(64),
    primary key (entry_id, position)
);
