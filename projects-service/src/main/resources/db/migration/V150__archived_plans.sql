-- Plans that are over, as the service that owns them told: they take no more writes. It may tell so before it tells of the plan.
create table plan_archived (
    plan        text        primary key,
    archived_at timestamptz not null
);

-- Those of them that may be deleted: see the kit's ForgetPlan.
create view archived_plan as select a.plan, p.sharing from plan_archived a join plan p on p.code = a.plan;

-- What jobs look after.
create view open_plan as select code, time_zone from plan where not exists (select from plan_archived where plan_archived.plan = plan.code);

-- Bytes of deleted evidence that the store still has. They are taken away after the commit: a store takes no part in a transaction.
create table forgotten_evidence (
    key          text        primary key,
    forgotten_at timestamptz not null default now()
);
create function before_forgetting(forgotten text) returns void language sql as $$
    insert into forgotten_evidence (key)
    select e.id || suffix from evidence e join project p on p.id = e.project_id cross join unnest(array['', '-thumbnail']) suffix
    where p.plan = forgotten and (suffix = '' or e.thumbnail)
$$;
