-- The desk counts how submissions moved in the last weeks, and lists those that wait for their submitter.
create index submission_status_moves on submission_status (status, at);
create index submission_by_status on submission (status);
