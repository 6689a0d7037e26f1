-- The bytes of the files of documents, once for each content of a body and never changed. Each is kept in the name of an open document:
-- `restricted` is there so that the key refuses those of a restricted one, whatever statement asks.
create table kept_file (
  tenant_id integer not null references tenant (id),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'jpeg', 'png')),
  byte_size integer not null check (byte_size > 0),
  document_id uuid not null,
  restricted boolean not null check (not restricted),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, hash),
  foreign key (tenant_id, document_id, restricted) references document (tenant_id, id, restricted)
);
call thucthi_guard('kept_file', 'select, insert');

-- In pieces, so that no statement and no line of a backup carries a whole file.
create table kept_file_piece (
  tenant_id integer not null references tenant (id),
  hash text not null,
  piece integer not null check (piece >= 0),
  bytes bytea not null check (octet_length(bytes) between 1 and 524288),
  primary key (tenant_id, hash, piece),
  foreign key (tenant_id, hash) references kept_file (tenant_id, hash)
);
call thucthi_guard('kept_file_piece', 'select, insert');
