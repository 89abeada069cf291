-- What projects are found by, in narrow rows of its own: a step of a project no longer enters all its words into the index of words
-- anew, and a search that looks at thousands of names reads few pages.
create table project_text (
    project_id bigint   primary key references project,
    plan       text     not null,
    ordinal    integer  not null,
    text       text     not null,
    terms      tsvector not null,
    unique (plan, ordinal)
);
create index project_text_terms on project_text using gin (terms);

insert into project_text (project_id, plan, ordinal, text, terms) select id, plan, ordinal, search_text, search from project;

drop index project_search;
alter table project drop column search;

create function project_is_found() returns trigger language plpgsql security definer set search_path from current as $$
begin
    insert into project_text (project_id, plan, ordinal, text, terms)
    values (new.id, new.plan, new.ordinal, new.search_text, array_to_tsvector(string_to_array(new.search_terms, ' ')))
    on conflict (project_id) do update set text = excluded.text, terms = excluded.terms;
    return null;
end $$;
create trigger project_is_found after insert or update of search_text, search_terms on project
    for each row execute function project_is_found();
revoke insert, update, delete on project_text from ${app_role};
