create table half_done (code text primary key);
insert into half_done values ('one'), ('one');
