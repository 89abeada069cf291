-- Three databases, each with an owner for migrations and a role that can neither change the schema nor the audit.
\getenv indicators_owner INDICATORS_OWNER
\getenv indicators_app INDICATORS_APP
\getenv projects_owner PROJECTS_OWNER
\getenv projects_app PROJECTS_APP
\getenv reports_owner REPORTS_OWNER
\getenv reports_app REPORTS_APP
create role indicators_owner login password :'indicators_owner';
create role indicators_app login password :'indicators_app';
create role projects_owner login password :'projects_owner';
create role projects_app login password :'projects_app';
create role reports_owner login password :'reports_owner';
create role reports_app login password :'reports_app';
create database indicators owner indicators_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
create database projects owner projects_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
create database reports owner reports_owner template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8' locale 'C';
revoke all on database indicators, projects, reports from public;
grant connect on database indicators to indicators_app;
grant connect on database projects to projects_app;
grant connect on database reports to reports_app;
