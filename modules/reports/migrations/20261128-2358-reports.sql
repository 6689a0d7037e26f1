-- Reports a body writes: its templates as data, and each report from its draft to the document that was issued.

-- What a body has made of a kind of report; a kind it has said nothing of goes by the house's template.
create table report_template (
  tenant_id integer not null references tenant (id),
  kind text not null,
  revision integer not null check (revision >= 1),
  template jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, kind, revision)
);
call thucthi_guard('report_template', 'select, insert');

create table report_run (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  kind text not null,
  period text not null,
  -- figures as they were known at the end of this day; null: as they stand
  known_on date,
  -- the template as it was when the report was begun, and which revision of it (0: the house's)
  template jsonb not null,
  template_revision integer not null check (template_revision >= 0),
  subject text not null,
  addressees jsonb not null,
  recipients jsonb not null,
  signer_titles jsonb not null,
  -- the results the figures were taken from, and when
  results jsonb not null,
  figures_at timestamptz not null,
  -- the figures that changed when they were last renewed: {figure, before, after}
  renewed jsonb not null,
  previous_id uuid,
  state text not null check (state in ('draft', 'submitted', 'issued')),
  -- the document as it was when it was handed up
  content jsonb,
  symbol text,
  issued_on date,
  signer text,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  document_id uuid,
  version integer not null check (version >= 1),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, previous_id) references report_run (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
create index report_run_of_unit on report_run (tenant_id, unit_id, recorded_at desc);
call thucthi_guard('report_run', 'select, insert, update', 'unit_id');

create table report_block (
  tenant_id integer not null references tenant (id),
  run_id uuid not null,
  id uuid not null,
  position integer not null,
  -- which piece of the template it came from
  key text not null,
  kind text not null check (kind in ('heading', 'paragraph', 'table')),
  level integer check (level in (1, 2)),
  -- stretches of words; one that prints a figure names it, and no hand changes its number
  runs jsonb not null,
  edited boolean not null,
  turned boolean not null,
  version integer not null check (version >= 1),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, run_id, id),
  foreign key (tenant_id, run_id) references report_run (tenant_id, id)
);
create index report_block_in_order on report_block (tenant_id, run_id, position);
call thucthi_guard('report_block', 'select, insert, update, delete');
