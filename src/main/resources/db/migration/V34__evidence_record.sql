-- What the public may read of how a piece of evidence was verified, kept with its publication. What was published
-- before this was kept has none: its record_conclusion is null.
alter table timeline_evidence add column record_conclusion varchar(32);
alter table timeline_evidence add column record_strength varchar(32);
alter table timeline_evidence add column record_methods varchar(500);
alter table timeline_evidence add column record_claimed_date date;
alter table timeline_evidence add column record_claimed_place varchar(2000);
alter table timeline_evidence add column record_verified_date date;
alter table timeline_evidence add column record_verified_place varchar(20000);
alter table timeline_evidence add column record_verified_on date;
alter table timeline_evidence add column record_approved_on date;
alter table timeline_evidence add column record_confirmed_on date;
alter table timeline_evidence add column record_process_version integer;

-- Whether an editor lets the date and place be shown that the submitter gave, in the submitter's own words.
alter table public_copy_choice add column claim boolean default false not null;
