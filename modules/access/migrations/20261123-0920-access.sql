-- People of a body; personal data live here and nowhere else.
create table person (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  username text not null,
  username_fold text not null,
  name text not null,
  position text,
  password_hash text,
  persona text,
  active boolean not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, username_fold)
);
call thucthi_guard('person', 'select, insert, update');

create table role_assignment (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id integer not null references unit (id),
  valid_from date not null,
  valid_to date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index role_assignment_person on role_assignment (tenant_id, person_id);
call thucthi_guard('role_assignment', 'select, insert, update');

create table sign_in (
  tenant_id integer not null references tenant (id),
  token_hash text not null,
  person_id uuid not null,
  started_at timestamptz not null,
  expires_at timestamptz not null,
  primary key (tenant_id, token_hash),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index sign_in_token on sign_in (token_hash);
call thucthi_guard('sign_in', 'select, insert, delete');

create table sign_in_failure (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  username_fold text not null,
  failed_at timestamptz not null,
  primary key (tenant_id, id)
);
create index sign_in_failure_recent on sign_in_failure (tenant_id, username_fold, failed_at);
call thucthi_guard('sign_in_failure', 'select, insert, delete');
