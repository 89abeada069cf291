-- Who has which role for a project, from when to when. A person is named only where a post is held by one.
create sequence official_seq increment by 50;
create table official (
    id          bigint primary key,
    plan        text        not null references plan,
    project_id  bigint      not null references project,
    role        text        not null check (role in ('COORDINATING_LEADER', 'LEAD_DEPARTMENT', 'LOCAL_COMMITTEE', 'PROJECT_UNIT', 'SERVICE_OFFICER')),
    unit_kind   text        not null check (unit_kind in ('DEPARTMENT', 'REGION', 'ZONE', 'PROJECT_UNIT')),
    unit_code   text        not null,
    unit_name   text        not null,
    person      text,
    post        text,
    since       date        not null,
    until       date,
    reason      text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    version     bigint      not null,
    check (until is null or until >= since)
);
create index official_by_project on official (project_id, since, id);

-- Permits that run side by side (并联审批). The statutory term counts working days from acceptance (行政许可法 第四十二条、第八十二条).
create table permit_kind (
    code           text primary key,
    ordinal        integer not null,
    name_zh        text    not null,
    name_en        text    not null,
    statutory_days integer not null check (statutory_days > 0),
    basis          text    not null
);
insert into permit_kind (code, ordinal, name_zh, name_en, statutory_days, basis) values
    ('SITE_SELECTION', 1, '用地预审与选址意见书', 'Land pre-examination and site selection', 20, '行政许可法第四十二条'),
    ('LAND_USE_PLANNING', 2, '建设用地规划许可证', 'Planning permit for the use of land', 20, '行政许可法第四十二条'),
    ('WORKS_PLANNING', 3, '建设工程规划许可证', 'Planning permit for works', 20, '行政许可法第四十二条'),
    ('ENVIRONMENT', 4, '环境影响报告书审批', 'Environmental impact report', 60, '环境影响评价法第二十二条'),
    ('ENVIRONMENT_FORM', 5, '环境影响报告表审批', 'Environmental impact form', 30, '环境影响评价法第二十二条'),
    ('ENERGY_REVIEW', 6, '节能审查', 'Energy review', 20, '行政许可法第四十二条'),
    ('WATER_AND_SOIL', 7, '水土保持方案审批', 'Water and soil conservation scheme', 20, '行政许可法第四十二条'),
    ('FIRE_DESIGN', 8, '消防设计审查', 'Fire protection design review', 15, '建设工程消防设计审查验收管理暂行规定'),
    ('CONSTRUCTION', 9, '建筑工程施工许可证', 'Construction permit', 7, '建筑法第八条');

create sequence permit_seq increment by 50;
create table permit (
    id             bigint primary key,
    plan           text    not null references plan,
    project_id     bigint  not null references project,
    kind           text    not null references permit_kind,
    unit_kind      text    not null,
    unit_code      text    not null,
    unit_name      text    not null,
    accepted_on    date,
    decided_on     date,
    outcome        text check (outcome in ('GRANTED', 'REFUSED')),
    number         text,
    statutory_days integer not null check (statutory_days > 0),
    basis          text    not null,
    paused_days    integer not null check (paused_days >= 0),
    version        bigint  not null,
    unique (project_id, kind),
    check ((decided_on is null) = (outcome is null)),
    check (decided_on is null or accepted_on is not null and decided_on >= accepted_on)
);

-- What a project needs of land, funds, energy and labour, and how much of it is secured (要素保障).
create sequence guarantee_seq increment by 50;
create table guarantee (
    id          bigint primary key,
    plan        text    not null references plan,
    project_id  bigint  not null references project,
    kind        text    not null check (kind in ('LAND', 'FUNDS', 'ENERGY', 'LABOUR')),
    needed      numeric not null check (needed >= 0),
    secured     numeric not null check (secured >= 0),
    unit        text    not null,
    as_of       date    not null,
    note        text,
    version     bigint  not null,
    unique (project_id, kind)
);
create index guarantee_gap on guarantee (plan, kind, id) where secured < needed;
