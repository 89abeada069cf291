-- Plans that are over: they stay readable and take no more writes.
create table plan_archive (
    plan_id     bigint      primary key references plan,
    archived_at timestamptz not null,
    archived_by text        not null,
    reason      text        not null check (reason <> '')
);
comment on table plan_archive is 'Which plans were archived, when, by whom and why; rows are only ever added';
create function refuse_change_of_plan_archive() returns trigger language plpgsql as $$
begin
    raise exception 'what is archived stays archived' using errcode = 'restrict_violation';
end $$;
create trigger plan_archive_append_only before update or delete or truncate on plan_archive
    for each statement execute function refuse_change_of_plan_archive();
revoke update, delete on plan_archive from ${app_role};

-- Those that may be deleted: see the kit's ForgetPlan.
create view archived_plan as select p.code as plan, p.sharing from plan_archive a join plan p on p.id = a.plan_id;
