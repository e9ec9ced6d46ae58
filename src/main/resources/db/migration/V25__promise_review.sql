-- Periodic reviews of promises. Rows are inserted and read, never updated; the engine holds codes alone.
create table promise_review (
    id uuid primary key,
    promise_id varchar(100) not null references promise (id),
    reason varchar(20) not null,
    rating varchar(20) not null,
    begun_at timestamp with time zone not null
);

create index promise_review_of_promise on promise_review (promise_id, begun_at);

create table promise_review_act (
    id uuid primary key,
    review_id uuid not null references promise_review (id),
    position integer not null,
    act varchar(20) not null,
    -- One act a task: of two completions at once the second one fails here.
    task_id varchar(64) not null unique,
    actor varchar(255) not null,
    acted_at timestamp with time zone not null,
    note varchar(20000),
    rating_from varchar(20),
    rating_to varchar(20),
    justification varchar(20000),
    entry_text varchar(100000),
    entry_date date,
    entry_precision varchar(10),
    review_date date,
    constraint promise_review_act_position unique (review_id, position)
);
