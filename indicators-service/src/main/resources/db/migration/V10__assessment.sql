-- What was last said of each subject and year, so that a verdict is told again only when it has changed.

create table assessment_told (
    plan_id      bigint      not null references plan,
    subject_type text        not null check (subject_type in ('INDICATOR', 'COMMITMENT')),
    subject_code text        not null,
    year         smallint    not null,
    verdict      text        not null,
    digest       text        not null,
    told_at      timestamptz not null,
    primary key (plan_id, subject_type, subject_code, year)
);
comment on table assessment_told is 'The last assessment.changed of each subject and plan year';
comment on column assessment_told.digest is 'Of everything in the event that a reader would see as a change: not its instant, not its cause';
