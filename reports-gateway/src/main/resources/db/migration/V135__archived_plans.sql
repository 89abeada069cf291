-- Plans that are over, as their owner told.
create table model_archive (
  generation integer not null,
  plan text not null,
  archived_at timestamptz not null,
  primary key (generation, plan)
);
create view archive as select * from model_archive where generation = (select serving from generation);
