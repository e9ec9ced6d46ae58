-- The verification record: append-only; no statement of ours updates or deletes a row of these tables but rating_seen.
-- Staff texts have at most 10,000 characters; H2 counts UTF-16 units, so the columns are twice as wide.

create table verification_round (
    submission_id uuid not null,
    number integer not null,
    task_id varchar(64) not null,
    analyst varchar(255) not null,
    outcome varchar(32) not null,
    summary varchar(20000) not null,
    question varchar(10000),
    reason varchar(32),
    process_version integer,
    completed_at timestamp with time zone not null,
    constraint verification_round_pk primary key (submission_id, number),
    constraint verification_round_once_a_task unique (task_id)
);

create table verification_assessment (
    submission_id uuid not null,
    round integer not null,
    evidence_item_id uuid not null,
    conclusion varchar(32) not null,
    strength varchar(32) not null,
    methods varchar(500) not null,
    findings varchar(20000) not null,
    event_date date,
    event_place varchar(20000),
    constraint verification_assessment_pk primary key (submission_id, round, evidence_item_id),
    constraint verification_assessment_round foreign key (submission_id, round)
        references verification_round (submission_id, number)
);

create table editorial_decision (
    submission_id uuid not null,
    number integer not null,
    round integer not null,
    task_id varchar(64) not null,
    editor varchar(255) not null,
    decision varchar(32) not null,
    entry_date date,
    entry_precision varchar(16),
    entry_text_ar varchar(20000),
    entry_text_en varchar(20000),
    rating_from varchar(64),
    rating_to varchar(64),
    two_editors boolean not null,
    justification varchar(20000),
    review_date date,
    reason varchar(32),
    note varchar(20000),
    process_version integer,
    completed_at timestamp with time zone not null,
    constraint editorial_decision_pk primary key (submission_id, number),
    constraint editorial_decision_once_a_task unique (task_id),
    constraint editorial_decision_round foreign key (submission_id, round)
        references verification_round (submission_id, number)
);

create table public_copy_choice (
    submission_id uuid not null,
    decision integer not null,
    evidence_item_id uuid not null,
    publish boolean not null,
    reason varchar(20000),
    constraint public_copy_choice_pk primary key (submission_id, decision, evidence_item_id),
    constraint public_copy_choice_decision foreign key (submission_id, decision)
        references editorial_decision (submission_id, number)
);

create table rating_confirmation (
    submission_id uuid not null,
    decision integer not null,
    task_id varchar(64) not null,
    editor varchar(255) not null,
    outcome varchar(32) not null,
    rating_seen varchar(64) not null,
    note varchar(20000),
    process_version integer,
    completed_at timestamp with time zone not null,
    constraint rating_confirmation_pk primary key (submission_id, decision),
    constraint rating_confirmation_once_a_task unique (task_id),
    constraint rating_confirmation_decision foreign key (submission_id, decision)
        references editorial_decision (submission_id, number)
);

create table rating_seen (
    task_id varchar(64) primary key,
    submission_id uuid not null,
    rating varchar(64) not null,
    seen_at timestamp with time zone not null
);
