-- Rules of a plan, one row a version. What the suite ships stands in a resource; a row here takes its place for one plan.
create table alert_rule (
  plan text not null,
  code text not null,
  version bigint not null,
  name_zh text not null,
  name_en text not null,
  kind text not null,
  enabled boolean not null,
  severity text not null check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  parameters jsonb not null,
  recipients jsonb not null,
  escalation jsonb not null,
  reason text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (plan, code, version)
);

-- An alert as it stands. Its causes are what holds now: [{key, since, text}].
create table alert (
  id uuid primary key,
  plan text not null,
  rule text not null,
  kind text not null,
  subject_type text not null check (subject_type in ('INDICATOR', 'COMMITMENT', 'PROJECT', 'CHAIN', 'DEPARTMENT')),
  subject text not null,
  version bigint not null,
  state text not null check (state in ('OPEN', 'ACKNOWLEDGED', 'RESOLVED')),
  severity text not null check (severity in ('LOW', 'MEDIUM', 'HIGH', 'CRITICAL')),
  causes jsonb not null,
  times integer not null,
  since timestamptz not null,
  raised_at timestamptz not null,
  last_seen_at timestamptz not null,
  responsible text,
  responsible_name text,
  roles text[] not null,
  department text,
  person text,
  acknowledged_at timestamptz,
  silenced_until timestamptz,
  level integer not null,
  resolved_at timestamptz,
  resolution text check (resolution in ('CAUSE_GONE', 'RULE_OFF')),
  sharing text not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED'))
);
-- One open alert of a rule and a subject, whoever writes at the same time.
create unique index alert_open on alert (plan, rule, subject_type, subject) where state <> 'RESOLVED';
create index alert_listed on alert (plan, raised_at desc, id desc);
create index alert_of_subject on alert (plan, subject_type, subject);

-- What became of an alert, step by step; never changed.
create table alert_step (
  alert uuid not null references alert,
  version bigint not null,
  kind text not null,
  at timestamptz not null,
  by text not null,
  note text,
  detail jsonb not null,
  primary key (alert, version)
);

-- Facts that have changed and are to be looked at. Appended only, so that who keeps facts never waits for who looks.
create table alert_look (
  id bigint generated always as identity primary key,
  plan text not null,
  fact text not null,
  code text
);
create index alert_look_of_plan on alert_look (plan, id);
