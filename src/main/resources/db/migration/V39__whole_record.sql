-- What tells one state of all promises from another, read from an index that holds all of it: without it every question
-- whether the open data are still current read the texts of all promises (measured with 100,000 of them: 641 ms).
create index promise_state on promise (updated_at, version);
