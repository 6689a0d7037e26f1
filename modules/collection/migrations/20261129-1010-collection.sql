-- Who reports what by when, and what became of it. Figures count from when they are sent: nothing here is a state of a figure.

-- A form (biểu): indicators × units × frequency. A change is a further version; what fell due under an earlier one keeps it.
create table report_form (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  version integer not null check (version > 0),
  name text not null,
  frequency text not null check (frequency in ('month', 'quarter', 'half', 'nine-months', 'year')),
  indicator_ids integer[] not null,
  -- { "by": "list", "units": [..] } or { "by": "kind", "kinds": [..], "below": unit or null }
  units jsonb not null,
  -- what is asked for beside sending: check, approve, accept
  steps text[] not null,
  two_people boolean not null,
  -- null = as the reporting calendar says
  due_days integer[],
  grace_days integer,
  closes boolean not null,
  valid_from date not null,
  valid_to date,
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id, version)
);
call thucthi_guard('report_form', 'select, insert');

create view report_form_now with (security_invoker = true) as
  select f.* from report_form f
  where not exists (select from report_form later where later.tenant_id = f.tenant_id and later.id = f.id and later.version > f.version);
grant select on report_form_now to thucthi_app, thucthi_worker;

-- The reporting calendar of a body, by kind of period; appended, the last revision counts, without one the standard of the program.
create table reporting_calendar (
  tenant_id integer not null references tenant (id),
  frequency text not null check (frequency in ('month', 'quarter', 'half', 'nine-months', 'year')),
  revision integer not null check (revision > 0),
  start_month smallint not null check (start_month in (-1, 0)),
  start_day smallint not null check (start_day between 1 and 31),
  end_month smallint not null check (end_month in (0, 1)),
  end_day smallint not null check (end_day between 1 and 31),
  due_days integer[] not null,
  grace_days integer,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, frequency, revision)
);
call thucthi_guard('reporting_calendar', 'select, insert');

-- What is expected: one report of one unit for one period of one form, with its days, and how it stands. `standing` and `serial` are what
-- its steps come to, kept by the transaction that appends one.
create table report_due (
  tenant_id integer not null references tenant (id),
  form_id uuid not null,
  period text collate "C" not null,
  unit_id integer not null references unit (id),
  form_version integer not null,
  -- 1 = no unit below it reports the form
  level smallint not null check (level > 0),
  covers_from date not null,
  cut_off date not null,
  due_on date not null,
  closes_at timestamptz,
  closed_by_hand boolean not null default false,
  standing text not null default 'owed' check (standing in ('owed', 'sent', 'checked', 'approved', 'accepted', 'returned')),
  serial integer not null default 0,
  -- the day on which it was first sent, and who sent it last
  sent_on date,
  sent_by uuid,
  -- the step whose figures stand approved; null while none are
  approved_serial integer,
  primary key (tenant_id, form_id, period, unit_id),
  foreign key (tenant_id, form_id, form_version) references report_form (tenant_id, id, version)
);
create index report_due_of_unit on report_due (tenant_id, unit_id, due_on desc);
create index report_due_waiting on report_due (tenant_id, standing, due_on) where standing in ('sent', 'checked', 'approved');
call thucthi_guard('report_due', 'select, insert, update, delete', 'unit_id');
-- Who reports and by when is set for the whole body; a unit moves only what it sends.
create policy whole_body on report_due as restrictive for insert to thucthi_app with check ((select thucthi_writes_all()));
create policy whole_body_removes on report_due as restrictive for delete to thucthi_app using ((select thucthi_writes_all()));

-- The log of a report: who did what when, for which unit, with which reason, and with which figures. Never changed, never removed.
create table report_step (
  tenant_id integer not null references tenant (id),
  form_id uuid not null,
  period text collate "C" not null,
  unit_id integer not null references unit (id),
  serial integer not null check (serial > 0),
  kind text not null check (kind in ('send', 'check', 'approve', 'accept', 'return')),
  reason text,
  -- the figures as they stood, by the ids of immutable rows, and the SHA-256 of their canonical text
  figure_ids uuid[] not null,
  figures_hash text not null check (figures_hash ~ '^[0-9a-f]{64}$'),
  -- indicators of the form without a figure
  missing integer not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, form_id, period, unit_id, serial),
  foreign key (tenant_id, form_id, period, unit_id) references report_due (tenant_id, form_id, period, unit_id)
);
call thucthi_guard('report_step', 'select, insert', 'unit_id');

-- The day up to which the expected reports of a body have been laid out.
create table report_schedule (
  tenant_id integer not null references tenant (id),
  day date not null,
  made integer not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, day)
);
call thucthi_guard('report_schedule', 'select, insert');

-- Who opened which place on which day: once a day, no times, no addresses. Erased with the person, and after thirteen months.
create table place_visit (
  tenant_id integer not null references tenant (id),
  person_id uuid not null,
  day date not null,
  place text not null check (place ~ '^[a-z-]{1,40}$'),
  primary key (tenant_id, person_id, day, place)
);
create index place_visit_day on place_visit (tenant_id, day);
call thucthi_guard('place_visit', 'select, insert');
grant delete on place_visit to thucthi_worker;
create policy own_visit on place_visit as restrictive for insert to thucthi_app with check (person_id = (select thucthi_person()));
