-- What became of the monthly reports of projects: told to be overdue, reported, returned, confirmed.
create table model_progress_report (
  generation integer not null,
  plan text not null,
  project text not null,
  month text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  state text not null,
  due date,
  sharing text not null,
  primary key (generation, plan, project, month, sequence)
);
create view progress_report as select * from model_progress_report where generation = (select serving from generation);

-- What was heard before this table was there is only known after a replay.
update generation set building = serving + 1, ordered_at = now() where building is null and exists (select from model_plan);
