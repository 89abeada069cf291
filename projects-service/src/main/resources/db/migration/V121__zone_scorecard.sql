-- Yearly figures of zones, and the rule by which zones are ranked and classed. Both have versions, added and never changed.
create table zone_figures (
    plan        text        not null,
    zone        text        not null,
    year        integer     not null check (year between 1900 and 2200),
    version     integer     not null check (version > 0),
    known_from  timestamptz not null,
    area_mu     numeric     not null check (area_mu > 0),
    tax         numeric check (tax >= 0),
    output      numeric check (output >= 0),
    energy      numeric check (energy >= 0),
    emissions   numeric check (emissions >= 0),
    source      text        not null,
    reason      text,
    recorded_by text        not null,
    primary key (plan, zone, year, version),
    foreign key (plan, zone) references zone (plan, code),
    check (version = 1 or reason is not null)
);
comment on table zone_figures is 'Tax and output in 10,000 yuan, energy in tonnes of standard coal, emissions in tonnes; null: nobody has said';
create index zone_figures_by_year on zone_figures (plan, year, zone, version desc);

create table zone_rule (
    plan        text        not null references plan,
    version     integer     not null check (version > 0),
    known_from  timestamptz not null,
    measure     text        not null check (measure in ('TAX', 'OUTPUT', 'ENERGY', 'EMISSIONS')),
    a           numeric     not null check (a >= 0),
    b           numeric     not null check (b >= 0),
    c           numeric     not null check (c >= 0),
    document    text        not null,
    reason      text,
    recorded_by text        not null,
    primary key (plan, version),
    check (version = 1 or reason is not null)
);

create function refuse_change_of_scorecard() returns trigger language plpgsql as $$
begin
    raise exception 'figures of zones and their rule are append-only' using errcode = 'restrict_violation';
end $$;
create trigger zone_figures_append_only before update or delete or truncate on zone_figures
    for each statement execute function refuse_change_of_scorecard();
create trigger zone_rule_append_only before update or delete or truncate on zone_rule
    for each statement execute function refuse_change_of_scorecard();
revoke update, delete on zone_figures, zone_rule from ${app_role};
