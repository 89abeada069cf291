-- The owner makes the tables, the application only uses them: it can neither change the schema nor truncate.
alter default privileges in schema public grant select, insert, update, delete on tables to ${app_role};
alter default privileges in schema public grant usage, select on sequences to ${app_role};
