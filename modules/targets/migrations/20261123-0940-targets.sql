-- A plan is an issuer's set; what it says may be amended: versions are appended, never changed.
create table plan (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  key text not null,
  name text not null,
  kind text not null check (kind in ('plan', 'allocation')),
  issuers text[] not null,
  unit_id integer not null references unit (id),
  period text collate "C" not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
call thucthi_guard('plan', 'select, insert');

create table plan_version (
  tenant_id integer not null references tenant (id),
  plan_id uuid not null,
  version integer not null,
  decided_on date,
  document_id uuid,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, plan_id, version),
  foreign key (tenant_id, plan_id) references plan (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
call thucthi_guard('plan_version', 'select, insert');

create table target (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  plan_id uuid not null,
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  period text collate "C" not null,
  level text not null check (level in ('assigned', 'striving', 'scenario')),
  parent_target_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, unit_id, period, indicator_id, plan_id, level),
  foreign key (tenant_id, plan_id) references plan (tenant_id, id),
  foreign key (tenant_id, parent_target_id) references target (tenant_id, id)
);
create index target_plan on target (tenant_id, plan_id, indicator_id);
call thucthi_guard('target', 'select, insert', 'unit_id');

create table target_version (
  tenant_id integer not null references tenant (id),
  target_id uuid not null,
  version integer not null,
  plan_version integer not null,
  comparator text not null check (comparator in ('ge', 'le', 'eq', 'range', 'milestone', 'yes-no')),
  value numeric,
  value_high numeric,
  milestone_on date,
  withdrawn boolean not null default false,
  -- a plan value worked out from a printed percentage keeps its interval and its operands
  derived_low numeric,
  derived_high numeric,
  derived_from jsonb,
  printed text,
  decimals smallint,
  phasing jsonb,
  clause text,
  document_id uuid,
  locator jsonb,
  external_id text,
  effective_from date,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, target_id, version),
  foreign key (tenant_id, target_id) references target (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
create index target_version_external on target_version (tenant_id, external_id) where external_id is not null;
call thucthi_guard('target_version', 'select, insert');
