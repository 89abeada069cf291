-- Where a project lies: a point of WGS 84 that somebody gave, how far off it may be, and what says so. A point answers the one
-- before; what was answered stays, with the instants between which it was what was known.
create sequence project_location_seq;
create table project_location (
    id               bigint        primary key default nextval('project_location_seq'),
    project_id       bigint        not null references project,
    longitude        numeric(9, 6) not null check (longitude between -180 and 180),
    latitude         numeric(8, 6) not null check (latitude between -90 and 90),
    precision_metres integer       not null check (precision_metres > 0),
    source           text          not null,
    source_date      text,
    known_from       timestamptz   not null,
    known_to         timestamptz   not null default 'infinity',
    recorded_by      text          not null,
    check (known_from <= known_to)
);
create unique index project_location_known on project_location (project_id) where known_to = 'infinity';
create index project_location_by_project on project_location (project_id, id);
revoke update, delete on project_location from ${app_role};
grant update (known_to) on project_location to ${app_role};
