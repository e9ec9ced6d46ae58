-- What the home page counts, as indexes that hold all it asks for: no text of any promise or entry is read to count it.
create index promise_standing on promise (withdrawn_at, sector, rating);

-- The sum of all versions tells whether anything has changed since it was counted last.
create index promise_versions_sum on promise (version);

-- The changes of ratings, which are few among all entries.
create index timeline_entry_rating_change on timeline_entry (rating_to, promise_id, position, date, precision, id);
