-- Plans and their divisions are copied from the events of the indicators service; nothing here decides them.
create table plan (
    code        text primary key,
    name_zh     text    not null,
    name_en     text    not null,
    starts_in   text    not null,
    ends_in     text    not null,
    printed_on  date    not null,
    region      text    not null,
    time_zone   text    not null,
    simulated   boolean not null,
    sharing     text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED'))
);

create table plan_region (
    plan    text    not null references plan,
    code    text    not null,
    name_zh text    not null,
    name_en text    not null,
    level   text    not null,
    parent  text,
    ordinal integer not null,
    primary key (plan, code)
);

-- The receipt of the projects half that was loaded: the digest tells the same pack from another one.
create table pack (
    plan        text primary key references plan,
    version     integer     not null,
    digest      text        not null,
    counts      jsonb       not null,
    imported_at timestamptz not null,
    imported_by text        not null
);
