-- People of a body; personal data live here and nowhere else.
create table person (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  username text not null,
  username_fold text not null,
  name text not null,
  position text,
  search_key text not null,
  sort_key text collate "C" not null,
  -- null: nobody signs in with a password as this person (demo personas)
  password_hash text,
  persona text,
  active boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  unique (tenant_id, username_fold),
  unique (tenant_id, persona),
  check (persona is null or password_hash is null)
);
create index person_by_name on person (tenant_id, sort_key, id);
call thucthi_guard('person', 'select, insert, update');

-- Which role a person holds, for the whole body (unit_id null) or for one branch. Days are inclusive; ended_at ends it at once.
create table role_assignment (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  role text not null,
  unit_id integer references unit (id),
  valid_from date not null,
  valid_to date,
  ended_at timestamptz,
  ended_by uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, person_id) references person (tenant_id, id),
  check (valid_to is null or valid_to >= valid_from)
);
create index role_assignment_person on role_assignment (tenant_id, person_id);
call thucthi_guard('role_assignment', 'select, insert, update');

-- Open sign-ins: only the SHA-256 of what the cookie holds.
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
create index sign_in_person on sign_in (tenant_id, person_id);
call thucthi_guard('sign_in', 'select, insert, update, delete');

-- Attempts that have not succeeded, kept for a day: what the lock-out counts.
create table sign_in_failure (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  username_fold text not null,
  failed_at timestamptz not null,
  primary key (tenant_id, id)
);
create index sign_in_failure_recent on sign_in_failure (tenant_id, username_fold, failed_at);
create index sign_in_failure_old on sign_in_failure (tenant_id, failed_at);
call thucthi_guard('sign_in_failure', 'select, insert, delete');
