-- What is shown of published evidence, beside its hash, and why something is not shown.
alter table timeline_evidence add column public_copy_type varchar(127);
alter table timeline_evidence add column public_copy_size bigint;
alter table timeline_evidence add column public_copy_redactions integer;
alter table timeline_evidence add column public_copy_width integer;
alter table timeline_evidence add column public_copy_height integer;
alter table timeline_evidence add column public_copy_withheld varchar(20000);

create index timeline_evidence_public_id on timeline_evidence (public_id);
