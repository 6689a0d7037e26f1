-- A figure that another document states too: a second provenance, never a second figure.
create table figure_source (
  tenant_id integer not null references tenant (id),
  figure_id uuid not null,
  document_id uuid not null,
  locator jsonb not null,
  printed text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, figure_id, document_id),
  foreign key (tenant_id, figure_id) references figure (tenant_id, id)
);
call thucthi_guard('figure_source', 'select, insert');
