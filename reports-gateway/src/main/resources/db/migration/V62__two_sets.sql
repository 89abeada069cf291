-- Two sets of read models can stand beside each other: one serves, the next is filled by replay, and then they change places.
-- Every row says which reading of the topics it belongs to; what is asked is a view of the set that serves.

alter table generation rename column number to serving;
alter table generation
  add column building integer,
  add column ordered_at timestamptz,
  add column switched_at timestamptz;

alter table plan rename to model_plan;
alter table region rename to model_region;
alter table subject rename to model_subject;
alter table verdict rename to model_verdict;
alter table registry rename to model_registry;
alter table project rename to model_project;
alter table rates rename to model_rates;
alter table blocker rename to model_blocker;
alter table rating rename to model_rating;
alter table freshness rename to model_freshness;

do $$
declare
  model record;
begin
  for model in
    select * from (values
      ('plan', 'plan, sequence'),
      ('region', 'plan, sequence, code'),
      ('subject', 'plan, type, code, sequence'),
      ('verdict', 'plan, type, code, sequence'),
      ('registry', 'plan, sequence'),
      ('project', 'plan, code, sequence'),
      ('rates', 'plan, topic, sequence'),
      ('blocker', 'plan, project, id, sequence'),
      ('rating', 'plan, project, sequence'),
      ('freshness', 'plan, source')) as models(name, key)
  loop
    execute format('alter table model_%1$s add column generation integer', model.name);
    execute format('update model_%1$s set generation = (select serving from generation)', model.name);
    execute format('alter table model_%1$s alter column generation set not null, drop constraint %1$s_pkey,'
      ' add primary key (generation, %2$s)', model.name, model.key);
    execute format('create view %1$s as select * from model_%1$s where generation = (select serving from generation)',
      model.name);
  end loop;
end
$$;

drop index verdict_newest;
create index verdict_newest on model_verdict (generation, plan, type, code, period desc, sequence desc);
