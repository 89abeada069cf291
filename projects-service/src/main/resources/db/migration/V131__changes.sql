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

-- 0x63686e67: our own space among the advisory locks of the database. Whoever changes a project shares the plan's lock for the
-- length of its commit, so that nobody waits for another; the instant is taken under it.
create function project_has_changed() returns trigger language plpgsql security definer set search_path from current as $$
declare
    at timestamptz;
    seen_before text := case when tg_op = 'UPDATE' then old.sharing else new.sharing end;
    to_public boolean := 'PUBLIC' in (new.sharing, seen_before);
    to_internal boolean := new.sharing <> 'RESTRICTED' or seen_before <> 'RESTRICTED';
begin
    perform pg_advisory_xact_lock_shared(1667788391, hashtext(new.plan));
    at := clock_timestamp();
    insert into project_change as c (project_id, plan, public_at, internal_at, restricted_at)
    values (new.id, new.plan, case when to_public then at end, case when to_internal then at end, at)
    on conflict (project_id) do update set public_at = coalesce(excluded.public_at, c.public_at),
        internal_at = coalesce(excluded.internal_at, c.internal_at), restricted_at = excluded.restricted_at;
    return null;
end $$;
create constraint trigger project_changed after insert or update on project
    deferrable initially deferred for each row execute function project_has_changed();

-- The instant before which nothing can be committed any more: whoever took an earlier one has let go of the lock, which is after
-- its commit. Who commits meanwhile waits for those only that commit already.
create function settled_change(of_plan text) returns timestamptz language plpgsql as $$
declare
    at timestamptz;
begin
    perform pg_advisory_lock(1667788391, hashtext(of_plan));
    at := clock_timestamp();
    perform pg_advisory_unlock(1667788391, hashtext(of_plan));
    return at;
end $$;
