-- When each project last changed for those who may see it, in the order in which changes were committed: what the feed of changes
-- is read from. There is an instant for each of the three audiences, because a project that is hidden from one has ended for it
-- and goes on for the others; null means that the audience never saw it, and is told nothing.
create table project_change (
    project_id    bigint primary key references project,
    plan          text        not null references plan,
    public_at     timestamptz,
    internal_at   timestamptz,
    restricted_at timestamptz not null
) with (fillfactor = 80);
insert into project_change (project_id, plan, public_at, internal_at, restricted_at)
select id, plan, case when sharing = 'PUBLIC' then at end, case when sharing <> 'RESTRICTED' then at end, at
from project, (select now() as at) as present;
create index project_change_public on project_change (plan, public_at, project_id) where public_at is not null;
create index project_change_internal on project_change (plan, internal_at, project_id) where internal_at is not null;
create index project_change_restricted on project_change (plan, restricted_at, project_id);
revoke insert, update, delete on project_change from ${app_role};

-- The instant of this transaction's changes of a plan: taken once, when the first change is written down at commit, and no row is
-- waited for any more.
create function change_instant(of_plan text) returns timestamptz language plpgsql as $$
declare
    taken text := current_setting('planmonitor.change_instant', true);
    at timestamptz;
begin
    if starts_with(taken, of_plan || '|') then
        return split_part(taken, '|', 2)::timestamptz;
    end if;
    at := recording_instant(of_plan);
    perform set_config('planmonitor.change_instant', of_plan || '|' || at, true);
    return at;
end $$;

-- At commit, so that the plan's lock is held for no longer than a commit lasts, and whoever reads up to the settled instant
-- misses nothing that is committed later.
create function project_has_changed() returns trigger language plpgsql security definer set search_path from current as $$
declare
    at timestamptz := change_instant(new.plan);
    seen_before text := case when tg_op = 'UPDATE' then old.sharing else new.sharing end;
    by_public timestamptz := case when 'PUBLIC' in (new.sharing, seen_before) then at end;
    by_internal timestamptz := case when new.sharing <> 'RESTRICTED' or seen_before <> 'RESTRICTED' then at end;
begin
    insert into project_change as c (project_id, plan, public_at, internal_at, restricted_at)
    values (new.id, new.plan, by_public, by_internal, at)
    on conflict (project_id) do update set public_at = coalesce(by_public, c.public_at),
        internal_at = coalesce(by_internal, c.internal_at), restricted_at = at
    where c.restricted_at < at or c.public_at is distinct from coalesce(by_public, c.public_at)
        or c.internal_at is distinct from coalesce(by_internal, c.internal_at);
    return null;
end $$;
create constraint trigger project_changed after insert or update on project
    deferrable initially deferred for each row execute function project_has_changed();
