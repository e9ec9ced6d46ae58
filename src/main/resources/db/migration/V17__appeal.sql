-- The one appeal of a submission, and what editors decided on it. Append-only, as the rest of the verification record.

create table verification_appeal (
    submission_id uuid not null,
    earlier_rounds integer not null,
    appealed_at timestamp with time zone not null,
    constraint verification_appeal_once primary key (submission_id)
);

create table appeal_decision (
    submission_id uuid not null,
    round integer not null,
    task_id varchar(64) not null,
    editor varchar(255) not null,
    decision varchar(32) not null,
    reason varchar(32),
    note varchar(20000),
    process_version integer,
    completed_at timestamp with time zone not null,
    constraint appeal_decision_pk primary key (submission_id, round),
    constraint appeal_decision_once_a_task unique (task_id),
    constraint appeal_decision_round foreign key (submission_id, round)
        references verification_round (submission_id, number)
);
