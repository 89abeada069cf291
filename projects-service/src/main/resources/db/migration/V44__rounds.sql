-- 三个一批: rounds of signing, starting and putting into production, each with its cohorts by zone and county. A cohort is
-- fixed when its round is closed, so that a rate has the same denominator for ever.
create sequence round_seq;
create table round (
    id        bigint primary key,
    plan      text        not null references plan,
    number    integer     not null check (number > 0),
    name_zh   text        not null,
    name_en   text        not null,
    held_on   date        not null,
    closed_on date,
    document  text,
    closed_at timestamptz,
    version   bigint      not null,
    unique (plan, number),
    check ((closed_on is null) = (closed_at is null)),
    check (closed_on >= held_on)
);

create table round_member (
    round_id   bigint not null references round,
    cohort     text   not null check (cohort in ('SIGNED', 'STARTED', 'IN_PRODUCTION')),
    project_id bigint not null references project,
    plan       text   not null,
    place      text   not null,
    primary key (round_id, cohort, project_id),
    unique (plan, cohort, project_id)
);

create function round_is_fixed() returns trigger language plpgsql as $$
begin
    if exists (select 1 from round where id = coalesce(new.round_id, old.round_id) and closed_at is not null) then
        raise exception 'the cohorts of a closed round are fixed' using errcode = 'check_violation';
    end if;
    return coalesce(new, old);
end $$;
create trigger round_member_fixed before insert or update or delete on round_member
    for each row execute function round_is_fixed();
revoke update on round_member from ${app_role};
revoke delete on round from ${app_role};
