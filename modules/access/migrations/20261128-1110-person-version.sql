-- Counts the changes of an account and its roles, so that two administrators do not overwrite each other unseen.
alter table person add column version integer not null default 1;
