-- Days that a body's operator enters beside the law: the yearly notice of Tết and of moved working days. A day is entered again to
-- change it, or as 'normal' to take it back; what was entered before keeps answering for earlier days of knowledge.
create table calendar_day (
  tenant_id integer not null references tenant (id),
  day date not null,
  revision integer not null,
  kind text not null check (kind in ('off', 'worked', 'normal')),
  name text not null,
  document text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, day, revision)
);
call thucthi_guard('calendar_day', 'select, insert');
