-- Where something can settle, and who is courted for which link of a chain.
create sequence attraction_seq;
create table attraction_site (
    plan      text    not null references plan,
    code      text    not null,
    ordinal   bigint  not null,
    kind      text    not null check (kind in ('VACANT_PLANT', 'PLATFORM', 'PLOT')),
    name_zh   text    not null,
    name_en   text    not null,
    region    text    not null,
    area      numeric,
    longitude double precision,
    latitude  double precision,
    state     text    not null check (state in ('AVAILABLE', 'RESERVED', 'TAKEN')),
    document  text    not null,
    suits     jsonb   not null,
    version   bigint  not null,
    primary key (plan, code),
    foreign key (plan, region) references plan_region (plan, code),
    check ((longitude is null) = (latitude is null))
);
create index attraction_site_list on attraction_site (plan, ordinal);

create table attraction (
    id        bigint      primary key,
    plan      text        not null,
    chain     text        not null,
    node      text        not null,
    target    text        not null,
    owner     text        not null,
    state     text        not null check (state in ('OPEN', 'CONTACTED', 'NEGOTIATING', 'SIGNED', 'LANDED', 'DROPPED')),
    due       date,
    note      text,
    site      text,
    project   text,
    opened_at timestamptz not null,
    version   bigint      not null,
    foreign key (plan, chain) references chain (plan, code),
    foreign key (plan, site) references attraction_site (plan, code),
    check (state <> 'LANDED' or project is not null)
);
create index attraction_list on attraction (plan, chain, id);
