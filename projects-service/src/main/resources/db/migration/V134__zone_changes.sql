-- Which projects were placed in a zone and taken out again, in the order in which that was recorded. Which are in it now stands in
-- project_link, with those that came with the pack.
create table zone_change (
    plan        text        not null,
    zone        text        not null,
    version     bigint      not null check (version > 0),
    known_from  timestamptz not null,
    action      text        not null check (action in ('ADD', 'REMOVE')),
    project_id  bigint      not null references project,
    document    text        not null,
    recorded_by text        not null,
    primary key (plan, zone, version),
    foreign key (plan, zone) references zone (plan, code)
);
create function refuse_change_of_zone() returns trigger language plpgsql as $$
begin
    raise exception 'what was recorded of zones is append-only' using errcode = 'restrict_violation';
end $$;
create trigger zone_change_append_only before update or delete or truncate on zone_change
    for each statement execute function refuse_change_of_zone();
revoke update, delete on zone_change from ${app_role};
