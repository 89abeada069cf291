-- What an edition says of itself as an official document (GB/T 9704-2012), given with its order.
create table report_particulars (
  report uuid primary key references evaluation_report,
  particulars jsonb not null,
  given_by text not null,
  given_at timestamptz not null
);
create trigger report_particulars_kept before update or delete on report_particulars
  for each row execute function report_is_kept();

-- Which fonts stand for the typefaces of the standard; only of official documents.
alter table report_document add fonts jsonb;
