-- Industry chains as graphs. Only the chain itself can be found and seen alone; the rest belongs to it.
create sequence chain_seq increment by 50;
create table chain (
    id        bigint primary key,
    plan      text    not null references plan,
    code      text    not null,
    ordinal   integer not null,
    name_zh   text    not null,
    name_en   text    not null,
    tier      text    not null,
    tier_zh   text    not null,
    tier_en   text    not null,
    source    jsonb   not null,
    sharing   text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    version   bigint  not null,
    unique (plan, code)
);
create table chain_node (
    chain_id bigint  not null references chain,
    ordinal  integer not null,
    code     text    not null,
    name_zh  text    not null,
    name_en  text    not null,
    position text    not null check (position in ('UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM', 'UNSPECIFIED')),
    quote    text,
    primary key (chain_id, ordinal),
    unique (chain_id, code)
);
create table chain_edge (
    chain_id  bigint  not null references chain,
    ordinal   integer not null,
    from_node text    not null,
    to_node   text    not null,
    basis     text    not null,
    primary key (chain_id, ordinal),
    unique (chain_id, from_node, to_node),
    foreign key (chain_id, from_node) references chain_node (chain_id, code) deferrable initially deferred,
    foreign key (chain_id, to_node) references chain_node (chain_id, code) deferrable initially deferred
);
create table chain_sequence (
    chain_id bigint  not null references chain,
    ordinal  integer not null,
    code     text    not null,
    quote    text    not null,
    stages   jsonb   not null,
    primary key (chain_id, ordinal)
);
create table chain_enterprise (
    chain_id bigint  not null references chain,
    ordinal  integer not null,
    name     text    not null,
    primary key (chain_id, ordinal)
);
create table chain_platform (
    chain_id bigint  not null references chain,
    ordinal  integer not null,
    name     text    not null,
    primary key (chain_id, ordinal)
);
create table chain_goal (
    chain_id bigint  not null references chain,
    ordinal  integer not null,
    text_zh  text    not null,
    text_en  text    not null,
    quote    text,
    primary key (chain_id, ordinal)
);

create sequence transit_group_seq increment by 50;
create table transit_group (
    id      bigint primary key,
    plan    text    not null references plan,
    code    text    not null,
    ordinal integer not null,
    name_zh text    not null,
    name_en text    not null,
    mode    text    not null,
    sharing text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    unique (plan, code)
);
create sequence transit_member_seq increment by 50;
create table transit_member (
    id         bigint primary key,
    plan       text    not null references plan,
    code       text    not null,
    ordinal    integer not null,
    name_zh    text    not null,
    name_en    text    not null,
    group_code text    not null,
    mode       text    not null,
    status     text,
    action     text,
    document   jsonb   not null,
    sharing    text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    version    bigint  not null,
    unique (plan, code),
    unique (plan, ordinal),
    foreign key (plan, group_code) references transit_group (plan, code)
);
create table transit_fact (
    member_id        bigint  not null references transit_member,
    ordinal          integer not null,
    opened_on        text,
    length_km        numeric,
    source_title     text    not null,
    source_published text,
    primary key (member_id, ordinal)
);
create sequence transit_target_seq increment by 50;
create table transit_target (
    id             bigint primary key,
    plan           text    not null references plan,
    code           text    not null,
    ordinal        integer not null,
    subject_zh     text    not null,
    subject_en     text    not null,
    value          numeric not null,
    unit           jsonb   not null,
    comparator     text    not null,
    deadline       text    not null,
    deadline_basis text,
    source         jsonb,
    sharing        text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    unique (plan, code)
);

create sequence zone_class_seq increment by 50;
create table zone_class (
    id      bigint primary key,
    plan    text    not null references plan,
    code    text    not null,
    ordinal integer not null,
    name_zh text    not null,
    name_en text    not null,
    type    text    not null,
    source  jsonb,
    sharing text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    unique (plan, code)
);
create sequence zone_seq increment by 50;
create table zone (
    id         bigint primary key,
    plan       text    not null references plan,
    code       text    not null,
    ordinal    integer not null,
    name_zh    text    not null,
    name_en    text    not null,
    class_code text    not null,
    type       text    not null,
    region     text,
    document   jsonb   not null,
    sharing    text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    version    bigint  not null,
    unique (plan, code),
    unique (plan, ordinal),
    foreign key (plan, class_code) references zone_class (plan, code),
    foreign key (plan, region) references plan_region (plan, code)
);
