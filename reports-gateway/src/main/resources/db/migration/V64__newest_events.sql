-- The newest event of each state, as it is told on the stream: what a consumer begins with. A state is an aggregate, or a part of
-- one that each event speaks of: the period of a verdict, the month of a rate.
create table model_newest (
  generation integer not null,
  plan text not null,
  aggregate text not null,
  subject text not null,
  part text not null,
  sequence bigint not null,
  type text not null,
  sharing text not null,
  body text not null,
  primary key (generation, plan, aggregate, subject, part)
);
create view newest as select * from model_newest where generation = (select serving from generation);

-- What was heard before this table was there is only known after a replay.
update generation set building = serving + 1, ordered_at = now() where building is null and exists (select from model_plan);
