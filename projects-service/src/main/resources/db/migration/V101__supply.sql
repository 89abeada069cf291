-- What firms report about their supply, revision by revision, and the warnings that somebody answers for.
create table supply_report (
    plan        text        not null,
    chain       text        not null,
    credit_code text        not null,
    quarter     text        not null check (quarter ~ '^\d{4}-Q[1-4]$'),
    revision    integer     not null check (revision > 0),
    content     jsonb       not null,
    recorded_by text        not null,
    recorded_at timestamptz not null,
    primary key (plan, chain, credit_code, quarter, revision),
    foreign key (plan, chain) references chain (plan, code)
);
create function refuse_change_of_supply_report() returns trigger language plpgsql as $$
begin
    raise exception 'reports of supply are append-only' using errcode = 'restrict_violation';
end $$;
create trigger supply_report_append_only before update or delete or truncate on supply_report
    for each statement execute function refuse_change_of_supply_report();
revoke update, delete on supply_report from ${app_role};

create sequence supply_warning_seq;
create table supply_warning (
    id          bigint      primary key,
    plan        text        not null,
    chain       text        not null,
    reason_key  text        not null,
    kind        text        not null,
    node        text,
    credit_code text,
    product     text,
    state       text        not null check (state in ('OPEN', 'IN_HAND', 'RESOLVED')),
    owner       text,
    due         date,
    note        text,
    opened_at   timestamptz not null,
    resolved_at timestamptz,
    version     bigint      not null,
    foreign key (plan, chain) references chain (plan, code),
    check ((state = 'RESOLVED') = (resolved_at is not null))
);
create unique index supply_warning_unresolved on supply_warning (plan, chain, reason_key) where state <> 'RESOLVED';
create index supply_warning_list on supply_warning (plan, chain, id);
