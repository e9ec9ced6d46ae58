-- Editors' work on promises: proposals, which nobody but staff sees, and the versions that a second editor made public.
-- content is one JSON value, so that a further field of a promise needs no migration:
-- {"title":…,"sector":"…","maker":"…","makerName":…,"text":…,"schedule":"…","evidenceStrength":"…"|null}.
create table promise_proposal (
    id uuid primary key,
    promise_id varchar(100) not null,
    kind varchar(20) not null,
    base_version integer not null,
    content varchar(300000),
    note varchar(40000),
    reason varchar(20000) not null,
    proposed_by varchar(255) not null,
    proposed_at timestamp with time zone not null,
    state varchar(20) not null,
    revision integer not null,
    -- The promise's id as long as the proposal is open, then null: so a promise has one open proposal at most.
    open_for varchar(100) unique
);

-- What was done to a proposal, by whom. Rows are inserted and read, never updated.
create table proposal_act (
    proposal_id uuid not null references promise_proposal (id),
    position integer not null,
    act varchar(20) not null,
    actor varchar(255) not null,
    acted_at timestamp with time zone not null,
    revision integer not null,
    content varchar(300000),
    note varchar(20000),
    primary key (proposal_id, position)
);

-- What was public of a promise and since when. Rows are inserted and read, never updated.
create table promise_version (
    promise_id varchar(100) not null references promise (id),
    number integer not null,
    kind varchar(20) not null,
    content varchar(300000) not null,
    note varchar(40000),
    published_at timestamp with time zone not null,
    proposal_id uuid unique references promise_proposal (id),
    primary key (promise_id, number)
);

-- The promises that are there already have been public since their seed was loaded.
insert into promise_version (promise_id, number, kind, content, published_at)
select p.id, 1, 'CREATED',
    '{"title":' || p.title || ',"sector":"' || p.sector || '","maker":"' || p.maker || '","makerName":' || p.maker_name
        || ',"text":' || p.text || ',"schedule":"' || p.schedule || '","evidenceStrength":'
        || coalesce('"' || p.evidence_strength || '"', 'null') || '}',
    coalesce((select min(e.published_at) from timeline_entry e where e.promise_id = p.id), p.updated_at)
from promise p;
