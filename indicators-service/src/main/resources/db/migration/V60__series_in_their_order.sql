-- A plan of a hundred counties has a hundred times the series of its city. Their unique key finds one of them; a page of figures
-- comes in the order of series ids, and without an index in that order it costs a walk over all of them.

create index observation_series_of_subject on observation_series (plan_id, subject_type, subject_code, region, id);
create index observation_series_of_region on observation_series (plan_id, region, id);
create index observation_series_of_plan on observation_series (plan_id, id);

-- The feed of what changed goes by instant and id. With the series in this index PostgreSQL reads a series along it, an instant
-- after the other, instead of along the primary key: eight times as many pages.
drop index observation_published;
create index observation_published on observation (published_at, id);
comment on index observation_published is 'Serves feeds of what changed after an instant, in their order';
