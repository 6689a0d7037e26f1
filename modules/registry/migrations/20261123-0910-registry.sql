-- Registry: reference tables, read by every tenant. owner_tenant_id null = national; otherwise a body's own units and indicators.

create table unit (
  id integer primary key,
  owner_tenant_id integer references tenant (id),
  slug text not null unique,
  tree text not null check (tree in ('territory', 'organisation')),
  -- the national unit whose ground this body's unit governs, where there is one
  area_unit_id integer references unit (id)
);
create index unit_owner on unit (owner_tenant_id);
call thucthi_guard('unit', 'select, insert', null, 'owner_tenant_id', true);

-- What a unit was called and where it stood between two dates, as recorded: append-only. A later event writes a further
-- revision of the same stretch (its end, or that it never came to be), so that every earlier day of knowledge still answers.
create table unit_version (
  unit_id integer not null references unit (id),
  owner_tenant_id integer references tenant (id),
  valid_from date not null,
  valid_to date,
  code text,
  name text not null,
  name_en text,
  name_fold text not null,
  sort_key text collate "C" not null,
  kind text not null,
  parent_id integer references unit (id),
  recorded_at timestamptz not null,
  revision integer not null default 1,
  withdrawn boolean not null default false,
  primary key (unit_id, valid_from, revision),
  check (valid_to is null or valid_to >= valid_from)
);
create index unit_version_parent on unit_version (parent_id);
create index unit_version_code on unit_version (code, valid_from);
call thucthi_guard('unit_version', 'select, insert', null, 'owner_tenant_id', true);

-- The versions of units as they are known now.
create view unit_version_now with (security_invoker = true) as
  select v.unit_id, v.owner_tenant_id, v.valid_from, v.valid_to, v.code, v.name, v.name_en, v.name_fold, v.sort_key, v.kind, v.parent_id, v.revision, v.recorded_at
  from unit_version v
  where not v.withdrawn and not exists (
    select from unit_version later where later.unit_id = v.unit_id and later.valid_from = v.valid_from and later.revision > v.revision);
grant select on unit_version_now to thucthi_app, thucthi_worker;

create table unit_event (
  id uuid primary key,
  owner_tenant_id integer references tenant (id),
  kind text not null check (kind in ('merge', 'split', 'transfer', 'rename', 'upgrade')),
  happened_on date not null,
  document text,
  reconciled boolean not null,
  recorded_at timestamptz not null
);
call thucthi_guard('unit_event', 'select, insert', null, 'owner_tenant_id', true);

create table unit_event_part (
  event_id uuid not null references unit_event (id),
  owner_tenant_id integer references tenant (id),
  from_unit_id integer not null references unit (id),
  to_unit_id integer not null references unit (id),
  whole boolean not null,
  share numeric check (share > 0 and share <= 1),
  primary key (event_id, from_unit_id, to_unit_id)
);
create index unit_event_part_from on unit_event_part (from_unit_id);
create index unit_event_part_to on unit_event_part (to_unit_id);
call thucthi_guard('unit_event_part', 'select, insert', null, 'owner_tenant_id', true);

-- Every ancestor of every unit, by stretch of time; depth 0 is the unit itself. 'lineage': a former unit counts in its
-- successor for the periods before the change, by its share.
create table unit_closure (
  ancestor_id integer not null references unit (id),
  descendant_id integer not null references unit (id),
  owner_tenant_id integer references tenant (id),
  kind text not null check (kind in ('self', 'tree', 'lineage')),
  share numeric not null,
  valid_from date not null,
  valid_to date not null,
  primary key (descendant_id, ancestor_id, valid_from)
);
create index unit_closure_ancestor on unit_closure (ancestor_id, descendant_id);
call thucthi_guard('unit_closure', 'select, insert, delete', null, 'owner_tenant_id', true);

alter table tenant add foreign key (root_unit_id) references unit (id);

create table indicator (
  id integer primary key,
  owner_tenant_id integer references tenant (id),
  code text not null,
  unique nulls not distinct (owner_tenant_id, code)
);
call thucthi_guard('indicator', 'select, insert', null, 'owner_tenant_id', true);

-- A body may define a national indicator more closely for itself: such a version has its owner and stands before the national one.
create table indicator_version (
  indicator_id integer not null references indicator (id),
  owner_tenant_id integer references tenant (id),
  version integer not null,
  name_vi text not null,
  name_en text not null,
  name_fold text not null,
  sort_key text collate "C" not null,
  unit text not null,
  decimals smallint not null,
  indicator_group text not null,
  frequency text not null,
  polarity text not null,
  accumulation text not null,
  roll_up text not null,
  plan_convention text not null,
  definition jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  reason text,
  unique nulls not distinct (owner_tenant_id, indicator_id, version)
);
create index indicator_version_of on indicator_version (indicator_id, version);
call thucthi_guard('indicator_version', 'select, insert', null, 'owner_tenant_id', true);

-- Who is expected to report what, how often, and who answers for it.
create table coverage (
  tenant_id integer not null references tenant (id),
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  frequency text not null,
  valid_from date not null,
  valid_to date,
  responsible_unit_id integer references unit (id),
  recorded_at timestamptz not null,
  primary key (tenant_id, unit_id, indicator_id, frequency, valid_from)
);
call thucthi_guard('coverage', 'select, insert', null);
grant update, delete on coverage to thucthi_worker;

-- How many units below a unit are expected to report an indicator: a projection of coverage, rebuilt when it changes.
create table expected_count (
  tenant_id integer not null references tenant (id),
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  valid_from date not null,
  valid_to date not null,
  expected integer not null,
  primary key (tenant_id, unit_id, indicator_id, valid_from)
);
call thucthi_guard('expected_count', 'select, insert, delete', null);
