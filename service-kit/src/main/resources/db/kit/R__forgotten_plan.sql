-- The plans that were deleted, for good. Repeatable, because databases are there that are older than it is; it changes nothing the second time.
create table if not exists forgotten_plan (
  plan text primary key,
  sharing text not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
  rows bigint not null default 0,
  forgotten_at timestamptz not null default now(),
  told_at timestamptz
);
comment on table forgotten_plan is 'Plans that were deleted; told_at: when the service that owns plans told so by an event';
revoke insert, update, delete on forgotten_plan from "${app_role}";
grant update (told_at) on forgotten_plan to "${app_role}";
