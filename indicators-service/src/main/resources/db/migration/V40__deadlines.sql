-- Who reports what, until when, and which days count.

create table working_calendar (
    plan_id      bigint   not null references plan,
    year         smallint not null,
    holidays     date[]   not null,
    working_days date[]   not null,
    document     text,
    primary key (plan_id, year)
);
comment on table working_calendar is 'Years of a plan''s calendar as a planner has set them; a year without a row is the one of the plan''s pack, or the official one';
comment on column working_calendar.working_days is 'Weekend days that are worked in the place of others (调休)';
comment on column working_calendar.document is 'The notice by which the State Council or the city has set the year';

create table deadline (
    plan_id      bigint   not null references plan,
    frequency    text     not null check (frequency in ('YEAR', 'HALF_YEAR', 'QUARTER', 'MONTH')),
    working_days smallint not null check (working_days between 1 and 250),
    exceptions   jsonb    not null,
    primary key (plan_id, frequency)
);
comment on table deadline is 'Figures of a period are due on the n-th working day after it; a frequency without a row has no deadline';
comment on column deadline.exceptions is 'Periods with a day of their own: [{period, due, reason}]';

create table assignment (
    id                uuid        primary key default uuidv7(),
    plan_id           bigint      not null references plan,
    department        text        not null,
    subject_type      text        not null check (subject_type in ('INDICATOR', 'COMMITMENT')),
    subject_code      text        not null,
    component         text,
    region            text        not null,
    frequency         text        not null check (frequency in ('YEAR', 'HALF_YEAR', 'QUARTER', 'MONTH')),
    approval_required boolean     not null,
    unique nulls not distinct (plan_id, subject_type, subject_code, component, region, frequency)
);
comment on table assignment is 'Who reports a subject''s figures of a region at a frequency; where there is none it is the lead department, at the subject''s own frequency';
comment on column assignment.component is 'Null: every component that has no assignment of its own';
comment on column assignment.approval_required is 'Figures come in by submissions only; what was published before stays as it is';
