-- A plan and what belongs to it as a document: categories, regions, reporting units, structure, glossary, past figures.

create table plan (
    id                bigint generated always as identity primary key,
    code              text        not null unique,
    name_zh           text        not null,
    name_en           text        not null,
    short_name_zh     text        not null,
    short_name_en     text        not null,
    publisher_zh      text        not null,
    publisher_en      text        not null,
    start_year        smallint    not null,
    end_year          smallint    not null check (end_year >= start_year),
    printed_on        date        not null,
    region_code       text        not null,
    time_zone         text        not null,
    calendar          jsonb       not null,
    thresholds        jsonb       not null,
    sharing           text        not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    simulated         boolean     not null,
    known_from        timestamptz not null,
    imported_at       timestamptz not null,
    last_published_at timestamptz not null
);
comment on table plan is 'One multi-year plan; everything else of this database hangs on it';
comment on column plan.known_from is 'Since when the definitions count as known: the day the plan was printed, 00:00 in its time zone';
comment on column plan.last_published_at is 'Publication instant of the latest vintage; written under the plan''s exclusive advisory lock, read by answers that cannot have the shared one';

create table plan_pack (
    plan_id      bigint primary key references plan,
    content_hash text        not null,
    document     text        not null,
    imported_at  timestamptz not null,
    imported_by  text        not null
);
comment on table plan_pack is 'The pack a plan was made from, word for word; its hash tells a repeated import from a contradicting one';

create table category (
    plan_id bigint   not null references plan,
    code    text     not null,
    ordinal smallint not null,
    name_zh text     not null,
    name_en text     not null,
    label   text,
    primary key (plan_id, code)
);
comment on table category is 'Groups of indicators as the plan''s table prints them; label is the printed ordinal';

create table region (
    plan_id    bigint   not null references plan,
    code       text     not null check (code ~ '^[0-9]{6}$'),
    ordinal    smallint not null,
    name_zh    text     not null,
    name_en    text     not null,
    level      text     not null,
    parent     text,
    valid_from date,
    valid_to   date,
    quote      text,
    primary key (plan_id, code),
    foreign key (plan_id, parent) references region (plan_id, code)
);
comment on table region is 'Divisions by GB/T 2260 code; a code is valid from valid_from (null: since before the plan) up to but not on valid_to (null: still)';

create table reporting_unit (
    plan_id bigint   not null references plan,
    code    text     not null,
    ordinal smallint not null,
    type    text     not null,
    name_zh text     not null,
    name_en text     not null,
    primary key (plan_id, code)
);
comment on table reporting_unit is 'Who reports figures under the plan: divisions and zone committees';

create table structure_element (
    plan_id     bigint   not null references plan,
    ordinal     smallint not null,
    kind        text     not null check (kind in ('CHAPTER', 'SECTION', 'TABLE', 'BOX', 'ANNEX')),
    number      text     not null,
    chapter     smallint,
    section     smallint,
    title_zh    text     not null,
    title_en    text     not null,
    footnote_zh text,
    footnote_en text,
    entries     smallint,
    primary key (plan_id, ordinal),
    unique (plan_id, kind, chapter, number)
);
comment on table structure_element is 'Chapters, sections, tables, boxes and the annex, in document order';

create table glossary_term (
    plan_id        bigint   not null references plan,
    number         smallint not null,
    term_zh        text     not null,
    term_en        text     not null,
    explanation_zh text     not null,
    explanation_en text     not null,
    primary key (plan_id, number)
);
comment on table glossary_term is 'Terms the plan explains';

create table historical_figure (
    plan_id           bigint   not null references plan,
    id                text     not null,
    ordinal           smallint not null,
    code              text     not null,
    name_zh           text     not null,
    name_en           text     not null,
    period            text     not null,
    period_basis      text     not null,
    value             numeric  not null,
    comparator        text     not null,
    unit_code         text     not null,
    unit_zh           text     not null,
    unit_en           text     not null,
    kind              text     not null,
    basis             text     not null,
    linked_indicator  text,
    linked_component  text,
    linked_commitment text,
    chapter           smallint not null,
    section           smallint,
    quote             text,
    note              text,
    primary key (plan_id, id)
);
comment on table historical_figure is 'Past figures that the plan''s prose states: part of the document, not published observations, never assessed';
