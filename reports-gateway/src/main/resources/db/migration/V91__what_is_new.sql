-- What became known since yesterday is found without a look at what was known before.
create index verdict_known on model_verdict (generation, plan, as_of);
create index project_known on model_project (generation, plan, known_at);
create index rating_known on model_rating (generation, plan, known_at);
create index blocker_known on model_blocker (generation, plan, known_at);
