-- Indicators and commitments as the service that owns them has told of them: enough to say what a project feeds, and no more. They
-- may be told before their plan is, so nothing here refers to it.
create table known_subject (
    plan       text    not null,
    type       text    not null check (type in ('INDICATOR', 'COMMITMENT')),
    code       text    not null,
    name_zh    text    not null,
    name_en    text    not null,
    unit       jsonb,
    components jsonb   not null,
    sharing    text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    withdrawn  boolean not null,
    primary key (plan, type, code)
);
create table known_verdict (
    plan        text    not null,
    type        text    not null,
    code        text    not null,
    period      text    not null,
    sequence    bigint  not null,
    verdict     text    not null,
    light       text    not null,
    stale       boolean not null,
    provisional boolean not null,
    last_known  jsonb,
    sharing     text    not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    primary key (plan, type, code, period)
);

-- Which project feeds which of them. A link is one row to wait on; what is said of it is a version, added and never changed. What
-- it has really brought is told by facts, each of them for good: a wrong one is answered by another.
create sequence link_seq;
create table link (
    id         bigint  primary key,
    plan       text    not null references plan,
    project_id bigint  not null references project,
    type       text    not null check (type in ('INDICATOR', 'COMMITMENT')),
    code       text    not null,
    version    integer not null,
    unique (project_id, type, code)
);
create index link_by_subject on link (plan, type, code, id);
create index link_list on link (plan, id);
create table link_version (
    link_id     bigint      not null references link,
    version     integer     not null check (version > 0),
    known_from  timestamptz not null,
    component   text,
    value       numeric check (value > 0),
    unit        text,
    due         text,
    confidence  text check (confidence in ('HIGH', 'MEDIUM', 'LOW')),
    note        text,
    ended       boolean     not null,
    reason      text,
    document    text,
    recorded_by text        not null,
    primary key (link_id, version),
    check ((value is null) = (unit is null)),
    check (version = 1 or reason is not null)
);
comment on column link_version.known_from is 'The instant of recording in the order of commits; of a link that came with a pack, the day on which the plan was printed';
create sequence contribution_seq;
create table contribution (
    id          bigint      primary key,
    link_id     bigint      not null references link,
    day         date        not null,
    value       numeric check (value >= 0),
    unit        text        not null,
    source      text        not null,
    corrects    bigint      unique references contribution,
    reason      text,
    known_from  timestamptz not null,
    recorded_by text        not null,
    check (value is not null or corrects is not null),
    check ((corrects is null) = (reason is null))
);
create index contribution_by_link on contribution (link_id, day desc, id desc);

insert into link (id, plan, project_id, type, code, version)
select nextval('link_seq'), plan, project_id, 'COMMITMENT', commitment, 1
from (select p.plan, c.project_id, c.commitment from commitment_link c join project p on p.id = c.project_id
      order by p.plan, p.ordinal, c.ordinal) known;
insert into link_version (link_id, version, known_from, value, unit, ended, recorded_by)
select l.id, 1, p.printed_on::timestamp at time zone p.time_zone, c.value, c.unit, false, 'system:pack'
from link l join plan p on p.code = l.plan join commitment_link c on c.project_id = l.project_id and c.commitment = l.code;
drop table commitment_link;

create function refuse_change_of_link() returns trigger language plpgsql as $$
begin
    raise exception 'what is said of a link is append-only' using errcode = 'restrict_violation';
end $$;
create trigger link_version_append_only before update or delete or truncate on link_version
    for each statement execute function refuse_change_of_link();
create trigger contribution_append_only before update or delete or truncate on contribution
    for each statement execute function refuse_change_of_link();
revoke update, delete on link_version, contribution from ${app_role};
