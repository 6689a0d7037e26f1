-- What the nightly comparison of the totals with the ledger found: one row per body and night, taken by the process that
-- compares, so that several processes do the work once and a restart does not repeat it.
create table rollup_check (
  tenant_id integer not null references tenant (id),
  checked_on date not null,
  begun_at timestamptz not null,
  finished_at timestamptz,
  differing integer not null default 0,
  periods text[] not null default '{}',
  primary key (tenant_id, checked_on)
);
call thucthi_guard('rollup_check', 'select');
grant insert, update on rollup_check to thucthi_worker;
