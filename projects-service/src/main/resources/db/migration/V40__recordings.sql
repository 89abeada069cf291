-- When something became known. Two functions keep the promise that an answer as of an instant never changes: whoever
-- records takes the instant last, under a lock that is held until commit, and whoever reads learns up to which instant
-- nothing can still be committed.
create table recording (
    plan    text primary key references plan,
    last_at timestamptz not null
);

-- 0x72656364: our own space among the advisory locks of the database.
create function recording_instant(of_plan text) returns timestamptz language plpgsql as $$
declare
    at timestamptz;
begin
    perform pg_advisory_xact_lock(1919247204, hashtext(of_plan));
    insert into recording as r (plan, last_at) values (of_plan, clock_timestamp())
    on conflict (plan) do update set last_at = greatest(clock_timestamp(), r.last_at + interval '1 microsecond')
    returning last_at into at;
    return at;
end $$;

-- The lock is let go at once: whoever records next takes an instant later than the one that is answered here.
create function settled_instant(of_plan text) returns timestamptz language plpgsql as $$
declare
    at timestamptz;
begin
    if pg_try_advisory_lock_shared(1919247204, hashtext(of_plan)) then
        at := greatest(clock_timestamp(), (select last_at from recording where plan = of_plan));
        perform pg_advisory_unlock_shared(1919247204, hashtext(of_plan));
        return at;
    end if;
    select last_at into at from recording where plan = of_plan;
    if at is not null then
        return at;
    end if;
    -- The first recording of the plan is under way, so there is no earlier one to answer as of.
    perform pg_advisory_lock_shared(1919247204, hashtext(of_plan));
    at := clock_timestamp();
    perform pg_advisory_unlock_shared(1919247204, hashtext(of_plan));
    return at;
end $$;
