-- How a submission came, who of the staff entered it for somebody, and when its submitter appealed.
alter table submission add column channel varchar(20) default 'WEB' not null;
alter table submission add column entered_by varchar(255);
alter table submission add column appealed_at timestamp with time zone;
