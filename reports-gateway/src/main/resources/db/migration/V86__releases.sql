-- When figures were published, one row a revision: the days on which there was news, long before anybody asked for it.
create table model_release (
  generation integer not null,
  plan text not null,
  aggregate text not null,
  cell text not null,
  revision integer not null,
  published_at timestamptz not null,
  sharing text not null,
  primary key (generation, plan, aggregate, cell, revision)
);
create view release as select * from model_release where generation = (select serving from generation);
update generation set building = serving + 1, ordered_at = now() where building is null and exists (select from model_plan);
