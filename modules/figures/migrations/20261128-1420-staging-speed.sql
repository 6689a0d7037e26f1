-- A file's rows wait here for one commit; four foreign-key checks a row took longer than the insert itself. As with the ledger's own
-- tables, units, indicators, bodies and batches are never deleted (no role may), and the statement that stages rows joins them.
alter table import_figure drop constraint import_figure_tenant_id_fkey, drop constraint import_figure_unit_id_fkey,
  drop constraint import_figure_indicator_id_fkey, drop constraint import_figure_tenant_id_batch_id_fkey;
