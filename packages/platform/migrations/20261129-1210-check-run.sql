-- What the checks of the catalogue found: a round a body and day, taken by the process that checks, and the last answer of each check of it.
create table check_round (
  tenant_id integer not null references tenant (id),
  checked_on date not null,
  begun_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, checked_on)
);
call thucthi_guard('check_round', 'select');
grant insert, update on check_round to thucthi_worker;

create table check_result (
  tenant_id integer not null references tenant (id),
  check_id text not null,
  checked_at timestamptz not null,
  -- null: it could not be made
  found integer,
  -- the first places, as keys and ids: never a name, never a figure
  first_found text[] not null,
  milliseconds integer not null,
  primary key (tenant_id, check_id)
);
call thucthi_guard('check_result', 'select');
grant insert, update on check_result to thucthi_worker;
