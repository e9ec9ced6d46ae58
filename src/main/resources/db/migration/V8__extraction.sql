-- What the malware scanner said.
alter table inspection_report add column malware_verdict varchar(20) default 'NOT_CONFIGURED' not null;
alter table inspection_report add column malware_signature varchar(200);
alter table inspection_report add column malware_engine varchar(200);

-- What was taken out of a file: sealed in the vault as JSON under sha256, like what character recognition read under
-- recognised_sha256. Recognition is PENDING until it is done, NONE where there is nothing to read or nobody to do it.
create table extraction (
    evidence_item_id uuid primary key references evidence_item (id),
    sha256 varchar(64) not null,
    status varchar(20) not null,
    language varchar(8),
    recognition varchar(20) not null,
    recognised_sha256 varchar(64)
);

create index extraction_recognition on extraction (recognition);
