-- Yearly output value of projects in production: what is expected at full capacity, and what each year has really brought.
-- A value answers an earlier one of the same project, kind and year; what is answered stays, with the instants between
-- which it was what was known. year is 0 for what is expected.
create sequence output_value_seq;
create table output_value (
    id          bigint      primary key,
    plan        text        not null references plan,
    project_id  bigint      not null references project,
    kind        text        not null check (kind in ('EXPECTED', 'ACTUAL')),
    year        integer     not null,
    amount      numeric     not null check (amount >= 0),
    document    text        not null,
    known_from  timestamptz not null,
    known_to    timestamptz not null default 'infinity',
    recorded_by text        not null,
    check ((kind = 'EXPECTED') = (year = 0)),
    check (known_from <= known_to)
);
create unique index output_value_known on output_value (project_id, kind, year) where known_to = 'infinity';
create index output_value_by_year on output_value (plan, kind, year, project_id) include (amount, known_from, known_to);
revoke update, delete on output_value from ${app_role};
grant update (known_to) on output_value to ${app_role};
