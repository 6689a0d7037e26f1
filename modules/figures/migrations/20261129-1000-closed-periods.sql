-- Closed periods (kỳ đã khóa sổ): from an instant on, the figures of a unit, period and some indicators are written only under a permit.
-- The instant may lie ahead: the period then closes by the clock, without a job that has to come in time. Who decides on it is collection.

create table period_closing (
  tenant_id integer not null references tenant (id),
  unit_id integer not null references unit (id),
  period text collate "C" not null,
  -- the form that asked for the figures, and for which period it asked; its name is said to whoever is refused
  form_id uuid not null,
  form_period text collate "C" not null,
  form_name text not null,
  indicator_ids integer[] not null,
  closes_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, unit_id, period, form_id)
);
create index period_closing_form on period_closing (tenant_id, form_id, form_period);
call thucthi_guard('period_closing', 'select, insert, update, delete', 'unit_id');

-- A permit to enter late (cho nhập muộn): it names who allowed it and why, and ends by the clock. Never changed, never removed.
create table late_entry (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  form_id uuid not null,
  form_period text collate "C" not null,
  form_name text not null,
  periods text[] not null,
  indicator_ids integer[] not null,
  -- the person or the document that allows it, in words
  authority text not null check (length(authority) between 3 and 300),
  reason text not null check (length(reason) between 3 and 500),
  expires_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  check (expires_at > recorded_at)
);
create index late_entry_of on late_entry (tenant_id, unit_id, expires_at);
call thucthi_guard('late_entry', 'select, insert', 'unit_id');

-- A unit that writes its own figures neither opens nor closes its own period: that takes somebody who writes for the whole body.
create policy whole_body on period_closing as restrictive for insert to thucthi_app with check ((select thucthi_writes_all()));
create policy whole_body_changes on period_closing as restrictive for update to thucthi_app using ((select thucthi_writes_all()));
create policy whole_body_removes on period_closing as restrictive for delete to thucthi_app using ((select thucthi_writes_all()));
create policy whole_body on late_entry as restrictive for insert to thucthi_app with check ((select thucthi_writes_all()));

alter table figure add column late_entry_id uuid;

-- The ledger itself refuses what comes too late, whatever the program does. Bodies without closings pay one look for a whole statement.
create policy open_period on figure as restrictive for insert to thucthi_app with check (
  (select not exists (select from period_closing where tenant_id = (select thucthi_tenant())))
  or not exists (
    select from period_closing c
    where c.tenant_id = figure.tenant_id and c.unit_id = figure.unit_id and c.period = figure.period
      and figure.indicator_id = any (c.indicator_ids) and c.closes_at <= figure.recorded_at)
  or exists (
    select from late_entry e
    where e.tenant_id = figure.tenant_id and e.id = figure.late_entry_id and e.unit_id = figure.unit_id
      and figure.period = any (e.periods) and figure.indicator_id = any (e.indicator_ids)
      and e.recorded_at <= figure.recorded_at and e.expires_at > figure.recorded_at));
