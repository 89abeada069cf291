-- What is open is told by the column that the questions name: an index on a column made of it is not found by them.
drop index milestone_open;
create index milestone_open on milestone (plan, baseline_last, id) where actual is null;
drop index milestone_forecast;
create index milestone_forecast on milestone (plan, forecast_last) where actual is null and forecast_last is not null;

-- Projects of a portfolio in a stage, in the order of the list; and whatever is counted by both, without a look at the projects.
create index project_by_portfolio_and_stage on project (plan, portfolio, stage, ordinal) include (works, sharing, id);

-- Who may see a project, for what hangs on projects and is counted by the thousand.
create index project_seen on project (id) include (plan, sharing, ordinal);

-- The projects as they are known now, for rates: without a look at the versions that were known before.
create index project_version_standing on project_version (plan)
    include (project_id, portfolio, region, unit, works, path_stage, statistics, total_investment_cny, ordinal)
    where known_to = 'infinity';
