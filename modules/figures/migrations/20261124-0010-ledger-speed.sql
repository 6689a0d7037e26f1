-- A file of 100.000 figures is written in one transaction of about two seconds. Row-by-row foreign key checks alone took
-- more than that: units, indicators and tenants are never deleted (no role may), every incoming row is joined to them when it
-- is staged or sent, and projections are rebuilt from the ledger. So the large tables keep their keys without the checks.
alter table figure drop constraint figure_tenant_id_fkey, drop constraint figure_unit_id_fkey, drop constraint figure_indicator_id_fkey;
alter table figure_current drop constraint figure_current_tenant_id_fkey, drop constraint figure_current_unit_id_fkey, drop constraint figure_current_indicator_id_fkey;
alter table rollup drop constraint rollup_tenant_id_fkey, drop constraint rollup_unit_id_fkey, drop constraint rollup_indicator_id_fkey;
alter table rollup_delta drop constraint rollup_delta_tenant_id_fkey, drop constraint rollup_delta_unit_id_fkey, drop constraint rollup_delta_indicator_id_fkey;
alter table rollup_closing drop constraint rollup_closing_tenant_id_fkey, drop constraint rollup_closing_unit_id_fkey, drop constraint rollup_closing_indicator_id_fkey;
drop index figure_batch;

-- Which transaction last wrote a unit's year: a file compared with the ledger before its commit learns whether the
-- comparison still holds (`checked_in` is the snapshot it was made in, `standing_count` how many keys had figures already).
alter table ledger_lock add written_in bigint not null default 0;
alter table import_batch add checked_in text, add standing_count integer,
  -- doubts about a file that do not stop it: month and cumulative that disagree, jumps
  add warnings jsonb not null default '[]';

-- What a file said beside the figure, and which earlier figure a row replaces.
alter table import_figure add note text, add supersedes_id uuid;
grant update on import_figure to thucthi_app, thucthi_worker;
