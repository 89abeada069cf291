-- A service looks at its start whether its schema is the one it was made for, as the application, which may read the history of
-- migrations for that. The first migration's default privileges come too late for this table: it is older than they are.
grant select on flyway_schema_history to "${app_role}";
