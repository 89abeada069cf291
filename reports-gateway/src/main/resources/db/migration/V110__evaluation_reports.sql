-- What the owners answered at one settled instant, as canonical JSON under its hash. Kept for ever, and never changed.
create table report_snapshot (
  hash text primary key,
  plan text not null,
  period text not null,
  as_of timestamptz not null,
  content bytea not null,
  made_at timestamptz not null
);

-- An order for an evaluation report, and what became of it. A worker holds it by a lease that it renews; who dies loses it.
create table evaluation_report (
  id uuid primary key,
  plan text not null,
  type text not null check (type in ('YEARLY', 'MIDTERM', 'FINAL', 'CUSTOM')),
  period text not null,
  language text not null check (language in ('ZH', 'EN', 'BOTH')),
  selection jsonb,
  requested_as_of timestamptz,
  state text not null check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
  step text not null,
  done integer not null,
  total integer not null,
  attempts integer not null,
  not_before timestamptz not null,
  holder uuid,
  leased_until timestamptz,
  snapshot text references report_snapshot,
  failure_zh text,
  failure_en text,
  sharing text not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
  requested_by text not null,
  requested_at timestamptz not null,
  started_at timestamptz,
  ended_at timestamptz
);
create index evaluation_report_listed on evaluation_report (plan, requested_at desc, id desc);
create index evaluation_report_waiting on evaluation_report (not_before, requested_at) where state in ('QUEUED', 'RUNNING');

-- The documents of a report, made with it.
create table report_document (
  report uuid not null references evaluation_report,
  language text not null check (language in ('zh', 'en')),
  format text not null,
  media_type text not null,
  sha256 text not null,
  size bigint not null,
  content bytea not null,
  primary key (report, language, format)
);

create function report_is_kept() returns trigger language plpgsql as $$
begin
  raise exception 'what a report was made from, and what was made, is never changed';
end $$;
create trigger report_snapshot_kept before update or delete on report_snapshot
  for each row execute function report_is_kept();
create trigger report_document_kept before update or delete on report_document
  for each row execute function report_is_kept();
