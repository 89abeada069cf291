-- The government investment book (政府投资一本账), one a year. What a book said stays: every decision adds a version.
create sequence government_book_seq;
create table government_book (
    id      bigint primary key,
    plan    text    not null references plan,
    year    integer not null,
    state   text    not null check (state in ('DRAFT', 'EXECUTIVE_MEETING', 'ISSUED', 'ADJUSTED')),
    number  integer not null,
    version bigint  not null,
    unique (plan, year)
);

create table government_book_version (
    book_id     bigint      not null references government_book,
    number      integer     not null,
    state       text        not null check (state in ('DRAFT', 'EXECUTIVE_MEETING', 'ISSUED', 'ADJUSTED')),
    decided_on  date,
    document    text,
    note        text,
    recorded_at timestamptz not null,
    recorded_by text        not null,
    primary key (book_id, number)
);

create table government_book_funds (
    book_id      bigint  not null,
    number       integer not null,
    source       text    not null,
    available    numeric not null check (available >= 0),
    annual_total numeric not null check (annual_total >= 0 and annual_total <= available),
    primary key (book_id, number, source),
    foreign key (book_id, number) references government_book_version
);

create table government_book_item (
    book_id         bigint  not null,
    number          integer not null,
    project_id      bigint  not null references project,
    total           numeric not null check (total >= 0),
    arranged_before numeric not null check (arranged_before >= 0),
    primary key (book_id, number, project_id),
    foreign key (book_id, number) references government_book_version
);
create index government_book_item_by_project on government_book_item (project_id);

create table government_book_arrangement (
    book_id    bigint  not null,
    number     integer not null,
    project_id bigint  not null,
    source     text    not null,
    amount     numeric not null check (amount > 0),
    primary key (book_id, number, project_id, source),
    foreign key (book_id, number, project_id) references government_book_item
);
revoke update, delete on government_book_version, government_book_funds, government_book_item, government_book_arrangement
    from ${app_role};

-- At commit the arrangements of a version are the annual total of each source, to the last fen.
create function government_book_reconciles() returns trigger language plpgsql as $$
begin
    if exists (
        select 1
        from (select source, annual_total from government_book_funds
              where book_id = new.book_id and number = new.number) f
        full join (select source, sum(amount) as arranged from government_book_arrangement
                   where book_id = new.book_id and number = new.number group by source) a using (source)
        where coalesce(f.annual_total, 0) <> coalesce(a.arranged, 0)) then
        raise exception 'version % of book % does not reconcile', new.number, new.book_id using errcode = 'check_violation';
    end if;
    return null;
end $$;
create constraint trigger government_book_reconciles after insert on government_book_version
    deferrable initially deferred for each row execute function government_book_reconciles();
