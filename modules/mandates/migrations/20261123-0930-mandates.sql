create table document (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  key text not null,
  symbol text,
  symbol_fold text,
  kind text not null,
  title text not null,
  title_fold text not null,
  issuer text not null,
  issued_on date,
  note text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, key)
);
call thucthi_guard('document', 'select, insert');

create table document_relation (
  tenant_id integer not null references tenant (id),
  from_document_id uuid not null,
  to_document_id uuid not null,
  kind text not null check (kind in ('implements', 'amends', 'replaces', 'cites', 'concludes', 'answers')),
  recorded_at timestamptz not null,
  primary key (tenant_id, from_document_id, to_document_id, kind),
  foreign key (tenant_id, from_document_id) references document (tenant_id, id),
  foreign key (tenant_id, to_document_id) references document (tenant_id, id)
);
call thucthi_guard('document_relation', 'select, insert');

create view document_reference with (security_invoker = true) as
  select tenant_id, id, key, symbol, kind, title, issuer, issued_on from document;
grant select on document_reference to thucthi_app, thucthi_worker;
