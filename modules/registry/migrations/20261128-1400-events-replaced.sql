-- Events are append-only, and so is their correction: an event that a checked source replaced stays, with the moment from which it no
-- longer counts, so that every earlier day of knowledge still answers by it.
create table unit_event_replaced (
  event_id uuid primary key references unit_event (id),
  owner_tenant_id integer references tenant (id),
  recorded_at timestamptz not null
);
call thucthi_guard('unit_event_replaced', 'select, insert', null, 'owner_tenant_id', true);
