-- Since when something holds a project up, and who has it in hand.
alter table model_blocker add column raised_on date, add column unit text;
create or replace view blocker as select * from model_blocker where generation = (select serving from generation);

-- The departments of a plan: who answers for a figure is told by its code.
create table model_department (
  generation integer not null,
  plan text not null,
  code text not null,
  sequence bigint not null,
  name_zh text not null,
  name_en text not null,
  primary key (generation, plan, code, sequence)
);
create view department as select * from model_department where generation = (select serving from generation);

-- What was heard before is only told so by a replay.
update generation set building = serving + 1, ordered_at = now() where building is null and exists (select from model_plan);
