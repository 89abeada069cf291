-- What named authors write beside the generated parts of a report; every version is kept.
create table report_section (
  report uuid not null references evaluation_report,
  code text not null,
  version bigint not null,
  place text not null,
  title_zh text not null,
  title_en text not null,
  text_zh text not null,
  text_en text not null,
  authors text[] not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (report, code, version)
);
create trigger report_section_kept before update or delete on report_section
  for each row execute function report_is_kept();

-- An edition is a report from the snapshot of another, with what was written by then; a re-run is one of another instant.
alter table evaluation_report add edition_of uuid references evaluation_report;
alter table evaluation_report add rerun_of uuid references evaluation_report;
alter table evaluation_report add narrative jsonb;
