-- How many entries each subject's chain has, and the hash of the last: a tail that was cut off, or a chain that was taken
-- out whole, shows by its head.
create table custody_head (
    subject uuid primary key,
    entries integer not null,
    hash varchar(64) not null
);

insert into custody_head (subject, entries, hash)
select e.subject, e.position, e.hash from custody_entry e
where e.position = (select max(l.position) from custody_entry l where l.subject = e.subject);
