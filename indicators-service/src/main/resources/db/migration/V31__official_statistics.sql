-- Replies of the statistics bureau, as they were taken in: the figures themselves are vintages like all others.

create table official_batch (
    id               bigint generated always as identity primary key,
    plan_id          bigint      not null references plan,
    reference_number text        not null,
    issuer           text        not null,
    level            text        not null check (level in ('NATION', 'PROVINCE', 'CITY')),
    issued_on        date        not null,
    source_title     text        not null,
    source_published date,
    received_at      timestamptz not null,
    received_by      text        not null,
    row_count        integer     not null check (row_count > 0)
);
comment on table official_batch is 'One ingest of official statistics; the same reply (反馈文号) may come in several';
create index official_batch_plan on official_batch (plan_id, id);

create table official_row (
    batch_id       bigint  not null references official_batch,
    ordinal        integer not null,
    key            text    not null,
    result         text    not null check (result in ('PUBLISHED', 'UNCHANGED', 'WITHDRAWN')),
    observation_id bigint  not null references observation (id),
    primary key (batch_id, ordinal)
);
comment on table official_row is 'A row by its sender''s key, and the vintage that it made or found standing';

revoke update, delete on official_batch, official_row from ${app_role};
