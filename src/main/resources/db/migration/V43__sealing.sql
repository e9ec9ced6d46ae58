-- Keys of texts, one for each thing that texts are about (a submission, a request for a correction ...), wrapped by a master
-- key that is kept apart from the database. Who deletes a row has deleted every text that its key sealed.
create table text_key (
    subject uuid primary key,
    wrapped_by varchar(40) not null,
    wrapped_key varchar(200) not null
);

-- Keys are found by the master key that wrapped them when it is exchanged.
create index text_key_wrapped_by on text_key (wrapped_by);
create index vault_key_wrapped_by on vault_key (wrapped_by);

-- Base64 of what is sealed is longer than the text. 43.1, in the room of submissions, seals what is there.
alter table submission alter column statement set data type varchar(81000);
alter table submission alter column relation set data type varchar(200);
alter table submission alter column event_date set data type varchar(200);
alter table submission alter column event_place set data type varchar(4000);
alter table submission alter column outcome_explanation set data type varchar(60000);
alter table submission_message alter column text set data type varchar(60000);

-- 43.2, in the room of evidence, seals this and source_snapshot.address.
alter table evidence_item alter column name set data type varchar(9000);
