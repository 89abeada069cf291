-- What rules of alerts look at beside verdicts: milestones, reports that are overdue and what has come in since, warnings about
-- supply, money, and who answers for a project or a blocker. Versions like all models; a milestone's name goes with it.

create table model_milestone (
  generation integer not null,
  plan text not null,
  project text not null,
  code text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  name_zh text not null,
  name_en text not null,
  baseline text,
  forecast text,
  actual text,
  sharing text not null,
  primary key (generation, plan, project, code, sequence)
);
create view milestone as select * from model_milestone where generation = (select serving from generation);

-- Figures that a department had not handed in when they were due: an array of {subject, component, region}.
create table model_overdue (
  generation integer not null,
  plan text not null,
  department text not null,
  period text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  due date not null,
  missing jsonb not null,
  sharing text not null,
  primary key (generation, plan, department, period, sequence)
);
create view overdue as select * from model_overdue where generation = (select serving from generation);

create table model_submission (
  generation integer not null,
  plan text not null,
  id text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  department text not null,
  period text not null,
  state text not null,
  primary key (generation, plan, id, sequence)
);
create index submission_of_report on model_submission (generation, plan, department, period);
create view submission as select * from model_submission where generation = (select serving from generation);

-- Since when there is a figure at all; its value is its owner's.
create table model_published (
  generation integer not null,
  plan text not null,
  type text not null,
  code text not null,
  component text not null,
  region text not null,
  period text not null,
  known_at timestamptz not null,
  primary key (generation, plan, type, code, component, region, period)
);
create view published as select * from model_published where generation = (select serving from generation);

-- What the accounts of a project hold, in 10,000 yuan.
create table model_money (
  generation integer not null,
  plan text not null,
  project text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  planned numeric not null,
  in_place numeric not null,
  sharing text not null,
  primary key (generation, plan, project, sequence)
);
create view money as select * from model_money where generation = (select serving from generation);

create table model_chain (
  generation integer not null,
  plan text not null,
  code text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  name_zh text not null,
  name_en text not null,
  sharing text not null,
  primary key (generation, plan, code, sequence)
);
create view chain as select * from model_chain where generation = (select serving from generation);

create table model_warning (
  generation integer not null,
  plan text not null,
  chain text not null,
  id bigint not null,
  sequence bigint not null,
  known_at timestamptz not null,
  kind text not null,
  label_zh text not null,
  label_en text not null,
  node text,
  state text not null,
  owner text,
  sharing text not null,
  primary key (generation, plan, chain, id, sequence)
);
create view warning as select * from model_warning where generation = (select serving from generation);

alter table model_project add column unit text;
create or replace view project as select * from model_project where generation = (select serving from generation);
alter table model_blocker add column words text, add column unit_code text;
create or replace view blocker as select * from model_blocker where generation = (select serving from generation);

-- The last day of a date that may be known to the month or the year only.
create function last_day_of(known text) returns date language sql immutable return
  case length(known)
    when 4 then make_date(known::integer, 12, 31)
    when 7 then ((known || '-01')::date + interval '1 month' - interval '1 day')::date
    else known::date
  end;

-- What was heard before these tables were there is only known after a replay.
update generation set building = serving + 1, ordered_at = now() where building is null and exists (select from model_plan);
