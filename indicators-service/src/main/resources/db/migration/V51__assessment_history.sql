-- Every change of a verdict as it was told, in the transaction that told it.

create table assessment_history (
    id           bigint generated always as identity primary key,
    plan_id      bigint      not null references plan,
    subject_type text        not null check (subject_type in ('INDICATOR', 'COMMITMENT')),
    subject_code text        not null,
    year         smallint    not null,
    as_of        timestamptz not null,
    sharing      text        not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    said         jsonb       not null
);
comment on table assessment_history is 'Every assessment.changed, oldest first by id; rows are only ever added';
comment on column assessment_history.as_of is 'The instant of the publication that changed it; for a year that ended, the instant it was noticed';
comment on column assessment_history.said is 'The event in full, its cause included';
create index assessment_history_subject on assessment_history (plan_id, subject_type, subject_code, id);

create function refuse_change_of_history() returns trigger language plpgsql as $$
begin
    raise exception 'what was told of verdicts is append-only' using errcode = 'restrict_violation';
end $$;
create trigger assessment_history_append_only before update or delete or truncate on assessment_history
    for each statement execute function refuse_change_of_history();
revoke update, delete on assessment_history from ${app_role};
