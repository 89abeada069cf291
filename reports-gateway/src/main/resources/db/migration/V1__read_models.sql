-- What the events said, one row a version: (aggregate, sequence) is the key, so that an event received twice or late
-- changes nothing, and every state that was ever known can be asked for again. Readers take the newest version of each
-- aggregate and then look at its sharing: an older, wider shared version must not show what has been withdrawn.

create table plan (
  plan text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  name_zh text not null,
  name_en text not null,
  period_start text not null,
  period_end text not null,
  printed_on date not null,
  region text not null,
  time_zone text not null,
  simulated boolean not null,
  categories jsonb not null,
  chapters jsonb not null,
  sharing text not null,
  primary key (plan, sequence)
);

create table region (
  plan text not null,
  sequence bigint not null,
  code text not null,
  name_zh text not null,
  name_en text not null,
  level text,
  parent text,
  sharing text not null,
  primary key (plan, sequence, code)
);

create table subject (
  plan text not null,
  type text not null,
  code text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  number integer,
  name_zh text not null,
  name_en text not null,
  category text,
  attribute text,
  chapter integer,
  headline boolean not null,
  restates text,
  sharing text not null,
  primary key (plan, type, code, sequence)
);

create table verdict (
  plan text not null,
  type text not null,
  code text not null,
  sequence bigint not null,
  period text not null,
  as_of timestamptz not null,
  verdict text not null,
  reason text,
  light text not null,
  stale boolean not null,
  provisional boolean not null,
  observed_period text,
  progress numeric,
  pace_ratio numeric,
  last_verdict text,
  last_light text,
  last_period text,
  last_pace_ratio numeric,
  formula_version text,
  cause_kind text,
  cause_ref text,
  sharing text not null,
  primary key (plan, type, code, sequence)
);

-- The newest verdict of a subject is the newest one about its newest period.
create index verdict_newest on verdict (plan, type, code, period desc, sequence desc);

create table registry (
  plan text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  portfolios jsonb not null,
  stages jsonb not null,
  sharing text not null,
  primary key (plan, sequence)
);

create table project (
  plan text not null,
  code text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  name_zh text not null,
  name_en text not null,
  portfolio text not null,
  kind text not null,
  works boolean not null,
  chapter integer,
  region text,
  stage text not null,
  stage_since text,
  life_cycle text,
  rating text,
  sharing text not null,
  primary key (plan, code, sequence)
);

-- Up to when the inputs of a plan are included, per emitter.
create table freshness (
  plan text not null,
  source text not null,
  up_to timestamptz not null,
  sharing text not null,
  primary key (plan, source)
);
