-- Every rating that was ever given or computed. The application cannot change a row; what lists show is the newest of each
-- kind, kept with the project.
create sequence rating_seq increment by 50;
create table rating (
    id           bigint primary key,
    project_id   bigint      not null references project,
    kind         text        not null check (kind in ('COMPUTED', 'SELF', 'INDEPENDENT')),
    light        text check (light in ('GREEN', 'YELLOW', 'RED')),
    words        text,
    parts        jsonb,
    inputs       jsonb,
    rule_version text,
    cause        text        not null,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    check ((kind = 'COMPUTED') = (rule_version is not null)),
    check (kind = 'COMPUTED' or light is not null)
);
create index rating_by_project on rating (project_id, id);
create index rating_newest on rating (project_id, kind, id desc);
revoke update, delete on rating from ${app_role};

-- One says green, another red.
create index project_contradiction on project (plan, ordinal)
    where 'GREEN' in (rating_computed, rating_self, rating_independent) and 'RED' in (rating_computed, rating_self, rating_independent);

-- Up to which day what time alone changes has been taken over; and how far the work of the next day has come.
create table rating_day (
    plan         text primary key references plan,
    day          date   not null,
    until        date,
    last_project bigint not null default 0
);
