-- The lists that projects are governed by: 谋划储备、年度建设、转型标杆、重点工程. A membership has its days, from and to, and the
-- instants between which it was what was known; a change closes what was known and opens what is known now.
create sequence project_list_seq;
create table project_list (
    id      bigint  primary key default nextval('project_list_seq'),
    plan    text    not null references plan,
    code    text    not null,
    kind    text    not null check (kind in ('RESERVE_POOL', 'YEARLY_CONSTRUCTION', 'TRANSFORMATION_BENCHMARK', 'KEY_WORKS')),
    year    integer,
    name_zh text    not null,
    name_en text    not null,
    sharing text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    version bigint  not null,
    unique (plan, code),
    check ((kind = 'YEARLY_CONSTRUCTION') = (year is not null))
);

create sequence list_membership_seq;
create table list_membership (
    id         bigint      primary key default nextval('list_membership_seq'),
    list_id    bigint      not null references project_list,
    project_id bigint      not null references project,
    category   text        check (category in ('NEW_START', 'CONTINUED', 'PRELIMINARY')),
    since      date        not null,
    until      date,
    known_from timestamptz not null,
    known_to   timestamptz not null default 'infinity',
    check (until is null or until >= since),
    check (known_from <= known_to)
);
create index list_membership_by_list on list_membership (list_id, project_id) include (since, until, known_from, known_to, category);
create index list_membership_by_project on list_membership (project_id, list_id);

-- Each change, for ever.
create sequence list_change_seq;
create table list_change (
    id          bigint      primary key default nextval('list_change_seq'),
    list_id     bigint      not null references project_list,
    project_id  bigint      not null references project,
    action      text        not null check (action in ('ADD', 'REMOVE', 'RECLASSIFY')),
    category    text,
    happened    date        not null,
    document    text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null
);
create index list_change_by_list on list_change (list_id, id);
revoke update, delete on list_change from ${app_role};
