-- Figures of departments on their way to publication. Rows of a submission change until it is submitted; what is published
-- from them are vintages like any other.

create table submission (
    id            uuid        primary key default uuidv7(),
    plan_id       bigint      not null references plan,
    department    text        not null,
    period        text        not null,
    state         text        not null check (state in ('DRAFT', 'SUBMITTED', 'SIGNED', 'APPROVED', 'RELEASED', 'RETURNED', 'WITHDRAWN')),
    version       integer     not null,
    row_count     integer     not null,
    note          text,
    authors       jsonb       not null,
    created_by    text        not null,
    created_at    timestamptz not null,
    changed_at    timestamptz not null,
    signed_by     text,
    signed_name   text,
    signed_office text,
    signed_at     timestamptz,
    approved_by   text,
    approved_at   timestamptz,
    released_by   text,
    released_at   timestamptz,
    split_from    uuid        references submission,
    check ((signed_by is null) = (signed_at is null)),
    check ((approved_by is null) = (approved_at is null)),
    check ((state = 'RELEASED') = (released_at is not null)),
    check (state not in ('APPROVED', 'RELEASED') or (signed_by is not null and approved_by is not null)),
    check (released_by is null or released_by <> approved_by)
);
comment on table submission is 'A department''s figures for a reference period, and how far they have come';
comment on column submission.version is 'One more with every change; also the position of the last entry of its history';
comment on column submission.authors is 'Everybody who ever drafted, edited, submitted or signed it: none of them may approve it';
comment on column submission.split_from is 'The submission that these rows were taken out of, when a step was taken with some rows only';
create index submission_plan on submission (plan_id, id desc);
create index submission_open on submission (plan_id, period) where state not in ('RELEASED', 'WITHDRAWN');

create table submission_row (
    submission_id  uuid     not null references submission,
    key            text     not null,
    id             uuid     not null,
    ordinal        integer  not null,
    subject_type   text     not null check (subject_type in ('INDICATOR', 'COMMITMENT')),
    subject_code   text     not null,
    component      text     not null,
    region         text     not null,
    accumulation   text     not null check (accumulation in ('STOCK', 'PERIOD', 'YEAR_TO_DATE', 'PLAN_TO_DATE')),
    forecast       boolean  not null,
    period         text     not null,
    value          numeric,
    status         text     check (status in ('PRELIMINARY', 'FINAL', 'REVISED', 'ESTIMATE')),
    revision_class text     check (revision_class in ('VERIFICATION', 'CENSUS', 'METHOD', 'ERROR')),
    document       text,
    source         jsonb,
    note           text,
    base_revision  integer,
    admitted       boolean  not null,
    remark         text,
    primary key (submission_id, key),
    unique (submission_id, ordinal),
    unique (submission_id, subject_code, component, region, period, accumulation, forecast, subject_type)
);
comment on table submission_row is 'One figure of a submission; a draft may lack its value';
comment on column submission_row.key is 'The caller''s own name for the row';
comment on column submission_row.base_revision is 'The revision that stood in the cell when the row was written, null: none; another one at release is a conflict';
comment on column submission_row.admitted is 'It was submitted while its cell was open: the deadline is not held against it again';
comment on column submission_row.remark is 'What the one who returned it said of this row';
create index submission_row_cell on submission_row (subject_code, period);

create table submission_history (
    submission_id uuid        not null references submission,
    position      integer     not null,
    step          text        not null,
    state         text        not null,
    at            timestamptz not null,
    actor         text        not null,
    comment       text,
    rows_changed  integer     not null,
    primary key (submission_id, position)
);
comment on table submission_history is 'Every change of a submission, from its first draft';

create table submission_row_history (
    submission_id uuid    not null,
    position      integer not null,
    row_key       text    not null,
    comment       text,
    figure        jsonb,
    primary key (submission_id, row_key, position),
    foreign key (submission_id, position) references submission_history
);
comment on table submission_row_history is 'What a change did to single rows: the figure written (null: taken out), or the comment made';
revoke update, delete on submission_history, submission_row_history from ${app_role};

create table unlock (
    id           uuid        primary key default uuidv7(),
    plan_id      bigint      not null references plan,
    department   text        not null,
    subject_type text        not null check (subject_type in ('INDICATOR', 'COMMITMENT')),
    subject_code text        not null,
    component    text        not null,
    region       text        not null,
    accumulation text        not null check (accumulation in ('STOCK', 'PERIOD', 'YEAR_TO_DATE', 'PLAN_TO_DATE')),
    forecast     boolean     not null,
    period       text        not null,
    reason       text        not null,
    granted_by   text        not null,
    granted_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > granted_at),
    revoked_by   text,
    revoked_at   timestamptz
);
comment on table unlock is 'A cell that is closed, opened again for one department until an instant';
create index unlock_department on unlock (plan_id, department, expires_at);
