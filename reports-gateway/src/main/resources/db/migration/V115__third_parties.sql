-- Who was asked to evaluate from outside, and by whom.
create table report_commission (
  id uuid primary key,
  report uuid not null references evaluation_report,
  organisation text not null,
  evaluator text not null,
  due date not null,
  commissioned_by text not null,
  commissioned_at timestamptz not null
);
create index report_commission_of_report on report_commission (report, commissioned_at, id);

-- What they found, one row a version.
create table report_finding (
  commission uuid not null references report_commission,
  version bigint not null,
  content jsonb not null,
  submitted_by text not null,
  submitted_at timestamptz not null,
  primary key (commission, version)
);
create trigger report_finding_kept before update or delete on report_finding
  for each row execute function report_is_kept();

-- Whether an advice was taken, one row an answer.
create table report_advice_answer (
  id bigint generated always as identity primary key,
  commission uuid not null references report_commission,
  advice text not null,
  taken boolean not null,
  answer text not null,
  answered_by text not null,
  answered_at timestamptz not null
);
create index report_advice_answer_of on report_advice_answer (commission, id);
