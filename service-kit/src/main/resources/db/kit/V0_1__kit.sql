-- The owner makes the tables, the application only uses them: it can neither change the schema nor truncate. What the owner
-- makes in later migrations is granted by itself.
alter default privileges grant select, insert, update, delete on tables to "${app_role}";
alter default privileges grant usage, select on sequences to "${app_role}";

-- Idempotency keys: the first answer, stored with its effect.
create table idempotency_key (
  caller text not null,
  path text not null,
  key text not null,
  request_hash text not null,
  status smallint not null,
  headers jsonb not null,
  body text,
  expires_at timestamptz not null,
  primary key (caller, path, key)
);
create index idempotency_key_expires_at on idempotency_key (expires_at);

-- Outbox: column names are those that Debezium's event router reads, so that a relay of another kind can take over.
create table outbox_lane (lane smallint primary key);
insert into outbox_lane select generate_series(0, 15);

create table outbox_sequence (
  aggregatetype text not null,
  aggregateid text not null,
  sequence bigint not null,
  primary key (aggregatetype, aggregateid)
);

create table outbox (
  seq bigint generated always as identity primary key,
  id uuid not null default gen_random_uuid(),
  lane smallint not null references outbox_lane,
  aggregatetype text not null,
  aggregateid text not null,
  sequence bigint not null,
  type text not null,
  sharing text not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
  payload json not null,
  traceparent text not null,
  occurred_at timestamptz not null,
  unique (aggregatetype, aggregateid, sequence)
);
create index outbox_lane_seq on outbox (lane, seq);

-- The newest sequence received of each aggregate of others.
create table seen_sequence (
  source text not null,
  aggregate_type text not null,
  aggregate_id text not null,
  sequence bigint not null,
  primary key (source, aggregate_type, aggregate_id)
);

-- Audit: the head is locked by whoever appends, so that writers of one aggregate queue and others do not.
create table audit_head (
  aggregate_type text not null,
  aggregate_id text not null,
  position bigint not null,
  hash text not null,
  primary key (aggregate_type, aggregate_id)
);

create table audit_entry (
  aggregate_type text not null,
  aggregate_id text not null,
  position bigint not null,
  transaction xid8 not null,
  occurred_at timestamptz not null,
  actor text not null,
  action text not null,
  request_id text,
  before jsonb,
  after jsonb,
  previous_hash text not null,
  hash text not null,
  primary key (aggregate_type, aggregate_id, position),
  unique (aggregate_type, aggregate_id, transaction)
);

create function audit_entry_is_append_only() returns trigger language plpgsql as $$
begin
  raise exception 'audit_entry is append-only: % refused', tg_op using errcode = 'insufficient_privilege';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
  for each row execute function audit_entry_is_append_only();
create trigger audit_entry_no_truncate before truncate on audit_entry
  for each statement execute function audit_entry_is_append_only();

revoke update, delete on audit_entry from "${app_role}";
revoke delete on audit_head from "${app_role}";
revoke insert, update, delete on outbox_lane from "${app_role}";
-- Locking a row for update needs the right to update one column.
grant update (lane) on outbox_lane to "${app_role}";

-- Jobs that run once over all replicas; the table is the scheduler library's own.
create table scheduled_tasks (
  task_name text not null,
  task_instance text not null,
  task_data bytea,
  execution_time timestamptz not null,
  picked boolean not null,
  picked_by text,
  last_success timestamptz,
  last_failure timestamptz,
  consecutive_failures int,
  last_heartbeat timestamptz,
  version bigint not null,
  priority smallint,
  primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on scheduled_tasks (execution_time);
create index scheduled_tasks_last_heartbeat on scheduled_tasks (last_heartbeat);
