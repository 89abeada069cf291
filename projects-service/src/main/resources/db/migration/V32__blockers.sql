-- Why projects are held up, and how many working days are usual to solve it.
create table blocker_reason (
    code         text primary key,
    ordinal      integer not null,
    name_zh      text    not null,
    name_en      text    not null,
    working_days integer not null check (working_days > 0)
);
insert into blocker_reason (code, ordinal, name_zh, name_en, working_days) values
    ('LAND', 1, '用地', 'Land', 20),
    ('FUNDS', 2, '资金', 'Funds', 15),
    ('PERMITS', 3, '审批手续', 'Permits', 10),
    ('DEMOLITION', 4, '征地拆迁', 'Demolition and resettlement', 20),
    ('UTILITIES', 5, '水电气热等配套', 'Utilities', 15),
    ('MARKET', 6, '市场变化', 'Market', 30),
    ('DESIGN', 7, '规划设计', 'Planning and design', 15),
    ('WEATHER', 8, '天气与环保管控', 'Weather and emission control', 5),
    ('LABOUR', 9, '用工', 'Labour', 10),
    ('ENERGY', 10, '能耗指标', 'Energy quota', 20),
    ('OTHER', 11, '其他', 'Other', 10);

create sequence blocker_seq increment by 50;
create table blocker (
    id           bigint primary key,
    plan         text        not null references plan,
    project_id   bigint      not null references project,
    reason       text        not null references blocker_reason,
    words        text        not null,
    state        text        not null check (state in ('OPEN', 'ANSWERED', 'CLOSED')),
    level        integer     not null check (level between 0 and 3),
    round        integer     not null check (round > 0),
    due          date        not null,
    unit_kind    text        not null,
    unit_code    text        not null,
    unit_name    text        not null,
    report_month text,
    raised_on    date        not null,
    raised_at    timestamptz not null,
    raised_by    text        not null,
    closed_at    timestamptz,
    version      bigint      not null
);
create index blocker_by_project on blocker (project_id, id);
create index blocker_by_due on blocker (plan, due, id);
create index blocker_open on blocker (plan, due, id) where state <> 'CLOSED';

-- What was done about a blocker, one row an act. The application cannot change a row, and a level is reached once a round.
create sequence blocker_entry_seq increment by 50;
create table blocker_entry (
    id          bigint primary key,
    blocker_id  bigint      not null references blocker,
    kind        text        not null check (kind in ('RAISED', 'ANSWERED', 'ESCALATED', 'CLOSED', 'REOPENED')),
    words       text,
    evidence    jsonb       not null,
    round       integer     not null,
    level       integer     not null,
    due         date        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index blocker_entry_by_blocker on blocker_entry (blocker_id, id);
create unique index blocker_escalated_once on blocker_entry (blocker_id, round, level) where kind = 'ESCALATED';
revoke update, delete on blocker_entry from ${app_role};
