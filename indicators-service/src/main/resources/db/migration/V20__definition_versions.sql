-- Definitions as documents with versions. What a plan defines was one row a definition, which nothing could change; from
-- now on it is one row a version, added and never changed. Plans that are here already came from packs, so their first
-- versions are what their packs say.

create table definition_change (
    id          bigint generated always as identity primary key,
    plan_id     bigint      not null references plan,
    known_from  timestamptz not null,
    kind        text        not null check (kind in ('IMPORTED', 'DEFINED', 'CHANGED', 'WITHDRAWN', 'AMENDED')),
    reason      text,
    document    jsonb,
    changed_by  text        not null,
    recorded_at timestamptz not null,
    check (kind = 'IMPORTED' or reason is not null or changed_by like 'system:%')
);
comment on table definition_change is 'Acts of administration: who changed definitions, since when it is known, and why';
comment on column definition_change.known_from is 'The publication instant, taken under the plan''s lock; only an import sets the day the plan was printed';

create table definition_version (
    plan_id   bigint  not null references plan,
    kind      text    not null check (kind in ('PLAN', 'STRUCTURE', 'GLOSSARY', 'HISTORICAL_FIGURES', 'CATEGORY', 'REGION',
        'DEPARTMENT', 'INDICATOR', 'COMMITMENT', 'ANNUAL_PLAN', 'TASK', 'OFFICIAL_RESULT', 'AMENDMENT')),
    code      text    not null,
    version   integer not null check (version > 0),
    ordinal   integer not null,
    change_id bigint  not null references definition_change,
    withdrawn boolean not null,
    body      jsonb   not null,
    primary key (plan_id, kind, code, version)
);
comment on table definition_version is 'Every version of everything a plan defines, in the form it has in a plan pack; a withdrawal is a version too';
comment on column definition_version.ordinal is 'Place among its kind, in document order; the same in every version';

create function refuse_change_of_definition() returns trigger language plpgsql as $$
begin
    raise exception 'definitions are append-only' using errcode = 'restrict_violation';
end $$;
create trigger definition_change_append_only before update or delete or truncate on definition_change
    for each statement execute function refuse_change_of_definition();
create trigger definition_version_append_only before update or delete or truncate on definition_version
    for each statement execute function refuse_change_of_definition();
revoke update, delete on definition_change, definition_version from ${app_role};

insert into definition_change (plan_id, known_from, kind, changed_by, recorded_at)
select p.id, p.known_from, 'IMPORTED', k.imported_by, k.imported_at from plan p join plan_pack k on k.plan_id = p.id order by p.id;

with pack as (
    select c.plan_id, c.id as change_id, k.document::jsonb as document
    from definition_change c join plan_pack k on k.plan_id = c.plan_id
), part as (
    select plan_id, change_id, 'PLAN' as kind, 'whole' as code, 1 as place, document -> 'plan' as body from pack
    union all
    select plan_id, change_id, 'STRUCTURE', 'whole', 1, document -> 'structure' from pack
    union all
    select plan_id, change_id, 'GLOSSARY', 'whole', 1, jsonb_build_object('terms', document -> 'glossary') from pack
    union all
    select plan_id, change_id, 'HISTORICAL_FIGURES', 'whole', 1, jsonb_build_object('figures', document -> 'historicalFigures') from pack
    union all
    select plan_id, change_id, list.kind, each.body ->> 'code', each.place, each.body
    from pack
    cross join (values ('CATEGORY', 'categories'), ('REGION', 'regions'), ('DEPARTMENT', 'reportingUnits'),
        ('INDICATOR', 'indicators'), ('COMMITMENT', 'commitments')) as list (kind, field)
    cross join lateral jsonb_array_elements(document -> list.field) with ordinality as each (body, place)
)
insert into definition_version (plan_id, kind, code, version, ordinal, change_id, withdrawn, body)
select plan_id, kind, code, 1, place - 1, change_id, false, body from part;

-- What is left of the old tables: the rows that series, breaks and deadlines hang on.
drop table target_version, baseline_version, commitment, indicator, category, reporting_unit, structure_element, glossary_term, historical_figure;

alter table component drop column ordinal, drop column name_zh, drop column name_en, drop column rule, drop column yearly_plan;
comment on table component is 'Every component that was ever defined: what series and breaks hang on. What it is stands in its subject''s versions';

alter table region drop column ordinal, drop column name_zh, drop column name_en, drop column level, drop column parent,
    drop column valid_from, drop column valid_to, drop column quote;
comment on table region is 'Every region code that was ever defined: what series hang on. What it is stands in its versions';

alter table plan drop column name_zh, drop column name_en, drop column short_name_zh, drop column short_name_en,
    drop column publisher_zh, drop column publisher_en, drop column start_year, drop column end_year, drop column printed_on,
    drop column region_code, drop column time_zone, drop column calendar, drop column thresholds, drop column simulated;
alter table plan add column definitions_changed_at timestamptz;
update plan set definitions_changed_at = imported_at;
alter table plan alter column definitions_changed_at set not null;
comment on column plan.sharing is 'As its latest version says; lists of plans are narrowed by it';
comment on column plan.known_from is 'Since when anything of the plan is known: for an imported one the day it was printed, 00:00 in its time zone';
comment on column plan.definitions_changed_at is 'Publication instant of the latest change of definitions; whoever remembers older ones reads again';

-- One statement would read the plan's row as it was before the lock was had; in a function each statement has a snapshot of its own.
create function settled(of_plan bigint, out settled_at timestamptz, out definitions_changed_at timestamptz)
    language plpgsql volatile as $$
begin
    if pg_try_advisory_xact_lock_shared(1886151022, of_plan::int) then
        settled_at := clock_timestamp();
        select p.definitions_changed_at into settled.definitions_changed_at from plan p where p.id = of_plan;
    else
        select p.last_published_at, p.definitions_changed_at into settled.settled_at, settled.definitions_changed_at
        from plan p where p.id = of_plan;
    end if;
end $$;
comment on function settled is 'The instant up to which a plan''s publications are settled: now, unless one is under way; and when its definitions changed last';
