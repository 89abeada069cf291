-- The same as before, asked for in the order of an index and once for a verdict that comes in its order. Periods of verdicts that stand never
-- fall, so that the last one that stands says whether one of a later period is known. What was asked for before named no order: until the
-- table had its first statistics it was looked for among all verdicts of the plan.
create or replace function is_it_standing() returns trigger language plpgsql as $$
declare
  newest record;
begin
  perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', 'verdicts', new.generation, new.plan, new.type, new.code), 0));
  select l.sequence, l.period into newest from model_verdict l
  where l.generation = new.generation and l.plan = new.plan and l.type = new.type and l.code = new.code and l.standing
  order by l.sequence desc limit 1;
  if newest.sequence > new.sequence then
    update model_verdict l set standing = false
    where l.generation = new.generation and l.plan = new.plan and l.type = new.type and l.code = new.code
      and l.standing and l.sequence > new.sequence and l.period < new.period;
    select l.sequence, l.period into newest from model_verdict l
    where l.generation = new.generation and l.plan = new.plan and l.type = new.type and l.code = new.code and l.standing
      and l.sequence < new.sequence
    order by l.sequence desc limit 1;
  end if;
  new.standing := newest.period is null or newest.period <= new.period;
  return new;
end
$$;

-- What changed is looked for subject by subject now, and nobody asks for all verdicts that became known since an instant any more.
drop index verdict_known;
