-- What was last told of the rates of a plan and month, so that only what changed is told again.
create table rate_told (
    plan    text        not null references plan,
    topic   text        not null,
    period  text        not null,
    digest  text        not null,
    as_of   timestamptz not null,
    primary key (plan, topic, period)
);

-- Which projects a reader may not see, without reading all that he may.
create index project_not_public on project (plan, id) include (sharing) where sharing <> 'PUBLIC';
create index round_member_by_cohort on round_member (plan, cohort) include (round_id, project_id, place);
