-- Members of networks as documents with versions, like chains. A member was a row that nothing could change; from now on it is one row a
-- version, in the form that it has in a plan pack. What the plan says of a member has been known since the plan was printed; what was published
-- of it since, from the day on which the pack came.
create table transit_member_version (
    plan        text        not null,
    code        text        not null,
    version     integer     not null check (version > 0),
    known_from  timestamptz not null,
    reason      text,
    document    text,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    status      text        check (status in ('PLANNED', 'UNDER_CONSTRUCTION', 'EXISTING', 'CLOSED')),
    content     jsonb       not null,
    primary key (plan, code, version),
    foreign key (plan, code) references transit_member (plan, code),
    check (version = 1 or reason is not null)
);
comment on column transit_member_version.known_from is 'The instant of recording in the order of commits; of what the plan says, the day on which it was printed';
comment on column transit_member_version.status is 'Where the facility stands by this version, so that a list can be narrowed by it; null where nobody has said';

insert into transit_member_version (plan, code, version, known_from, recorded_by, recorded_at, status, content)
select m.plan, m.code, 1, p.printed_on::timestamp at time zone p.time_zone, 'system:pack', now(), m.status, jsonb_build_object(
    'code', m.code, 'name', jsonb_build_object('zh', m.name_zh, 'en', m.name_en), 'group', m.group_code, 'sharing', m.sharing,
    'composedName', m.document -> 'composedName', 'direction', m.document -> 'direction', 'routeNumbers', m.document -> 'routeNumbers',
    'from', m.document -> 'from', 'to', m.document -> 'to', 'via', m.document -> 'via', 'status', m.status, 'action', m.action,
    'relatedTo', m.document -> 'relatedTo', 'composedOf', m.document -> 'composedOf', 'source', m.document -> 'source',
    'projects', coalesce((select jsonb_agg(q.code order by q.ordinal) from project_link l join project q on q.id = l.project_id
        where l.plan = m.plan and l.kind = 'TRANSIT_MEMBER' and l.code = m.code), '[]'))
from transit_member m join plan p on p.code = m.plan;

insert into transit_member_version (plan, code, version, known_from, reason, recorded_by, recorded_at, status, content)
select m.plan, m.code, 2, coalesce(k.imported_at, now()), '数据包所载公开信息 · Published facts that came with the pack', 'system:pack', now(),
    case when bool_or(f.opened_on is not null) then 'EXISTING' else m.status end,
    v.content || jsonb_build_object('facts', jsonb_agg(jsonb_build_object('openedOn', f.opened_on, 'lengthKm', f.length_km,
        'source', jsonb_build_object('title', f.source_title, 'published', f.source_published)) order by f.ordinal))
from transit_member m join transit_fact f on f.member_id = m.id join transit_member_version v on v.plan = m.plan and v.code = m.code
left join pack k on k.plan = m.plan
group by m.plan, m.code, m.status, v.content, k.imported_at;

create function refuse_change_of_transit() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded of networks is append-only' using errcode = 'restrict_violation';
end $$;
create trigger transit_member_version_append_only before update or delete or truncate on transit_member_version
    for each statement execute function refuse_change_of_transit();
revoke update, delete on transit_member_version from ${app_role};

drop table transit_fact;
alter table transit_member drop constraint transit_member_plan_group_code_fkey;
alter table transit_member drop column id, drop column name_zh, drop column name_en, drop column group_code, drop column mode,
    drop column status, drop column action, drop column document;
alter table transit_member add primary key (plan, code);
update transit_member m set version = (select max(v.version) from transit_member_version v where v.plan = m.plan and v.code = m.code);
drop sequence transit_member_seq;
comment on table transit_member is 'What writers of a member wait on: its place, who sees it, its latest version';
