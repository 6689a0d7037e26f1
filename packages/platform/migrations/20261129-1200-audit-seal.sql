-- Rows of the trail are sealed in batches: which rows a seal covers is a list, never a range, so nothing that is committed late can slip under one.

-- Rows no seal covers yet: written with the row, taken off by its seal.
create table audit_unsealed (
  tenant_id integer not null references tenant (id),
  audit_id uuid not null,
  primary key (tenant_id, audit_id)
);
-- What was recorded before there were seals waits for the first one.
alter table audit no force row level security;
insert into audit_unsealed (tenant_id, audit_id) select tenant_id, id from audit;
alter table audit force row level security;
call thucthi_guard('audit_unsealed', 'select, insert');
grant update, delete on audit_unsealed to thucthi_worker; -- update: locking a row asks for it

create table audit_seal (
  tenant_id integer not null references tenant (id),
  serial integer not null,
  -- of this seal, and of all up to it
  rows integer not null,
  total bigint not null,
  root bytea not null,
  previous bytea not null,
  hash bytea not null,
  first_recorded_at timestamptz not null,
  last_recorded_at timestamptz not null,
  sealed_at timestamptz not null,
  primary key (tenant_id, serial)
);
call thucthi_guard('audit_seal', 'select, insert');
revoke insert on audit_seal from thucthi_app;

-- The rows under a seal, with what they hashed to: by it the row that was changed is named, not only its seal.
create table audit_leaf (
  tenant_id integer not null,
  seal_serial integer not null,
  position integer not null,
  audit_id uuid not null,
  hash bytea not null,
  primary key (tenant_id, seal_serial, position),
  unique (tenant_id, audit_id),
  foreign key (tenant_id, seal_serial) references audit_seal (tenant_id, serial)
);
call thucthi_guard('audit_leaf', 'select, insert');
revoke insert on audit_leaf from thucthi_app;
