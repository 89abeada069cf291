-- Plans that are over, as the service that owns them told: they take no more writes. It may tell so before it tells of the plan.
create table archived_plan (
    plan        text        primary key,
    archived_at timestamptz not null
);
