-- Who is logged in, for all nodes. No address and no browser stands here: a session is told by its times.
create table staff_session (
    id uuid primary key,
    username varchar(255) not null,
    since timestamp with time zone not null,
    last_seen timestamp with time zone not null
);

create index staff_session_username on staff_session (username);

-- Browsers that somebody logged in with before: guesses from elsewhere do not slow them.
create table staff_device (
    device_hash varchar(64) primary key,
    username varchar(255) not null,
    last_login timestamp with time zone not null
);

create index staff_device_username on staff_device (username);

-- One for each account, good once.
create table staff_reset_link (
    username varchar(255) primary key,
    token_hash varchar(64) not null unique,
    expires_at timestamp with time zone not null
);
