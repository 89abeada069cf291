-- The official calendar, year by year as it is announced: days that differ from an ordinary week. A year without a row has
-- not been announced.
create table calendar_year (
    plan    text    not null references plan,
    year    integer not null,
    notice  text    not null,
    version bigint  not null,
    primary key (plan, year)
);

create table calendar_day (
    plan    text    not null,
    year    integer not null,
    day     date    not null,
    working boolean not null,
    name_zh text,
    name_en text,
    primary key (plan, day),
    foreign key (plan, year) references calendar_year
);
