create table trouble_draft (
    code text primary key,
    version integer not null,
    words text not null
);
