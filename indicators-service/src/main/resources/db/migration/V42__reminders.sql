-- What departments were reminded of: each once, whichever replica finds it.

create table report_reminder (
    plan_id    bigint      not null references plan,
    department text        not null,
    period     text        not null,
    kind       text        not null check (kind in ('DUE', 'OVERDUE')),
    due        date        not null,
    told_at    timestamptz not null,
    primary key (plan_id, department, period, kind, due)
);
comment on table report_reminder is 'Reminders that were sent; a deadline that is moved is reminded of again';

drop index submission_row_cell;
create index submission_row_period on submission_row (period);
comment on index submission_row_period is 'Serves lists of what is due';
