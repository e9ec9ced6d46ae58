-- Against mistakes, and statements that somebody smuggled into ours: no entry is changed or deleted. The owner of the table
-- can take this away again, and is then found out by the chain.
create function audit_entry_stays() returns trigger language plpgsql as $$
begin
    raise exception 'an entry of the audit is neither changed nor deleted';
end
$$;

create trigger audit_entry_stays before update or delete on audit_entry
    for each row execute function audit_entry_stays();

create trigger audit_entry_is_not_emptied before truncate on audit_entry
    for each statement execute function audit_entry_stays();
