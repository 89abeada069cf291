create sequence portfolio_seq increment by 50;
create table portfolio (
    id      bigint primary key,
    plan    text    not null references plan,
    code    text    not null,
    ordinal integer not null,
    name_zh text    not null,
    name_en text    not null,
    sharing text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    unique (plan, code)
);

-- Life cycles as data: the stages with their names, the paths, and which path a portfolio's kinds go.
create table life_cycles (
    plan        text primary key references plan,
    stages      jsonb not null,
    paths       jsonb not null,
    assignments jsonb not null
);

-- stage_since is as precise as it is known (2022, 2022-05, 2022-05-01), so it is no date.
-- search_terms are the lexemes of code, number and names, separated by spaces: Chinese in single signs and pairs, other
-- scripts in words. search_text is what they were made from, to check that found pairs stand together.
create sequence project_seq increment by 50;
create table project (
    id           bigint primary key,
    plan         text    not null references plan,
    code         text    not null,
    number       text    not null,
    ordinal      integer not null,
    name_zh      text    not null,
    name_en      text    not null,
    portfolio    text    not null,
    kind         text    not null check (kind in ('PROJECT', 'PROGRAMME', 'PARK', 'DISTRICT', 'FACILITY')),
    works        boolean not null,
    transit_mode text,
    parent       text,
    phase        text,
    lead         text,
    region       text,
    box          text,
    chapter      integer,
    section      integer,
    life_cycle   text    not null,
    stage        text    not null,
    stage_since  text,
    scope_zh     text,
    scope_en     text,
    document     jsonb   not null,
    search_text  text    not null,
    search_terms text    not null,
    search       tsvector not null generated always as (array_to_tsvector(string_to_array(search_terms, ' '))) stored,
    sharing      text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    version      bigint  not null,
    unique (plan, code),
    unique (plan, number),
    unique (plan, ordinal),
    foreign key (plan, portfolio) references portfolio (plan, code),
    foreign key (plan, parent) references project (plan, code) deferrable initially deferred,
    foreign key (plan, region) references plan_region (plan, code)
);
create index project_by_portfolio on project (plan, portfolio, ordinal);
create index project_by_stage on project (plan, stage, ordinal);
create index project_by_box on project (plan, box, ordinal);
create index project_by_parent on project (plan, parent) where parent is not null;
create index project_search on project using gin (search);

-- Where a project lies, and how that is known: from its name, or from geography.
create table project_region (
    project_id bigint  not null references project,
    ordinal    integer not null,
    plan       text    not null,
    region     text    not null,
    basis      text    not null check (basis in ('NAME', 'GEOGRAPHY')),
    word       text,
    primary key (project_id, ordinal),
    unique (project_id, region),
    foreign key (plan, region) references plan_region (plan, code)
);
create index project_region_by_region on project_region (plan, region);

-- What is known of a project, for ever: a wrong fact is answered by another one. The application cannot change a row.
create sequence stage_fact_seq increment by 50;
create table stage_fact (
    id               bigint primary key,
    project_id       bigint      not null references project,
    event            text        not null,
    stage            text,
    begins           boolean     not null,
    happened         text        not null,
    first_day        date        not null,
    last_day         date        not null,
    moved_from       text,
    moved_to         text,
    scope_zh         text,
    scope_en         text,
    detail_zh        text,
    detail_en        text,
    evidence         text,
    investment_cny   numeric,
    source_kind      text        not null check (source_kind in ('PLAN', 'PACK', 'DECISION')),
    source_title     text,
    source_published text,
    recorded_at      timestamptz not null,
    recorded_by      text        not null,
    check (first_day <= last_day),
    check ((moved_from is null) = (moved_to is null))
);
create index stage_fact_by_project on stage_fact (project_id, id);
revoke update, delete on stage_fact from ${app_role};

-- Which project feeds which commitment of the plan, from the plan's own figures.
create table commitment_link (
    project_id bigint  not null references project,
    ordinal    integer not null,
    commitment text    not null,
    value      numeric,
    unit       text,
    primary key (project_id, ordinal),
    unique (project_id, commitment)
);

-- Which member of a network, or which zone, is which project; the other ends live in other features.
create table project_link (
    plan       text   not null references plan,
    kind       text   not null check (kind in ('TRANSIT_MEMBER', 'ZONE')),
    code       text   not null,
    project_id bigint not null references project,
    primary key (plan, kind, code, project_id)
);
create index project_link_by_project on project_link (project_id);
