-- Which findings and answers of evaluations from outside an edition tells of: those that there were when it was ordered.
create table report_edition_findings (
  report uuid not null references evaluation_report,
  commission uuid not null references report_commission,
  findings bigint not null,
  answer bigint references report_advice_answer,
  primary key (report, commission),
  foreign key (commission, findings) references report_finding
);
create trigger report_edition_findings_kept before update or delete on report_edition_findings
  for each row execute function report_is_kept();
