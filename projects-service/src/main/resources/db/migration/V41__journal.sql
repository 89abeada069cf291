-- The journal of both books of money, by double entry. An entry is what somebody said; its postings move the amount from
-- account to account. Nothing is ever changed: an error is answered by the reversal of its entry.
create sequence journal_entry_seq;
create table journal_entry (
    id           bigint primary key,
    plan         text        not null references plan,
    book         text        not null check (book in ('INVESTMENT', 'GOVERNMENT')),
    project_id   bigint references project,
    kind         text        not null,
    year         integer,
    month        integer check (month between 1 and 12),
    source       text,
    amount       numeric     not null check (amount >= 0),
    effective_on date        not null,
    document     text        not null,
    note         text,
    lines        jsonb,
    reverses     bigint unique references journal_entry,
    recorded_at  timestamptz not null,
    recorded_by  text        not null,
    check (book = 'GOVERNMENT' or project_id is not null),
    check (book = 'INVESTMENT' or year is not null)
);
create index journal_entry_by_project on journal_entry (project_id, book, id);
create index journal_entry_by_year on journal_entry (plan, year, id) where book = 'GOVERNMENT';

-- project_id 0 is the book as a whole; source '' and year 0 stand where an account is not kept by them. The day and the
-- instant are those of the entry, repeated so that sums as of any day and instant need no join.
create table journal_posting (
    entry_id     bigint      not null references journal_entry,
    ordinal      integer     not null,
    plan         text        not null,
    project_id   bigint      not null,
    account      text        not null,
    source       text        not null,
    year         integer     not null,
    month        integer     not null check (month between 0 and 12),
    amount       numeric     not null check (amount <> 0),
    effective_on date        not null,
    recorded_at  timestamptz not null,
    primary key (entry_id, ordinal)
);
create index journal_posting_by_project on journal_posting (plan, project_id, account);
create index journal_posting_by_account on journal_posting (plan, account, year)
    include (project_id, source, amount, effective_on, recorded_at);

-- What each account holds: the sum of its postings, kept by the database itself. Accounts that hold something that exists
-- are never below zero; the others are the opposite side. No check constraint says so, because that is asked of the row
-- proposed to an upsert too, which is a difference and may be below zero.
create table journal_balance (
    plan       text    not null,
    account    text    not null,
    year       integer not null,
    project_id bigint  not null,
    source     text    not null,
    amount     numeric not null,
    primary key (plan, account, year, project_id, source)
) with (fillfactor = 80);
create index journal_balance_by_project on journal_balance (plan, project_id);

create function journal_keeps_balances() returns trigger language plpgsql security definer set search_path from current as $$
declare
    below record;
begin
    with changed as (
        insert into journal_balance as held (plan, account, year, project_id, source, amount)
        select plan, account, year, project_id, source, sum(amount) from posted
        group by plan, account, year, project_id, source
        order by plan, account, year, project_id, source
        on conflict (plan, account, year, project_id, source) do update set amount = held.amount + excluded.amount
        returning account, project_id, amount)
    select * into below from changed
    where amount < 0
      and account not in ('APPROVED', 'TOTAL', 'PLANNED', 'RECEIVED', 'WORK_REPORTED', 'WORK_STATISTICAL', 'FUNDS')
    limit 1;
    if found then
        raise exception 'account % of project % would hold %', below.account, below.project_id, below.amount
            using errcode = 'check_violation';
    end if;
    return null;
end $$;
create trigger journal_posting_balances after insert on journal_posting
    referencing new table as posted for each statement execute function journal_keeps_balances();

-- At commit every entry has postings, and its debits equal its credits.
create function journal_entry_balances() returns trigger language plpgsql as $$
declare
    entry bigint;
    total numeric;
begin
    if tg_table_name = 'journal_entry' then
        entry := new.id;
    else
        entry := new.entry_id;
    end if;
    select sum(amount) into total from journal_posting where entry_id = entry;
    if total is distinct from 0 then
        raise exception 'journal entry % does not balance: %', entry, total using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger journal_entry_balances after insert on journal_entry
    deferrable initially deferred for each row execute function journal_entry_balances();
create constraint trigger journal_posting_balances_entry after insert on journal_posting
    deferrable initially deferred for each row when (new.ordinal > 1) execute function journal_entry_balances();

revoke update, delete on journal_entry, journal_posting from ${app_role};
revoke insert, update, delete on journal_balance from ${app_role};
