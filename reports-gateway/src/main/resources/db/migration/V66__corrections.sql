-- Requests to check and correct data, one row a version: what was asked, what was answered, when and by whom.
create table correction (
  id uuid not null,
  version bigint not null,
  plan text not null,
  type text not null check (type in ('INDICATOR', 'COMMITMENT', 'PROJECT')),
  code text not null,
  period text,
  statement text not null,
  proposed text,
  asked_by text not null,
  state text not null check (state in ('RECEIVED', 'ACCEPTED', 'CORRECTED', 'REJECTED')),
  answer text,
  received_at timestamptz not null,
  due_on date not null,
  -- Whether every year on the way to it was announced; else ordinary weeks were counted.
  due_official boolean not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (id, version)
);
create index correction_of_plan on correction (plan, received_at, id);

-- Days off and weekend days that are worked, by year, as announced.
create table model_calendar (
  generation integer not null,
  plan text not null,
  year integer not null,
  sequence bigint not null,
  calendar jsonb not null,
  primary key (generation, plan, year, sequence)
);
create view calendar as select * from model_calendar where generation = (select serving from generation);
update generation set building = serving + 1, ordered_at = now() where building is null and exists (select from model_plan);
