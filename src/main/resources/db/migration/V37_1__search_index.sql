-- Words are looked for in the search index that every node keeps beside the database, not in a column of folded letters.
alter table promise drop column search;
