-- Client systems, one row a version: what was registered is never overwritten, so that the history is the table itself.
create table client (
  id text not null,
  version bigint not null,
  state text not null check (state in ('ACTIVE', 'SUSPENDED')),
  unit text not null,
  contact text not null,
  purpose text not null,
  scopes text[] not null,
  per_minute integer not null,
  per_day integer not null,
  expires_at timestamptz not null,
  reason text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (id, version)
);

-- How often a client called which operation on a day, by what became of it. Written in batches by every replica.
create table client_usage (
  client text not null,
  day date not null,
  operation text not null,
  calls bigint not null,
  refused bigint not null,
  failed bigint not null,
  primary key (client, day, operation)
);
create index client_usage_day on client_usage (day);
