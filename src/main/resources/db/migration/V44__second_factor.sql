-- One-time codes. "secret" is sealed under a key of its own, which the master key wraps; "last_step" is the time step of the
-- last code that was taken, so that none is taken twice. Not in force until it was confirmed by a first code.
create table staff_second_factor (
    username varchar(255) primary key,
    secret varchar(400) not null,
    begun_at timestamp with time zone not null,
    confirmed_at timestamp with time zone,
    last_step bigint not null
);

-- Each opens once. Random enough that a plain hash of it can be searched by nobody.
create table staff_recovery_code (
    username varchar(255) not null,
    code_hash varchar(64) not null,
    primary key (username, code_hash)
);

create table staff_token (
    id uuid primary key,
    username varchar(255) not null,
    name varchar(100) not null,
    token_hash varchar(64) not null unique,
    created_at timestamp with time zone not null,
    last_used_at timestamp with time zone
);

create index staff_token_username on staff_token (username);
