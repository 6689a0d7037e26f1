-- Reminders (nhắc việc). What was said of which work on which day is never changed; a moved deadline is another day and starts anew.

-- How a body reminds: appended, the last revision counts; without one the standard of the program counts.
create table reminder_settings (
  tenant_id integer not null references tenant (id),
  revision integer not null check (revision > 0),
  days_before integer[] not null,
  digest_hour integer not null check (digest_hour between 0 and 23),
  -- [{ "afterDays": 5, "to": "assigner" }]
  ladder jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, revision)
);
call thucthi_guard('reminder_settings', 'select, insert');

-- One row says one step of one work once. It is addressed to a desk: a person, who acts for a unit, the office, the chairman.
create table reminder (
  tenant_id integer not null references tenant (id),
  work_kind text not null check (work_kind in ('task', 'inquiry', 'obstacle')),
  work_id uuid not null,
  due_on date not null,
  step text not null,
  unit_id integer not null references unit (id),
  desk text not null check (desk in ('person', 'unit', 'office', 'chairman')),
  desk_unit_id integer references unit (id),
  person_id uuid,
  planned_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, work_kind, work_id, due_on, step),
  check (case desk when 'person' then person_id is not null and desk_unit_id is null
    when 'unit' then desk_unit_id is not null and person_id is null else desk_unit_id is null and person_id is null end)
);
create index reminder_of_desk on reminder (tenant_id, desk, desk_unit_id, person_id, planned_on);
call thucthi_guard('reminder', 'select, insert');
revoke insert on reminder from thucthi_app;

-- What a person has read: everything said of a work up to a day.
create table reminder_seen (
  tenant_id integer not null references tenant (id),
  person_id uuid not null,
  work_kind text not null,
  work_id uuid not null,
  due_on date not null,
  up_to date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, person_id, work_kind, work_id, due_on, up_to)
);
call thucthi_guard('reminder_seen', 'select, insert');
create policy own_marks on reminder_seen as restrictive to thucthi_app
  using (person_id = (select thucthi_person())) with check (person_id = (select thucthi_person()));

-- The days on which a body's reminders were planned and its digests made: what a restart goes on from.
create table reminder_run (
  tenant_id integer not null references tenant (id),
  day date not null,
  kind text not null check (kind in ('planned', 'digests')),
  made integer not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, day, kind)
);
call thucthi_guard('reminder_run', 'select, insert');
revoke insert on reminder_run from thucthi_app;

-- One digest a day for a person, and whether it went by mail too.
create table reminder_digest (
  tenant_id integer not null references tenant (id),
  person_id uuid not null,
  day date not null,
  works integer not null check (works > 0),
  mail_id uuid,
  recorded_at timestamptz not null,
  primary key (tenant_id, person_id, day),
  foreign key (tenant_id, mail_id) references mail (tenant_id, id)
);
call thucthi_guard('reminder_digest', 'select, insert');
revoke insert on reminder_digest from thucthi_app;
