-- Evaluations: all verdicts of one instant, kept word for word.

create table evaluation (
    id              uuid primary key,
    plan_id         bigint      not null references plan,
    kind            text        not null check (kind in ('YEARLY', 'MID_TERM', 'FINAL')),
    basis           text        not null check (basis in ('PRELIMINARY', 'VERIFIED')),
    period          text        not null,
    run             integer     not null check (run > 0),
    as_of           timestamptz not null,
    document        text,
    note            text,
    formula_version text        not null,
    content_hash    text        not null,
    sharing         text        not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    recorded_at     timestamptz not null,
    recorded_by     text        not null,
    unique (plan_id, kind, period, run)
);
comment on table evaluation is 'A run of an evaluation; rows are only ever added';
comment on column evaluation.id is 'A UUID of version 7: by id is by time';
comment on column evaluation.as_of is 'The instant all its verdicts are as of';
comment on column evaluation.content_hash is 'SHA-256 over the header and all verdicts with their working, in canonical JSON';

create table evaluation_verdict (
    evaluation_id uuid     not null references evaluation,
    ordinal       smallint not null,
    subject_type  text     not null check (subject_type in ('INDICATOR', 'COMMITMENT')),
    subject_code  text     not null,
    sharing       text     not null check (sharing in ('PUBLIC', 'INTERNAL', 'RESTRICTED')),
    judged        jsonb    not null,
    working       jsonb    not null,
    primary key (evaluation_id, ordinal),
    unique (evaluation_id, subject_type, subject_code)
);
comment on table evaluation_verdict is 'What an evaluation says of one subject, with the whole working as it was computed then';

create function refuse_change_of_evaluation() returns trigger language plpgsql as $$
begin
    raise exception 'evaluations are append-only' using errcode = 'restrict_violation';
end $$;
create trigger evaluation_append_only before update or delete or truncate on evaluation
    for each statement execute function refuse_change_of_evaluation();
create trigger evaluation_verdict_append_only before update or delete or truncate on evaluation_verdict
    for each statement execute function refuse_change_of_evaluation();
revoke update, delete on evaluation, evaluation_verdict from ${app_role};
