-- News that leave for other systems. Who is told what is a row that changes; each message to each of them is a row of its own, made in the
-- transaction that takes the news off the outbox, so that none is lost between.

create table webhook (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  revision integer not null,
  url text not null,
  topics text[] not null,
  note text not null,
  -- gone: the receiver has said that it is to be told no more (410)
  state text not null check (state in ('active', 'paused', 'gone')),
  -- null: the last try arrived, or none was made yet
  failing_since timestamptz,
  fault text,
  last_sent_at timestamptz,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id)
);
call thucthi_guard('webhook', 'select, insert, update, delete');

-- Sealed. People's role writes them and cannot read them back; only the round that signs reads them.
create table webhook_secret (
  tenant_id integer not null references tenant (id),
  webhook_id uuid not null,
  serial integer not null,
  sealed text not null,
  recorded_at timestamptz not null,
  -- null: it stands; else it still signs beside its successor until then
  ends_at timestamptz,
  primary key (tenant_id, webhook_id, serial),
  foreign key (tenant_id, webhook_id) references webhook (tenant_id, id)
);
call thucthi_guard('webhook_secret', 'insert, update, delete');
grant select on webhook_secret to thucthi_worker;
grant select (tenant_id, webhook_id, serial, recorded_at, ends_at) on webhook_secret to thucthi_app;

create table webhook_delivery (
  tenant_id integer not null references tenant (id),
  webhook_id uuid not null,
  -- the id of the news, the same at every try, so that a receiver knows it again
  message_id uuid not null,
  topic text not null,
  payload jsonb not null,
  occurred_at timestamptz not null,
  state text not null check (state in ('waiting', 'sent', 'failed')),
  attempts integer not null,
  next_at timestamptz not null,
  last_at timestamptz,
  last_status integer,
  fault text,
  settled_at timestamptz,
  primary key (tenant_id, webhook_id, message_id),
  foreign key (tenant_id, webhook_id) references webhook (tenant_id, id)
);
create index webhook_delivery_waiting on webhook_delivery (tenant_id, webhook_id, next_at) where state = 'waiting';
create index webhook_delivery_settled on webhook_delivery (settled_at) where settled_at is not null;
call thucthi_guard('webhook_delivery', 'select, insert, update, delete');
