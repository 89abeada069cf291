-- The way of a report through offices and meetings, one row a version; what the suite ships has version 0 and stands in a resource.
create table report_procedure (
  plan text not null,
  version bigint not null,
  stages jsonb not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (plan, version)
);

-- What happened at a stage; a stage that sent the report back may be passed later.
create table report_stage (
  id bigint generated always as identity primary key,
  report uuid not null references evaluation_report,
  stage text not null,
  outcome text not null check (outcome in ('PASSED', 'RETURNED')),
  on_date date not null,
  document_title text,
  document_number text,
  note text,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index report_stage_of_report on report_stage (report, id);
create trigger report_stage_kept before update or delete on report_stage
  for each row execute function report_is_kept();
