-- The place on the path is kept while a project is suspended, cancelled or merged; stage and stage_since are what is shown.
alter table project
    add column path_stage       text,
    add column path_since       text,
    add column statistics       text check (statistics in ('DECLARED', 'COUNTY', 'CITY', 'PROVINCE', 'ENTERED')),
    add column statistics_since text;
update project set path_stage = stage, path_since = stage_since;
alter table project alter column path_stage set not null;

-- Stages beside the path, gates and the rule of statistical entry; null where the usual ones hold.
alter table life_cycles
    add column besides     jsonb,
    add column gates       jsonb,
    add column statistics  jsonb;

-- A fact may answer another one that was wrong; what is answered stays and can be read. known_at is the instant from which on
-- an answer as of an instant knows it: for what was decided here the instant of recording, taken in the order of commits.
alter table stage_fact
    add column resumes   boolean     not null default false,
    add column corrects  bigint references stage_fact,
    add column reason    text,
    add column overrides jsonb,
    add column known_at  timestamptz not null default now(),
    drop constraint stage_fact_source_kind_check,
    add constraint stage_fact_source_kind_check check (source_kind in ('PLAN', 'PACK', 'DECISION', 'REGISTRY'));
update stage_fact set known_at = recorded_at;
create unique index stage_fact_answered_once on stage_fact (corrects) where corrects is not null;

-- Settled gates, for ever like facts: a wrong one is answered by a later one of the same gate, and the last one holds.
create sequence gate_fact_seq;
create table gate_fact (
    id          bigint primary key default nextval('gate_fact_seq'),
    project_id  bigint      not null references project,
    gate        text        not null,
    state       text        not null check (state in ('SATISFIED', 'NOT_REQUIRED', 'OPEN')),
    happened    text        not null,
    document    text        not null,
    authority   text,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index gate_fact_by_project on gate_fact (project_id, gate, id desc);

-- Statistical entry (入统), step by step.
create sequence statistics_fact_seq;
create table statistics_fact (
    id          bigint primary key default nextval('statistics_fact_seq'),
    project_id  bigint      not null references project,
    step        text        not null,
    happened    text        not null,
    first_day   date        not null,
    last_day    date        not null,
    document    text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    unique (project_id, step)
);
revoke update, delete on gate_fact, statistics_fact from ${app_role};

-- What was known of a project, and from when until when it was the last that was known. What rates and lists as of a past
-- instant are answered from: the project as it was then (project_version), and what it had reached (stage_reached, with the
-- stages of the path and, on the track STATISTICS, the steps of statistical entry).
create table project_version (
    project_id           bigint      not null references project,
    known_from           timestamptz not null,
    known_to             timestamptz not null default 'infinity',
    plan                 text        not null,
    ordinal              integer     not null,
    portfolio            text        not null,
    kind                 text        not null,
    works                boolean     not null,
    life_cycle           text        not null,
    region               text,
    regions              text[]      not null,
    unit                 text,
    stage                text        not null,
    stage_since          text,
    path_stage           text        not null,
    statistics           text,
    total_investment_cny numeric,
    primary key (project_id, known_from),
    check (known_from <= known_to)
);
create index project_version_by_plan on project_version (plan, ordinal, known_from);

create table stage_reached (
    project_id bigint      not null references project,
    plan       text        not null,
    track      text        not null check (track in ('PATH', 'STATISTICS')),
    stage      text        not null,
    first_day  date        not null,
    last_day   date        not null,
    at_latest  boolean     not null,
    known_from timestamptz not null,
    known_to   timestamptz not null default 'infinity',
    primary key (project_id, track, stage, known_from)
);
create index stage_reached_by_stage on stage_reached (plan, track, stage, project_id);

-- Brings the two up to the projects as they stand now.
create function remember_projects(ids bigint[], at timestamptz) returns void language sql as $$
    update project_version set known_to = at where project_id = any(ids) and known_to = 'infinity' and known_from < at;
    insert into project_version (project_id, known_from, plan, ordinal, portfolio, kind, works, life_cycle, region, regions, unit,
        stage, stage_since, path_stage, statistics, total_investment_cny)
    select id, at, plan, ordinal, portfolio, kind, works, life_cycle, region,
        array(select r.region from project_region r where r.project_id = p.id order by r.ordinal), unit,
        stage, stage_since, path_stage, statistics, total_investment_cny
    from project p where id = any(ids)
    on conflict (project_id, known_from) do update set portfolio = excluded.portfolio, kind = excluded.kind,
        works = excluded.works, life_cycle = excluded.life_cycle, region = excluded.region, regions = excluded.regions,
        unit = excluded.unit, stage = excluded.stage, stage_since = excluded.stage_since, path_stage = excluded.path_stage,
        statistics = excluded.statistics, total_investment_cny = excluded.total_investment_cny;
$$;
-- What was known before this table existed.
insert into project_version (project_id, known_from, plan, ordinal, portfolio, kind, works, life_cycle, region, regions, unit,
    stage, stage_since, path_stage, statistics, total_investment_cny)
select p.id, coalesce(max(f.known_at), now()), p.plan, ordinal, portfolio, kind, works, life_cycle, p.region,
    array(select r.region from project_region r where r.project_id = p.id order by r.ordinal), unit,
    p.stage, stage_since, path_stage, statistics, total_investment_cny
from project p left join stage_fact f on f.project_id = p.id group by p.id;
insert into stage_reached (project_id, plan, track, stage, first_day, last_day, at_latest, known_from)
select distinct on (f.project_id, f.stage) f.project_id, p.plan, 'PATH', f.stage, f.first_day, f.last_day, not f.begins, f.known_at
from stage_fact f join project p on p.id = f.project_id
where f.stage is not null and f.source_kind <> 'PLAN' order by f.project_id, f.stage, f.begins desc, f.first_day;
