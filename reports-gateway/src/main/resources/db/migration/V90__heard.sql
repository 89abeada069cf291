-- Which events of each aggregate are missing. Owners number them from 1 without a gap, so that at first all of {[1,)} are; what is
-- missing besides the end, which has not happened yet, was lost on the way or comes late.
create table model_heard (
  generation integer not null,
  source text not null,
  aggregate text not null,
  subject text not null,
  plan text not null,
  missing int8multirange not null,
  primary key (generation, source, aggregate, subject)
);
create index heard_with_gaps on model_heard (generation, plan) where missing <> int8multirange(range_merge(missing));
create view gap as
  select source, aggregate, subject, plan,
         (select string_agg(case when upper(r) = lower(r) + 1 then lower(r)::text else lower(r) || '–' || upper(r) - 1 end, ', ' order by r)
          from unnest(missing) as r where not upper_inf(r)) as missing
  from model_heard
  where generation = (select serving from generation) and missing <> int8multirange(range_merge(missing));

-- What was heard before this table was there is only known after a replay.
update generation set building = serving + 1, ordered_at = now() where building is null and exists (select from model_plan);
