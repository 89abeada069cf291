-- Who signed an edition: the statement that was signed, byte for byte, and the signature beside it.
create table report_signature (
  report uuid not null references evaluation_report,
  signer text not null,
  algorithm text not null check (algorithm in ('ED25519', 'SM2')),
  key_id text not null,
  public_key text not null,
  statement bytea not null,
  sha256 text not null,
  signature text not null,
  signed_at timestamptz not null,
  primary key (report, signer)
);
create trigger report_signature_kept before update or delete on report_signature
  for each row execute function report_is_kept();
