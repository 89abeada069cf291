-- What a comparison of the read models with the owners' answers found.
create table reconciliation (
  id bigint generated always as identity primary key,
  plan text not null,
  began_at timestamptz not null,
  ended_at timestamptz not null,
  compared integer not null,
  differences integer not null,
  -- Why an owner gave nothing to compare with; null when both did.
  failure text
);
create index reconciliation_listed on reconciliation (plan, id);

create table reconciliation_difference (
  reconciliation bigint not null references reconciliation on delete cascade,
  position integer not null,
  kind text not null,
  code text not null,
  member text not null,
  -- null: it has none, or the whole is missing there
  model text,
  owner text,
  primary key (reconciliation, position)
);
