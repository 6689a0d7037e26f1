-- For which form and period, and below which unit, files of many units were sent at once; the batch itself and its files are the ledger's.
create table merged_import (
  tenant_id integer not null references tenant (id),
  batch_id uuid not null,
  form_id uuid not null,
  period text collate "C" not null,
  unit_id integer not null references unit (id),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, batch_id)
);
call thucthi_guard('merged_import', 'select, insert');
