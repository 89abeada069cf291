-- What is watched: indicators of the table, commitments of the prose, their components, baselines and targets.

create table indicator (
    plan_id       bigint   not null references plan,
    code          text     not null,
    number        smallint not null,
    name_zh       text     not null,
    name_en       text     not null,
    category      text     not null,
    attribute     text     not null check (attribute in ('EXPECTED', 'BINDING')),
    direction     text     not null check (direction in ('HIGHER_IS_BETTER', 'LOWER_IS_BETTER')),
    measure       text     not null,
    unit_code     text     not null,
    unit_zh       text     not null,
    unit_en       text     not null,
    frequency     text     not null,
    target_form   text,
    note          text,
    responsible   text,
    provenance    jsonb    not null,
    sharing       text     not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    known_from    timestamptz not null,
    primary key (plan_id, code),
    unique (plan_id, number),
    foreign key (plan_id, category) references category (plan_id, code)
);
comment on table indicator is 'A row of the plan''s main table; provenance keeps chapter, section, printed row and cells';

create table commitment (
    plan_id           bigint   not null references plan,
    code              text     not null,
    ordinal           smallint not null,
    id                text     not null,
    name_zh           text     not null,
    name_en           text     not null,
    unit_code         text     not null,
    unit_zh           text     not null,
    unit_en           text     not null,
    frequency         text     not null,
    chapter           smallint not null,
    section           smallint,
    box               text,
    domain            text     not null,
    form              text     not null,
    nature            text     not null,
    basis             text     not null,
    strength          text     not null,
    deadline_basis    text     not null,
    headline          boolean  not null,
    restates          text,
    linked_indicator  text,
    linked_component  text,
    quote             text,
    note              text,
    sharing           text     not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    known_from        timestamptz not null,
    primary key (plan_id, code),
    unique (plan_id, id),
    unique (plan_id, ordinal),
    foreign key (plan_id, restates) references commitment (plan_id, code) deferrable initially deferred,
    foreign key (plan_id, linked_indicator) references indicator (plan_id, code)
);
comment on table commitment is 'A quantified commitment of the prose or a box; restates names the earlier one it repeats';

create table component (
    id           bigint generated always as identity primary key,
    plan_id      bigint   not null references plan,
    subject_type text     not null check (subject_type in ('INDICATOR', 'COMMITMENT')),
    subject_code text     not null,
    code         text     not null,
    ordinal      smallint not null,
    name_zh      text     not null,
    name_en      text     not null,
    rule         jsonb    not null,
    yearly_plan  jsonb    not null,
    unique (plan_id, subject_type, subject_code, code)
);
comment on table component is 'The part of a subject that has a series; a simple indicator and every commitment have one, of the same code';
comment on column component.rule is 'The assessment rule as data: kind, direction, attribute, accumulation and their qualifiers';

create table baseline_version (
    component_id bigint      not null references component,
    version      smallint    not null,
    known_from   timestamptz not null,
    year         smallint    not null,
    value        numeric,
    status       text        not null,
    raw          text,
    primary key (component_id, version)
);
comment on table baseline_version is 'Baselines as they stood; the one in force at an instant is the highest version known by then';

create table target_version (
    component_id             bigint      not null references component,
    version                  smallint    not null,
    known_from               timestamptz not null,
    kind                     text        not null,
    year                     smallint    not null,
    value                    numeric,
    comparator               text,
    minimum                  numeric,
    maximum                  numeric,
    delta                    numeric,
    raw                      text,
    average_value            numeric,
    average_comparator       text,
    average_unit             text,
    average_raw              text,
    amendment                jsonb,
    primary key (component_id, version)
);
comment on table target_version is 'Targets as they stood; an amendment is a new version with its decision, never an update';

create table series_break (
    id                bigint generated always as identity primary key,
    plan_id           bigint      not null references plan,
    subject_type      text        not null,
    subject_code      text        not null,
    component         text        not null,
    at                text        not null,
    status            text        not null check (status in ('SUSPECTED', 'DECLARED', 'NO_BREAK')),
    kind              text        not null check (kind in ('METHOD', 'UNIT')),
    reason_zh         text        not null,
    reason_en         text        not null,
    revised_year      smallint,
    revised_value     numeric,
    known_since       timestamptz not null,
    source            jsonb       not null,
    note              text,
    foreign key (plan_id, subject_type, subject_code, component)
        references component (plan_id, subject_type, subject_code, code)
);
comment on table series_break is 'Where a series does not continue; counts for answers as of known_since and later';
create index series_break_plan on series_break (plan_id);
