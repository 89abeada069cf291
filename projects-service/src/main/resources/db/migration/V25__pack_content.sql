-- The pack as it was loaded. What can be changed here since is replaced when it is exported.
create table pack_content (
    plan    text primary key references plan,
    content jsonb not null
);
