-- Files that show something: photos and documents. The bytes lie in the evidence store under the id.
create table evidence (
    id          uuid primary key,
    project_id  bigint      not null references project,
    name        text        not null,
    media_type  text        not null check (media_type in ('image/jpeg', 'image/png', 'application/pdf')),
    bytes       bigint      not null,
    sha256      text        not null,
    width       integer,
    height      integer,
    thumbnail   boolean     not null,
    released_at timestamptz,
    stored_at   timestamptz not null,
    stored_by   text        not null
);
create index evidence_by_project on evidence (project_id, stored_at, id);

-- The monthly report of a project, one row a month. A confirmed one is never changed.
create sequence progress_report_seq increment by 50;
create table progress_report (
    id               bigint primary key,
    plan             text        not null references plan,
    project_id       bigint      not null references project,
    month            text        not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
    state            text        not null check (state in ('REPORTED', 'RETURNED', 'CONFIRMED')),
    image_progress   text        not null,
    physical_percent numeric(5, 2) check (physical_percent between 0 and 100),
    percent_reason   text,
    summary          text,
    problems         text,
    next_steps       text,
    no_change        boolean     not null,
    evidence         jsonb       not null,
    reported_at      timestamptz not null,
    reported_by      text        not null,
    late             boolean     not null,
    decided_at       timestamptz,
    decided_by       text,
    decision_reason  text,
    version          bigint      not null,
    unique (project_id, month)
);
create index progress_report_by_month on progress_report (plan, month, project_id);
