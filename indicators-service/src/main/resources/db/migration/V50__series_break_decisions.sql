-- A break is decided by a named person. A decision is one more row on the same break, never an update.

alter table series_break add column factor numeric check (factor > 0);
alter table series_break add column decided_by text;
comment on column series_break.factor is 'Of a change of unit: what a figure in the new unit is multiplied by to be one in the plan''s';
comment on column series_break.decided_by is 'Who said so, by the subject of their token; null for what came with the plan';
comment on table series_break is 'Words on breaks: of several on the same (subject, component, at) the last one known by an instant counts';

create function refuse_change_of_break() returns trigger language plpgsql as $$
begin
    raise exception 'words on breaks are append-only' using errcode = 'restrict_violation';
end $$;
create trigger series_break_append_only before update or delete or truncate on series_break
    for each statement execute function refuse_change_of_break();
revoke update, delete on series_break from ${app_role};
