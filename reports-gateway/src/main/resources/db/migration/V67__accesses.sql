-- Who has read what is not public, and what for; read by who answers for the data.
create table access (
  id bigint generated always as identity primary key,
  plan text not null,
  type text not null,
  code text not null,
  at timestamptz not null,
  subject text not null,
  client text,
  operation text not null,
  -- null: none was stated, where none is required
  purpose text
);
create index access_listed on access (plan, id);
