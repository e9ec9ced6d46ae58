-- H2 knows triggers as classes of Java alone, without which a database could not be opened elsewhere: here the chain holds.
comment on table audit_entry is 'inserted and read, never updated or deleted';
