-- The verdict that stood at an instant is the last one before it that stood when it was given. Without this it is looked for among all that
-- were given since.
create index verdict_standing_then on model_verdict (generation, plan, type, code, as_of, sequence) where standing;
