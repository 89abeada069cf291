-- Where projects of a path usually have their milestones: months after the start, key nodes, and what waits for what.
create table milestone_template (
    life_cycle text    not null,
    code       text    not null,
    ordinal    integer not null,
    name_zh    text    not null,
    name_en    text    not null,
    months     integer not null,
    critical   boolean not null,
    waits_for  jsonb   not null,
    primary key (life_cycle, code)
);
insert into milestone_template (life_cycle, code, ordinal, name_zh, name_en, months, critical, waits_for) values
    ('INDUSTRIAL', 'filed', 1, '完成备案或核准', 'Filed or verified', 0, false, '[]'),
    ('INDUSTRIAL', 'land-secured', 2, '取得用地', 'Land secured', 3, true, '["filed"]'),
    ('INDUSTRIAL', 'construction-permit', 3, '取得施工许可证', 'Construction permit', 6, true, '["land-secured"]'),
    ('INDUSTRIAL', 'started', 4, '开工', 'Construction started', 7, true, '["construction-permit"]'),
    ('INDUSTRIAL', 'structure-done', 5, '主体完工', 'Main structure done', 15, false, '["started"]'),
    ('INDUSTRIAL', 'equipment-installed', 6, '设备安装完成', 'Equipment installed', 20, false, '["structure-done"]'),
    ('INDUSTRIAL', 'completed', 7, '竣工', 'Completed', 22, true, '["equipment-installed"]'),
    ('INDUSTRIAL', 'in-production', 8, '投产', 'In production', 24, true, '["completed"]'),
    ('INDUSTRIAL', 'at-capacity', 9, '达产达效', 'At capacity', 36, true, '["in-production"]'),
    ('PUBLIC_WORKS', 'proposal-approved', 1, '项目建议书批复', 'Proposal approved', 0, false, '[]'),
    ('PUBLIC_WORKS', 'study-approved', 2, '可行性研究报告批复', 'Feasibility study approved', 4, true, '["proposal-approved"]'),
    ('PUBLIC_WORKS', 'design-approved', 3, '初步设计及概算批复', 'Design and estimate approved', 8, true, '["study-approved"]'),
    ('PUBLIC_WORKS', 'land-cleared', 4, '征拆完成', 'Land cleared', 10, true, '["study-approved"]'),
    ('PUBLIC_WORKS', 'construction-permit', 5, '取得施工许可证', 'Construction permit', 12, true, '["design-approved", "land-cleared"]'),
    ('PUBLIC_WORKS', 'started', 6, '开工', 'Construction started', 13, true, '["construction-permit"]'),
    ('PUBLIC_WORKS', 'structure-done', 7, '主体完工', 'Main structure done', 28, false, '["started"]'),
    ('PUBLIC_WORKS', 'completed', 8, '竣工验收', 'Completed and accepted', 36, true, '["structure-done"]'),
    ('PUBLIC_WORKS', 'in-use', 9, '投用', 'In use', 38, true, '["completed"]'),
    ('PROGRAMME', 'scheme-approved', 1, '实施方案印发', 'Scheme issued', 0, true, '[]'),
    ('PROGRAMME', 'halfway', 2, '中期评估', 'Halfway review', 30, false, '["scheme-approved"]'),
    ('PROGRAMME', 'finished', 3, '全面完成', 'Finished', 60, true, '["halfway"]');

-- A milestone as it stands now; every word of it was said in milestone_entry. The days are the last that the dates may mean,
-- kept so that what is overdue is found by an index.
create sequence milestone_seq increment by 50;
create table milestone (
    id             bigint primary key,
    plan           text    not null references plan,
    project_id     bigint  not null references project,
    code           text    not null,
    ordinal        integer not null,
    name_zh        text    not null,
    name_en        text    not null,
    critical       boolean not null,
    waits_for      jsonb   not null,
    original       text    not null,
    baseline       text    not null,
    forecast       text,
    actual         text,
    baseline_last  date    not null,
    forecast_last  date,
    closed         boolean not null generated always as (actual is not null) stored,
    version        bigint  not null,
    unique (project_id, code)
);
create index milestone_open on milestone (plan, baseline_last, id) where not closed;
create index milestone_forecast on milestone (plan, forecast_last) where not closed and forecast_last is not null;

-- A proposal to move baselines, and what became of it (基线调整).
create sequence rebaseline_seq increment by 50;
create table rebaseline (
    id          bigint primary key,
    project_id  bigint      not null references project,
    state       text        not null check (state in ('PROPOSED', 'APPROVED', 'REJECTED')),
    reason      text        not null,
    document    text        not null,
    moves       jsonb       not null,
    proposed_at timestamptz not null,
    proposed_by text        not null,
    decided_at  timestamptz,
    decided_by  text,
    note        text,
    version     bigint      not null,
    check ((state = 'PROPOSED') = (decided_at is null)),
    check (decided_by is null or decided_by <> proposed_by)
);
create index rebaseline_by_project on rebaseline (project_id, id);
create unique index rebaseline_one_at_a_time on rebaseline (project_id) where state = 'PROPOSED';

-- Everything that was ever said about a milestone. The application cannot change a row.
create sequence milestone_entry_seq increment by 50;
create table milestone_entry (
    id           bigint primary key,
    milestone_id bigint      not null references milestone,
    project_id   bigint      not null references project,
    kind         text        not null check (kind in ('DEFINED', 'BASELINE', 'FORECAST', 'ACTUAL')),
    definition   jsonb,
    happened     text,
    reason       text,
    document     text,
    rebaseline   bigint references rebaseline,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    check ((kind = 'DEFINED') = (definition is not null)),
    check (kind <> 'BASELINE' or happened is not null)
);
create index milestone_entry_by_project on milestone_entry (project_id, id);
create index milestone_entry_by_milestone on milestone_entry (milestone_id, id);
revoke update, delete on milestone_entry from ${app_role};
