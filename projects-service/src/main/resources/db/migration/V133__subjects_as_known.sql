-- What was known of indicators and commitments at an instant, so that what hangs on them is shown as it was. The first that was told
-- of one has always been known: it says what the plan defines, and when this service heard of it is no matter of the plan. Verdicts
-- are known since they were told. Who may see one is decided by how it is shared today, so sharing has no history.
alter table known_subject
    add column known_from timestamptz not null default '-infinity',
    add column known_to   timestamptz not null default 'infinity',
    add check (known_from < known_to),
    drop constraint known_subject_pkey,
    add primary key (plan, type, code, known_to);
alter table known_subject alter column known_from drop default;
alter table known_verdict
    add column known_from timestamptz not null default now(),
    add column known_to   timestamptz not null default 'infinity',
    add check (known_from < known_to),
    drop constraint known_verdict_pkey,
    add primary key (plan, type, code, period, known_to);
alter table known_verdict alter column known_from drop default;

-- The instant at which something is told of a plan that may not be known yet, in the order of its recordings.
create function told_instant(of_plan text) returns timestamptz language plpgsql as $$
begin
    perform pg_advisory_xact_lock(1919247204, hashtext(of_plan));
    if exists (select from plan where code = of_plan) then
        return recording_instant(of_plan);
    end if;
    return clock_timestamp();
end $$;
