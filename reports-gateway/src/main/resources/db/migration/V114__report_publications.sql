-- A signed edition that was made public, with how many items of the plan are not public and so not in it.
create table report_publication (
  report uuid primary key references evaluation_report,
  plan text not null,
  left_out_indicators integer not null,
  left_out_commitments integer not null,
  left_out_projects integer not null,
  published_by text not null,
  published_at timestamptz not null
);
create index report_publication_listed on report_publication (plan, published_at desc, report);
create trigger report_publication_kept before update or delete on report_publication
  for each row execute function report_is_kept();
