-- Figures and when they were known. Laid out for 10^7 vintages: a narrow append-only table whose primary key is the
-- order of every read (series, period, revision), and a small table of series that carries all the words.

create table observation_series (
    id           bigint generated always as identity primary key,
    plan_id      bigint  not null references plan,
    subject_type text    not null,
    subject_code text    not null,
    component    text    not null,
    region       text    not null,
    accumulation text    not null check (accumulation in ('STOCK', 'PERIOD', 'YEAR_TO_DATE', 'PLAN_TO_DATE')),
    forecast     boolean not null,
    unique (plan_id, subject_type, subject_code, component, region, accumulation, forecast),
    foreign key (plan_id, subject_type, subject_code, component)
        references component (plan_id, subject_type, subject_code, code),
    foreign key (plan_id, region) references region (plan_id, code)
);
comment on table observation_series is 'Identity of a series; accumulation and forecast are part of it, so that a stock, a flow and a forecast never mix';

create table observation (
    id               bigint generated always as identity,
    series_id        bigint      not null references observation_series,
    period_end       date        not null,
    period           text        not null,
    revision         integer     not null check (revision > 0),
    value            numeric,
    status           text        not null check (status in ('PRELIMINARY', 'FINAL', 'REVISED', 'ESTIMATE')),
    revision_class   text        check (revision_class in ('VERIFICATION', 'CENSUS', 'METHOD', 'ERROR')),
    deleted          boolean     not null default false,
    published_at     timestamptz not null,
    sharing          text        not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    source_title     text,
    source_published date,
    source_known_by  date,
    note             text,
    recorded_by      text        not null,
    primary key (series_id, period_end, period, revision),
    check (deleted = (value is null))
);
comment on table observation is 'Vintages: what was known of a cell (series, period) since published_at. Rows are only ever added';
comment on column observation.period_end is 'Last day of the period: the sort key of a series; monthly and yearly figures of one series sort together by it';
comment on column observation.published_at is 'The commit instant, taken under the plan''s lock; only the first import of a plan may set an earlier one';
create unique index observation_id on observation (id);
create index observation_published on observation (published_at, series_id);
comment on index observation_published is 'Serves feeds of what changed after an instant';

create function refuse_change_of_vintage() returns trigger language plpgsql as $$
begin
    raise exception 'vintages are append-only' using errcode = 'restrict_violation';
end $$;
create trigger observation_append_only before update or delete or truncate on observation
    for each statement execute function refuse_change_of_vintage();

create table observation_count (
    plan_id bigint not null references plan,
    sharing text   not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    cells   bigint not null,
    primary key (plan_id, sharing)
);
comment on table observation_count is 'How many cells of a plan have a figure; kept under the plan''s lock, because counting 10^7 rows at every read is not an option';

-- The trigger refuses everybody; the application role is not even allowed to try.
revoke update, delete on observation from ${app_role};
