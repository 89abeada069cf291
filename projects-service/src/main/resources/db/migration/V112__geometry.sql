-- Where members of networks run, where somebody has said so, and the boxes within which a region lies. Both only grow.
create table region_bounds (
    plan        text        not null,
    region      text        not null,
    version     integer     not null check (version > 0),
    known_from  timestamptz not null,
    west        numeric     not null check (west between -180 and 180),
    south       numeric     not null check (south between -90 and 90),
    east        numeric     not null check (east between -180 and 180),
    north       numeric     not null check (north between -90 and 90),
    source      jsonb       not null,
    recorded_by text        not null,
    primary key (plan, region, version),
    foreign key (plan, region) references plan_region (plan, code),
    check (west < east and south < north)
);
create table transit_geometry (
    plan        text        not null,
    code        text        not null,
    version     integer     not null check (version > 0),
    known_from  timestamptz not null,
    reason      text        not null,
    source      jsonb       not null,
    length_km   numeric,
    content     jsonb,
    recorded_by text        not null,
    primary key (plan, code, version),
    foreign key (plan, code) references transit_member (plan, code)
);
comment on column transit_geometry.content is 'A geometry of RFC 7946, longitude before latitude; null where it was withdrawn';
comment on column transit_geometry.length_km is 'Of a line along the great circles between its positions; null of what is no line';
create trigger region_bounds_append_only before update or delete or truncate on region_bounds
    for each statement execute function refuse_change_of_transit();
create trigger transit_geometry_append_only before update or delete or truncate on transit_geometry
    for each statement execute function refuse_change_of_transit();
revoke update, delete on region_bounds from ${app_role};
revoke update, delete on transit_geometry from ${app_role};
