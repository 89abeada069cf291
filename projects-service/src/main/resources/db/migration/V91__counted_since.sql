-- Which stages of a plan say that a project has started, and which that it produces or is used: those from STARTED on, and those
-- from IN_PRODUCTION or IN_USE on, on any path.
create table stage_counted (
    plan      text    not null,
    stage     text    not null,
    started   boolean not null,
    producing boolean not null,
    primary key (plan, stage)
);

create function stages_are_counted() returns trigger language plpgsql security definer set search_path from current as $$
begin
    delete from stage_counted where plan = new.plan;
    insert into stage_counted (plan, stage, started, producing)
    select new.plan, step.stage, bool_or(coalesce(place >= started_at, false)), bool_or(coalesce(place >= producing_at, false))
    from jsonb_array_elements(new.paths) as path, lateral (
        select value ->> 'stage' as stage, place,
            min(place) filter (where value ->> 'stage' = 'STARTED') over () as started_at,
            min(place) filter (where value ->> 'stage' in ('IN_PRODUCTION', 'IN_USE')) over () as producing_at
        from jsonb_array_elements(path -> 'stages') with ordinality as steps(value, place)) as step
    group by step.stage;
    return null;
end $$;
create trigger life_cycles_counted after insert or update of paths on life_cycles
    for each row execute function stages_are_counted();
revoke insert, update, delete on stage_counted from ${app_role};
update life_cycles set paths = paths;

-- Since which day a project counts as started, as producing and as entered into the statistics, for certain and as was known:
-- not after the last day that a stage can have been reached, nor after it became known. Kept with each version, so that a
-- rate of any instant reads the versions and nothing else. What is not known is no row of stage_reached, and null here.
create function reached_at(of_project bigint, at timestamptz)
    returns table (started_on date, producing_on date, entered_on date) language sql stable as $$
    select min(r.day) filter (where r.track = 'PATH' and c.started), min(r.day) filter (where r.track = 'PATH' and c.producing),
        min(r.day) filter (where r.track = 'STATISTICS' and r.stage = 'ENTERED')
    from (
        select s.plan, s.track, s.stage, least(s.last_day, (s.known_from at time zone p.time_zone)::date) as day
        from stage_reached s join plan p on p.code = s.plan
        where s.project_id = of_project and s.known_from <= at and s.known_to > at) r
    left join stage_counted c on c.plan = r.plan and c.stage = r.stage
$$;

alter table project_version
    add column started_on   date,
    add column producing_on date,
    add column entered_on   date;

-- Brings versions into step with what was reached: a version ends where something else became known to be reached.
create function cut_versions(ids bigint[]) returns void language sql as $$
    with change as (
        select project_id, known_from as at from stage_reached where project_id = any(ids)
        union select project_id, known_to from stage_reached where project_id = any(ids) and known_to <> 'infinity'
    ), cut as (
        select v.project_id, v.known_from, c.at, lead(c.at, 1, v.known_to) over (partition by v.project_id, v.known_from order by c.at) as until
        from project_version v join change c on c.project_id = v.project_id and c.at > v.known_from and c.at < v.known_to
    ), shortened as (
        update project_version v set known_to = first.at
        from (select project_id, known_from, min(at) as at from cut group by project_id, known_from) first
        where v.project_id = first.project_id and v.known_from = first.known_from
    )
    insert into project_version (project_id, known_from, known_to, plan, ordinal, portfolio, kind, works, life_cycle, region, regions,
        unit, stage, stage_since, path_stage, statistics, total_investment_cny)
    select v.project_id, c.at, c.until, plan, ordinal, portfolio, kind, works, life_cycle, region, regions,
        unit, stage, stage_since, path_stage, statistics, total_investment_cny
    from cut c join project_version v on v.project_id = c.project_id and v.known_from = c.known_from;
    update project_version v set started_on = r.started_on, producing_on = r.producing_on, entered_on = r.entered_on
    from project_version o left join lateral reached_at(o.project_id, o.known_from) r on true
    where o.project_id = any(ids) and v.project_id = o.project_id and v.known_from = o.known_from
        and (v.started_on, v.producing_on, v.entered_on) is distinct from (r.started_on, r.producing_on, r.entered_on);
$$;
select cut_versions(array(select id from project));

-- Brings the versions up to the projects as they stand now; what they have reached is brought up before.
create or replace function remember_projects(ids bigint[], at timestamptz) returns void language sql as $$
    update project_version set known_to = at where project_id = any(ids) and known_to = 'infinity' and known_from < at;
    insert into project_version (project_id, known_from, plan, ordinal, portfolio, kind, works, life_cycle, region, regions, unit,
        stage, stage_since, path_stage, statistics, total_investment_cny, started_on, producing_on, entered_on)
    select id, at, plan, ordinal, portfolio, kind, works, life_cycle, region,
        array(select r.region from project_region r where r.project_id = p.id order by r.ordinal), unit,
        stage, stage_since, path_stage, statistics, total_investment_cny, r.started_on, r.producing_on, r.entered_on
    from project p left join lateral reached_at(p.id, at) r on true where id = any(ids)
    on conflict (project_id, known_from) do update set portfolio = excluded.portfolio, kind = excluded.kind,
        works = excluded.works, life_cycle = excluded.life_cycle, region = excluded.region, regions = excluded.regions,
        unit = excluded.unit, stage = excluded.stage, stage_since = excluded.stage_since, path_stage = excluded.path_stage,
        statistics = excluded.statistics, total_investment_cny = excluded.total_investment_cny,
        started_on = excluded.started_on, producing_on = excluded.producing_on, entered_on = excluded.entered_on;
$$;

-- The projects as they were known at an instant, for rates: the last that is known is one end of it.
drop index project_version_standing;
create index project_version_known on project_version (plan, known_to) include (known_from, project_id, ordinal, portfolio, region,
    unit, path_stage, works, total_investment_cny, started_on, producing_on, entered_on);

-- Postings of an account and year project by project and day by day, as rates of the past sum them up.
drop index journal_posting_by_account;
create index journal_posting_by_account on journal_posting (plan, account, year, project_id, effective_on)
    include (source, amount, recorded_at);

-- An account is kept for some years only: the database, which multiplies how frequent each is, is told how frequent both are.
create statistics journal_balance_kinds (ndistinct, dependencies, mcv) on plan, account, year from journal_balance;
create statistics journal_posting_kinds (ndistinct, dependencies, mcv) on plan, account, year from journal_posting;
