-- Whose lengths in service add up to a figure of the plan, and what was proposed of it year by year. Both only grow.
create table transit_measure (
    plan        text        not null,
    target      text        not null,
    version     integer     not null check (version > 0),
    known_from  timestamptz not null,
    reason      text,
    recorded_by text        not null,
    content     jsonb       not null,
    primary key (plan, target, version),
    foreign key (plan, target) references transit_target (plan, code),
    check (version = 1 or reason is not null)
);
create table transit_mileage_proposal (
    plan        text        not null,
    target      text        not null,
    period      text        not null,
    revision    integer     not null check (revision > 0),
    known_from  timestamptz not null,
    value       numeric     not null,
    complete    boolean     not null,
    sharing     text        not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    content     jsonb       not null,
    primary key (plan, target, period, revision),
    foreign key (plan, target) references transit_target (plan, code)
);
create trigger transit_measure_append_only before update or delete or truncate on transit_measure
    for each statement execute function refuse_change_of_transit();
create trigger transit_mileage_proposal_append_only before update or delete or truncate on transit_mileage_proposal
    for each statement execute function refuse_change_of_transit();
revoke update, delete on transit_measure from ${app_role};
revoke update, delete on transit_mileage_proposal from ${app_role};
