-- What the home page counts, as indexes that hold all it asks for: no text of any promise or entry is read to count it.
create index promise_standing on promise (withdrawn_at, sector, rating);

-- The changes of ratings, which are few among all entries.
create index timeline_entry_rating_change on timeline_entry (rating_to, promise_id, position, date, precision, id);
