-- Plans that are over, as their owner told.
create table model_archive (
  generation integer not null,
  plan text not null,
  archived_at timestamptz not null,
  primary key (generation, plan)
);
create view archive as select * from model_archive where generation = (select serving from generation);

-- Those that may be deleted: see the kit's ForgetPlan. With whom they were shared is their owner's to tell.
create view archived_plan as select distinct plan, 'RESTRICTED' as sharing from model_archive;

-- What reports that are kept for ever say of a plan that is not.
create table report_plan (
  plan text primary key,
  sharing text not null,
  period_start text not null,
  period_end text not null,
  time_zone text not null,
  simulated boolean not null
);
create function before_forgetting(forgotten text) returns void language sql as $$
  insert into report_plan
  select plan, sharing, period_start, period_end, time_zone, simulated from plan where plan = forgotten order by sequence desc limit 1
$$;

-- What was told of archives before it was listened to.
update generation set building = serving + 1, ordered_at = now() where building is null and exists (select from model_plan);
