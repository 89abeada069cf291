create table plan (id bigint primary key, code text unique not null);
create table chapter (plan_id bigint not null references plan, number integer, above integer, primary key (plan_id, number),
    foreign key (plan_id, above) references chapter (plan_id, number));
create table figure (id bigint primary key, plan_id bigint not null, chapter integer not null,
    foreign key (plan_id, chapter) references chapter (plan_id, number));
create table "figure note" (figure bigint not null references figure, words text not null);
create table task (plan text not null, words text not null);
create table report (id bigint primary key, plan text not null);
create table page (report bigint not null references report);
create table unit (code text primary key);
create table plan_archive (plan_id bigint primary key references plan);
create view archived_plan as select p.code as plan, 'PUBLIC' as sharing from plan_archive a join plan p on p.id = a.plan_id;

create function only_added() returns trigger language plpgsql as $$ begin raise exception 'only added to'; end $$;
create trigger only_added before update or delete or truncate on figure for each statement execute function only_added();

create table remembered (plan text not null, words text not null);
create function before_forgetting(forgotten text) returns void language sql as $$
    insert into remembered select forgotten, words from task where plan = forgotten
$$;

insert into unit values ('health');
insert into plan select n, 'plan-' || n from generate_series(1, 2) n;
insert into chapter select n, 1, null from generate_series(1, 2) n;
insert into chapter select n, 2, 1 from generate_series(1, 2) n;
insert into figure select n, n, 2 from generate_series(1, 2) n;
insert into "figure note" select n, 'note' from generate_series(1, 2) n;
insert into task select 'plan-' || n, 'task ' || n from generate_series(1, 2) n;
insert into report select n, 'plan-' || n from generate_series(1, 2) n;
insert into page select n from generate_series(1, 2) n;
insert into plan_archive values (1);
