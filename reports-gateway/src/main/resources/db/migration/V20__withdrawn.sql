-- A withdrawal of a definition is a version like any other: the newest one says that the subject is not there any more, and
-- a question as of an earlier instant finds the one before.
alter table subject add column withdrawn boolean not null default false;
