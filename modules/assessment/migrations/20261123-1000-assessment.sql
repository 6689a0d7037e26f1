create table status_rules (
  tenant_id integer not null references tenant (id),
  version integer not null,
  rules jsonb not null,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, version)
);
call thucthi_guard('status_rules', 'select, insert');

-- A person's judgement beside the computed one; withdrawing it is a new row without a class.
create table status_override (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  period text collate "C" not null,
  status_class text,
  reason text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id)
);
create index status_override_of on status_override (tenant_id, unit_id, period, indicator_id, recorded_at);
call thucthi_guard('status_override', 'select, insert', 'unit_id');
