-- Bids for central funds and special bonds, step by step: reserve, bid, review, issued, paid, performance. The steps stay; the
-- bid itself only repeats where they have led.
create sequence funding_bid_seq;
create table funding_bid (
    id         bigint primary key,
    plan       text    not null references plan,
    project_id bigint  not null references project,
    kind       text    not null check (kind in ('CENTRAL_FUNDS', 'SPECIAL_BONDS')),
    year       integer not null,
    asked      numeric not null check (asked > 0),
    step       text    not null,
    issued     numeric not null check (issued >= 0 and issued <= asked),
    paid       numeric not null check (paid >= 0 and paid <= issued),
    version    bigint  not null
);
create index funding_bid_by_plan on funding_bid (plan, id);
create index funding_bid_by_project on funding_bid (project_id);

create table funding_bid_step (
    bid_id      bigint      not null references funding_bid,
    number      integer     not null,
    step        text        not null,
    happened    date        not null,
    amount      numeric     check (amount > 0),
    score       numeric     check (score between 0 and 100),
    document    text        not null,
    note        text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (bid_id, number)
);
revoke update, delete on funding_bid_step from ${app_role};
revoke delete on funding_bid from ${app_role};
