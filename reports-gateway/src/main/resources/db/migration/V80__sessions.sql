-- Who is signed in with a browser. The tokens are closed with a key that only the browser's cookie gives.
create table browser_session (
  id bytea primary key,
  subject text not null,
  box bytea not null,
  version int not null,
  token_until timestamptz not null,
  -- until when one request renews the token, so that no other does
  renewing_until timestamptz,
  started_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null
);
create index browser_session_seen on browser_session (seen_at);
