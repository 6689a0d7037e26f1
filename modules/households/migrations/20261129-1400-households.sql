-- A commune's target divided over households and people. What a list comes to is open to the body; who stands on it is not.

-- Set by the one place that works on such rows, and only for a scope with the right: a query written elsewhere sees none of them.
create function thucthi_keeps_households() returns boolean language sql stable parallel safe
  as $$ select coalesce(current_setting('thucthi.households', true), '') = 'keep' $$;

create table household_list (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  period text collate "C" not null,
  target_id uuid not null,
  -- why the data are kept, on which ground, and until when
  purpose text not null check (char_length(purpose) between 10 and 500),
  legal_basis text not null check (char_length(legal_basis) between 3 and 300),
  retain_until date not null,
  revision integer not null check (revision > 0),
  -- what the lines come to, written by the transaction that changes them; `named_count`: how many still have their personal row
  line_count integer not null default 0,
  person_count integer not null default 0,
  named_count integer not null default 0,
  actual_count integer not null default 0,
  done_count integer not null default 0,
  assigned_sum numeric not null default 0,
  actual_sum numeric not null default 0,
  -- the day on which the personal rows of the whole list were erased last
  erased_on date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, id, unit_id),
  constraint household_list_of_target unique (tenant_id, target_id)
);
create index household_list_of_unit on household_list (tenant_id, unit_id);
create index household_list_due on household_list (tenant_id, retain_until) where named_count > 0;
call thucthi_guard('household_list', 'select, insert', 'unit_id');
grant update (purpose, legal_basis, retain_until, revision, line_count, person_count, named_count, actual_count, done_count, assigned_sum,
  actual_sum, erased_on) on household_list to thucthi_app, thucthi_worker;

-- One household or one person by a pseudonymous id, with what was assigned and what was achieved.
create table household_line (
  tenant_id integer not null references tenant (id),
  list_id uuid not null,
  id uuid not null,
  unit_id integer not null references unit (id),
  kind text not null check (kind in ('household', 'person')),
  assigned numeric not null check (assigned >= 0),
  actual numeric check (actual >= 0),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, list_id, id),
  foreign key (tenant_id, list_id, unit_id) references household_list (tenant_id, id, unit_id)
);
call thucthi_guard('household_line', 'select, insert, update, delete', 'unit_id');

-- Who that is: the only rows with names. Deleted by themselves; the line stays with its numbers.
create table household_person (
  tenant_id integer not null references tenant (id),
  list_id uuid not null,
  line_id uuid not null,
  unit_id integer not null references unit (id),
  code text not null check (char_length(code) between 1 and 40),
  code_key text collate "C" not null,
  name text not null check (char_length(name) between 1 and 120),
  place text check (char_length(place) between 1 and 120),
  note text check (char_length(note) between 1 and 300),
  primary key (tenant_id, list_id, line_id),
  -- looked at when a statement ends, so that two lines may change codes with each other
  constraint household_person_code unique (tenant_id, list_id, code_key) deferrable initially immediate,
  foreign key (tenant_id, list_id, line_id) references household_line (tenant_id, list_id, id)
);
call thucthi_guard('household_person', 'select, insert, update, delete', 'unit_id');

-- "Mở xem có lý do": somebody above opens one list for a while, in writing. Never changed, never removed. `live_until` is by the clock of
-- the database, which no request and no business date moves.
create table household_opening (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  list_id uuid not null,
  unit_id integer not null references unit (id),
  person_id uuid not null,
  reason text not null check (char_length(reason) between 10 and 500),
  opened_at timestamptz not null,
  ends_at timestamptz not null,
  live_until timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, list_id, unit_id) references household_list (tenant_id, id, unit_id)
);
create index household_opening_of on household_opening (tenant_id, list_id, opened_at);
create index household_opening_by on household_opening (tenant_id, person_id, live_until);
call thucthi_guard('household_opening', 'select, insert', 'unit_id');
create policy own_opening on household_opening as restrictive for insert to thucthi_app
  with check (person_id = (select thucthi_person()) and live_until <= now() + interval '8 hours');

-- A list is kept by the unit it belongs to, by nobody above it and nobody for the whole body.
create policy own_unit on household_list as restrictive for insert to thucthi_app
  with check (unit_id = any ((select thucthi_write_roots())::integer[]));
create policy own_unit_changes on household_list as restrictive for update to thucthi_app
  using (unit_id = any ((select thucthi_write_roots())::integer[])) with check (unit_id = any ((select thucthi_write_roots())::integer[]));

-- Lines and people: the unit's own people at that work, or whoever has opened this list and is still within the time. Writing is theirs alone.
create procedure thucthi_guard_households(guarded regclass) language plpgsql as $$
declare
  own text := '(unit_id = any ((select thucthi_write_roots())::integer[]) and (select thucthi_keeps_households()))';
  opened text := 'list_id in (select o.list_id from household_opening o where o.tenant_id = (select thucthi_tenant())
    and o.person_id = (select thucthi_person()) and o.live_until > now())';
begin
  execute format('create policy own_unit_reads on %s as restrictive for select to thucthi_app using (%s or %s)', guarded, own, opened);
  execute format('create policy own_unit on %s as restrictive for insert to thucthi_app with check (%s)', guarded, own);
  execute format('create policy own_unit_changes on %s as restrictive for update to thucthi_app using (%s) with check (%s)', guarded, own, own);
  execute format('create policy own_unit_removes on %s as restrictive for delete to thucthi_app using (%s)', guarded, own);
end $$;
call thucthi_guard_households('household_line');
call thucthi_guard_households('household_person');

-- What of a list was taken into the ledger as the unit's figure: the figure says the list, this row says the figure.
create table household_report (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  list_id uuid not null,
  unit_id integer not null references unit (id),
  list_revision integer not null,
  period text collate "C" not null,
  vintage text not null check (vintage in ('uoc', 'so-bo', 'chinh-thuc')),
  measure text not null check (measure in ('actual-sum', 'done-count')),
  value numeric not null,
  figure_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, list_id, unit_id) references household_list (tenant_id, id, unit_id)
);
create index household_report_of on household_report (tenant_id, list_id, recorded_at);
call thucthi_guard('household_report', 'select, insert', 'unit_id');
create policy own_unit on household_report as restrictive for insert to thucthi_app
  with check (unit_id = any ((select thucthi_write_roots())::integer[]));

-- How long such data are kept unless a list says otherwise, and how long an opening lasts; appended, the last revision counts.
create table household_setting (
  tenant_id integer not null references tenant (id),
  revision integer not null check (revision > 0),
  retain_months integer not null check (retain_months between 1 and 120),
  opening_minutes integer not null check (opening_minutes between 5 and 480),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, revision)
);
call thucthi_guard('household_setting', 'select, insert');
create policy whole_body on household_setting as restrictive for insert to thucthi_app with check ((select thucthi_writes_all()));
