-- Figures that another service derives and proposes; whether one is recorded is decided here, by who keeps the series. Only grows.
create table figure_proposal (
    plan         text        not null,
    subject_type text        not null check (subject_type in ('INDICATOR', 'COMMITMENT')),
    subject_code text        not null,
    region       text        not null,
    period       text        not null,
    revision     integer     not null check (revision > 0),
    emitter      text        not null,
    value        numeric     not null,
    complete     boolean     not null,
    known_from   timestamptz not null,
    received_at  timestamptz not null,
    sharing      text        not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    content      jsonb       not null,
    primary key (plan, subject_type, subject_code, region, period, revision)
);
create function refuse_change_of_proposals() returns trigger language plpgsql as $$
begin
    raise exception 'proposals are append-only' using errcode = 'restrict_violation';
end $$;
create trigger figure_proposal_append_only before update or delete or truncate on figure_proposal
    for each statement execute function refuse_change_of_proposals();
revoke update, delete on figure_proposal from ${app_role};
