-- What projects are found by, in narrow rows of its own: a step of a project no longer enters all its words into the index of words
-- anew, and a search that looks at thousands of names reads few pages. Beside its words stand its portfolio (p:…) and its regions
-- (r:…), which seldom change, so that the index itself leaves out what a search in one of them does not ask for.
create table project_text (
    project_id bigint   primary key references project,
    plan       text     not null,
    ordinal    integer  not null,
    text       text     not null,
    terms      tsvector not null,
    unique (plan, ordinal)
);
create index project_text_terms on project_text using gin (terms);

create function project_terms(project) returns tsvector language sql stable as $$
    select array_to_tsvector(string_to_array($1.search_terms, ' ') || ('p:' || $1.portfolio)
        || array(select 'r:' || r.region from project_region r where r.project_id = $1.id))
$$;

insert into project_text (project_id, plan, ordinal, text, terms)
select p.id, p.plan, p.ordinal, p.search_text, project_terms(p) from project p;

drop index project_search;
alter table project drop column search;

create function project_is_found() returns trigger language plpgsql security definer set search_path from current as $$
begin
    insert into project_text (project_id, plan, ordinal, text, terms)
    values (new.id, new.plan, new.ordinal, new.search_text, project_terms(new))
    on conflict (project_id) do update set text = excluded.text, terms = excluded.terms;
    return null;
end $$;
create trigger project_is_found after insert or update of search_text, search_terms, portfolio on project
    for each row execute function project_is_found();

create function project_is_found_in() returns trigger language plpgsql security definer set search_path from current as $$
begin
    update project_text t set terms = project_terms(p) from project p
    where p.id = t.project_id and p.id in (coalesce(new.project_id, old.project_id), old.project_id);
    return null;
end $$;
create trigger project_is_found_in after insert or update or delete on project_region
    for each row execute function project_is_found_in();
revoke insert, update, delete on project_text from ${app_role};
