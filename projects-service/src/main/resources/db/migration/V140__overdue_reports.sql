-- Of which reports it has been told that they are overdue: once while there is none, once for each that was returned.
create table overdue_report (
    project_id bigint      not null references project,
    month      text        not null,
    version    bigint      not null,
    told_at    timestamptz not null,
    primary key (project_id, month, version)
);
