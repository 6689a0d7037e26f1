-- The ledger. figure and statement are append-only: the application's roles hold SELECT and INSERT, nothing else.
-- vintage: 1 ước, 2 sơ bộ, 3 chính thức. rule: 0 best, 1..3 that single vintage. period: canonical code.

create table figure (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  period text collate "C" not null,
  period_end date not null,
  stated_period text,
  as_of date not null,
  vintage smallint not null check (vintage between 1 and 3),
  value numeric not null,
  numerator numeric,
  denominator numeric,
  out_of numeric,
  printed text,
  decimals smallint,
  qualifiers text[],
  price_basis text,
  note text,
  source text not null check (source in ('entry', 'import', 'document')),
  document_id uuid,
  locator jsonb,
  batch_id uuid,
  row_number integer,
  external_id text,
  supersedes_id uuid,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id)
);
create index figure_history on figure (tenant_id, unit_id, period, indicator_id, vintage, recorded_at);
create index figure_external on figure (tenant_id, external_id, recorded_at) where external_id is not null;
create index figure_batch on figure (tenant_id, batch_id) where batch_id is not null;
call thucthi_guard('figure', 'select, insert', 'unit_id');

create table statement (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  indicator_id integer references indicator (id),
  period text collate "C" not null,
  period_end date not null,
  stated_period text,
  as_of date not null,
  measure text not null check (measure in ('growth', 'pct-of-plan', 'delta', 'share', 'rank', 'multiple', 'count-met', 'forecast')),
  value numeric not null,
  value_unit text not null,
  polarity text check (polarity in ('up', 'down', 'flat')),
  basis jsonb not null,
  plan_key text,
  out_of numeric,
  status_class text,
  printed text not null,
  decimals smallint not null,
  qualifiers text[] not null,
  document_id uuid not null,
  locator jsonb not null,
  external_id text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id)
);
create index statement_of on statement (tenant_id, unit_id, period, indicator_id);
call thucthi_guard('statement', 'select, insert', 'unit_id');

-- Writers lock (tenant, unit, calendar year) here, in order, before they read what they will change.
create table ledger_lock (
  tenant_id integer not null references tenant (id),
  unit_id integer not null references unit (id),
  year smallint not null,
  primary key (tenant_id, unit_id, year)
);
call thucthi_guard('ledger_lock', 'select, insert, update');

create table figure_current (
  tenant_id integer not null references tenant (id),
  unit_id integer not null references unit (id),
  period text collate "C" not null,
  indicator_id integer not null references indicator (id),
  vintage smallint not null,
  period_end date not null,
  figure_id uuid not null,
  value numeric not null,
  numerator numeric,
  denominator numeric,
  as_of date not null,
  decimals smallint,
  qualifiers text[],
  conflict boolean not null default false,
  recorded_at timestamptz not null,
  primary key (tenant_id, unit_id, period, indicator_id, vintage)
) with (fillfactor = 90);
call thucthi_guard('figure_current', 'select, insert, update, delete', 'unit_id');

create table rollup (
  tenant_id integer not null references tenant (id),
  unit_id integer not null references unit (id),
  period text collate "C" not null,
  indicator_id integer not null references indicator (id),
  rule smallint not null,
  value numeric not null,
  numerator numeric not null,
  denominator numeric not null,
  reported integer not null,
  primary key (tenant_id, unit_id, period, indicator_id, rule)
) with (fillfactor = 85);
call thucthi_guard('rollup', 'select', 'unit_id');
grant insert, update, delete on rollup to thucthi_worker;

-- Exact changes to an ancestor's roll-up, appended by writers without touching hot rows; the fold adds them up.
create table rollup_delta (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  period text collate "C" not null,
  indicator_id integer not null references indicator (id),
  rule smallint not null,
  value numeric not null,
  numerator numeric not null,
  denominator numeric not null,
  reported integer not null,
  recorded_on date not null,
  primary key (tenant_id, id)
);
create index rollup_delta_of on rollup_delta (tenant_id, unit_id, period);
-- Writers append for ancestors above their own branch, so the unit of a delta is not checked against the write branch.
call thucthi_guard('rollup_delta', 'select, insert');
grant update, delete on rollup_delta to thucthi_worker; -- update: SKIP LOCKED asks for it

-- The roll-up as it stood at the end of each day on which it changed: "as known on" is a key read.
create table rollup_closing (
  tenant_id integer not null references tenant (id),
  unit_id integer not null references unit (id),
  period text collate "C" not null,
  indicator_id integer not null references indicator (id),
  rule smallint not null,
  known_on date not null,
  value numeric not null,
  numerator numeric not null,
  denominator numeric not null,
  reported integer not null,
  primary key (tenant_id, unit_id, period, indicator_id, rule, known_on)
);
call thucthi_guard('rollup_closing', 'select', 'unit_id');
grant insert, update, delete on rollup_closing to thucthi_worker;

-- A file on its way in: parsed and checked rows wait here until one commit, all or nothing.
create table import_batch (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  kind text not null check (kind in ('figures', 'targets')),
  file_name text not null,
  content_hash text,
  state text not null check (state in ('checking', 'has-errors', 'ready', 'committed', 'abandoned')),
  row_count integer not null,
  error_count integer not null,
  errors jsonb not null,
  outcome jsonb,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id)
);
call thucthi_guard('import_batch', 'select, insert, update');

create table import_figure (
  tenant_id integer not null references tenant (id),
  batch_id uuid not null,
  row_number integer not null,
  figure_id uuid not null,
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  period text collate "C" not null,
  period_end date not null,
  as_of date not null,
  vintage smallint not null,
  value numeric not null,
  numerator numeric,
  denominator numeric,
  decimals smallint,
  external_id text,
  primary key (tenant_id, batch_id, row_number),
  foreign key (tenant_id, batch_id) references import_batch (tenant_id, id)
);
call thucthi_guard('import_figure', 'select, insert, delete');
