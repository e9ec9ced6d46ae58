-- Who of the team wrote a message: for staff alone. What came with a message, and a hash of text and files that tells a
-- second click from a second message.
alter table submission_message add column author varchar(255);
alter table submission_message add column content_hash varchar(64);

create table submission_message_file (
    message_id bigint not null references submission_message (id) on delete cascade,
    evidence_item_id uuid not null,
    primary key (message_id, evidence_item_id)
);

-- The day on which something that staff entered for somebody had reached the team.
alter table submission add column received_on date;
