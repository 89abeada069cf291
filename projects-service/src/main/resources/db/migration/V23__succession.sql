-- What became of a project that was merged into another or divided: its code leads there.
create table project_succession (
    predecessor bigint      not null references project,
    successor   bigint      not null references project,
    kind        text        not null check (kind in ('MERGED', 'SPLIT')),
    happened    text        not null,
    reason      text        not null,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (predecessor, successor),
    check (predecessor <> successor)
);
create index project_succession_back on project_succession (successor);
revoke update, delete on project_succession from ${app_role};

-- Regions that somebody entered, beside those read from a name or known from geography.
alter table project_region
    drop constraint project_region_basis_check,
    add constraint project_region_basis_check check (basis in ('NAME', 'GEOGRAPHY', 'ENTERED'));
