-- What every module stands on: tenants, the guard, audit, outbox, receipts of writes.
-- Roles thucthi_app (people's work) and thucthi_worker (fold, outbox, sign-in) are made before migrations run.

create function thucthi_tenant() returns integer language sql stable parallel safe
  as $$ select nullif(current_setting('thucthi.tenant', true), '')::integer $$;
create function thucthi_reads_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('thucthi.read_units', true), '') = 'all' $$;
create function thucthi_writes_all() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('thucthi.write_units', true), '') = 'all' $$;
create function thucthi_read_roots() returns integer[] language sql stable parallel safe
  as $$ select case when coalesce(current_setting('thucthi.read_units', true), '') in ('', 'all') then '{}'::integer[]
                    else current_setting('thucthi.read_units', true)::integer[] end $$;
create function thucthi_write_roots() returns integer[] language sql stable parallel safe
  as $$ select case when coalesce(current_setting('thucthi.write_units', true), '') in ('', 'all') then '{}'::integer[]
                    else current_setting('thucthi.write_units', true)::integer[] end $$;

-- The guard of one table: forced row-level security by tenant and, where a unit column is named, by branch of units.
create procedure thucthi_guard(guarded regclass, grants text, unit_column text default null, tenant_column text default 'tenant_id', reference boolean default false)
language plpgsql as $$
declare
  own text := format('%I = (select thucthi_tenant())', tenant_column);
  may_read text := case when reference then format('(%I is null or %s)', tenant_column, own) else own end;
  may_write text := own;
begin
  if unit_column is not null then
    may_read := may_read || format(' and ((select thucthi_reads_all()) or %I in (select descendant_id from unit_closure where ancestor_id = any ((select thucthi_read_roots())::integer[])))', unit_column);
    may_write := may_write || format(' and ((select thucthi_writes_all()) or %I in (select descendant_id from unit_closure where ancestor_id = any ((select thucthi_write_roots())::integer[])))', unit_column);
  end if;
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format('create policy app_read on %s for select to thucthi_app using (%s)', guarded, may_read);
  execute format('create policy app_insert on %s for insert to thucthi_app with check (%s)', guarded, may_write);
  execute format('create policy app_update on %s for update to thucthi_app using (%s) with check (%s)', guarded, may_write, may_write);
  execute format('create policy app_delete on %s for delete to thucthi_app using (%s)', guarded, may_write);
  execute format('create policy worker on %s to thucthi_worker using (true) with check (true)', guarded);
  execute format('grant %s on %s to thucthi_app, thucthi_worker', grants, guarded);
end $$;

create table tenant (
  id integer primary key,
  slug text not null unique,
  name_vi text not null,
  name_en text not null,
  demo boolean not null,
  illustrative boolean not null,
  root_unit_id integer,
  created_at timestamptz not null
);
call thucthi_guard('tenant', 'select', null, 'id');
grant insert, update on tenant to thucthi_worker;

create table installation (
  singleton boolean primary key default true check (singleton),
  demo boolean not null,
  business_date date,
  ready boolean not null default false
);
grant select on installation to thucthi_app;
grant select, insert, update on installation to thucthi_worker;

create table audit (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  recorded_at timestamptz not null,
  actor_id uuid,
  action text not null,
  subject_kind text not null,
  subject_id text not null,
  canonical text not null,
  primary key (tenant_id, id)
);
create index audit_subject on audit (tenant_id, subject_kind, subject_id, recorded_at);
call thucthi_guard('audit', 'select, insert');

create table outbox (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  topic text not null,
  payload jsonb not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
call thucthi_guard('outbox', 'insert');
grant select, update, delete on outbox to thucthi_worker; -- update: SKIP LOCKED asks for it

create table write_receipt (
  tenant_id integer not null references tenant (id),
  write_id uuid not null,
  actor_id uuid,
  request_hash text not null,
  answer jsonb not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, write_id)
);
call thucthi_guard('write_receipt', 'select, insert');
