-- Webhooks. A subscription is delivered to in lanes, one for each aggregate: a lane is what a replica leases, so that order
-- within an aggregate needs nothing else, and a delivery that fails holds back only its own lane.

create table subscription (
  id uuid primary key,
  version bigint not null,
  owner text not null,
  -- The registered system on whose token it was made, if there was one: when that ends, so do deliveries.
  client text,
  plan text not null,
  sink text not null,
  description text,
  types text[] not null,
  aggregates text[] not null,
  subjects text[] not null,
  prefixes text[] not null,
  -- What was asked for, and what the owner may see by his newest token; delivered is what is in both.
  sharing text[] not null,
  visible text[] not null,
  confirmed_at timestamptz not null,
  state text not null check (state in ('UNCONFIRMED', 'ACTIVE', 'PAUSED', 'DISABLED')),
  reason text,
  state_since timestamptz not null,
  -- Requests a minute that the receiver takes; null: as many as come.
  allowed_rate integer,
  -- When the receiver is asked next whether it wants deliveries; null: it need not be asked.
  ask_at timestamptz,
  asked integer not null default 0,
  created_at timestamptz not null
);
create index subscription_owner on subscription (owner, id);
create index subscription_plan on subscription (plan) where state <> 'DISABLED';
create index subscription_ask on subscription (ask_at) where ask_at is not null;

-- Keys by which deliveries are signed, sealed: see the ADR on secrets. The newest has no end.
create table subscription_key (
  id bigint generated always as identity primary key,
  subscription uuid not null references subscription on delete cascade,
  sealed_with text not null,
  sealed bytea not null,
  made_at timestamptz not null,
  valid_until timestamptz
);
create index subscription_key_of on subscription_key (subscription);

-- An event that somebody is to be told of, kept once for all of them.
create table webhook_event (
  id text primary key,
  type text not null,
  subject text not null,
  sharing text not null,
  body text not null,
  received_at timestamptz not null
);

create table delivery (
  id bigint generated always as identity primary key,
  subscription uuid not null references subscription on delete cascade,
  event text not null references webhook_event,
  lane text not null,
  state text not null check (state in ('PENDING', 'DELIVERED', 'DEAD', 'WITHHELD')),
  attempts integer not null default 0,
  -- From when on the patience of 24 hours counts.
  accepted_at timestamptz not null,
  ended_at timestamptz,
  status integer,
  reason text,
  unique (subscription, event)
);
create index delivery_pending on delivery (subscription, lane, id) where state = 'PENDING';
create index delivery_listed on delivery (subscription, id);
create index delivery_listed_by_state on delivery (subscription, state, id);
create index delivery_of_event on delivery (event);
create index delivery_ended on delivery (ended_at) where ended_at is not null;

-- There is a lane as long as something is pending in it. Whoever holds the lease may send what is in it.
create table delivery_lane (
  subscription uuid not null references subscription on delete cascade,
  lane text not null,
  due_at timestamptz not null,
  failures integer not null default 0,
  lease uuid,
  leased_until timestamptz,
  primary key (subscription, lane)
);
create index delivery_lane_due on delivery_lane (subscription, due_at);

create table delivery_attempt (
  id bigint generated always as identity primary key,
  subscription uuid not null references subscription on delete cascade,
  delivery bigint not null references delivery on delete cascade,
  at timestamptz not null,
  milliseconds integer not null,
  status integer,
  reason text
);
create index delivery_attempt_listed on delivery_attempt (subscription, id);
create index delivery_attempt_recent on delivery_attempt (subscription, at);
create index delivery_attempt_of on delivery_attempt (delivery, id);
