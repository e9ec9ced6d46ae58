-- Corrections ask which submission an entry came from.
create index submission_timeline_entry on submission (timeline_entry_id);
