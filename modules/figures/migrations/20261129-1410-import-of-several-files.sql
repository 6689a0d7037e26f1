-- The files of an import that takes several at once: each judged by itself, all that is agreed to written together. A waiting row and a
-- written figure name their file and row in one number: file × 2097152 + row, a file of its own being 0.
create table import_file (
  tenant_id integer not null references tenant (id),
  batch_id uuid not null,
  number integer not null check (number between 1 and 1000),
  file_name text not null,
  byte_size integer not null,
  -- SHA-256 of its bytes; null where they could not be taken out of their archive
  content_hash text,
  state text not null check (state in ('waiting', 'faulty', 'ready')),
  row_count integer not null default 0,
  error_count integer not null default 0,
  errors jsonb not null default '[]',
  warning_count integer not null default 0,
  warnings jsonb not null default '[]',
  unit_ids integer[] not null default '{}',
  -- what its rows came to when they were compared with the ledger
  fresh integer not null default 0,
  corrected integer not null default 0,
  unchanged integer not null default 0,
  -- the files that say something else of the same figures, and the first of those rows
  contradicts integer[] not null default '{}',
  contradictions jsonb not null default '[]',
  left_out boolean not null default false,
  primary key (tenant_id, batch_id, number),
  foreign key (tenant_id, batch_id) references import_batch (tenant_id, id)
);
call thucthi_guard('import_file', 'select, insert, update');
