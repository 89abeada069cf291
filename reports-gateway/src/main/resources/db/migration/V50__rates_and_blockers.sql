-- Rates as their owner tells them: all of a topic together, as of an instant. Shown as they are, never computed here.
create table rates (
  plan text not null,
  topic text not null,
  sequence bigint not null,
  month text not null,
  as_of timestamptz not null,
  rates jsonb not null,
  sharing text not null,
  primary key (plan, topic, sequence)
);

-- What holds projects up, and since when which level has it.
create table blocker (
  plan text not null,
  project text not null,
  id bigint not null,
  sequence bigint not null,
  known_at timestamptz not null,
  reason text not null,
  state text not null,
  level integer not null,
  due date not null,
  sharing text not null,
  primary key (plan, project, id, sequence)
);

-- The three lights of a project as their owner tells them, and whether they contradict each other.
create table rating (
  plan text not null,
  project text not null,
  sequence bigint not null,
  known_at timestamptz not null,
  computed text,
  self text,
  independent text,
  contradictory boolean not null,
  sharing text not null,
  primary key (plan, project, sequence)
);
