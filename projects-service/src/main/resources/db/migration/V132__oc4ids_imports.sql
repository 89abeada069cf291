-- Which project came in as which project of OC4IDS, and what of that was not taken over.
create table oc4ids_import (
    project_id  bigint      primary key references project,
    plan        text        not null references plan,
    source_id   text        not null,
    left_over   jsonb       not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    unique (plan, source_id)
);
revoke update, delete on oc4ids_import from ${app_role};
