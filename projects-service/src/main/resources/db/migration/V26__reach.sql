-- Every filter of the list has an index in the order of the list, so that a page is read from where it begins; programmes and
-- districts are few, and only asked for as such.
create index project_by_chapter on project (plan, chapter, ordinal);
create index project_by_kind on project (plan, kind, ordinal);
create index project_of_others on project (plan, ordinal) where not works;
create index project_by_statistics on project (plan, statistics, ordinal) where statistics is not null;
create index project_version_by_stage on project_version (plan, stage, ordinal);
create index project_version_by_portfolio on project_version (plan, portfolio, ordinal);
create index project_version_by_region on project_version using gin (regions);
