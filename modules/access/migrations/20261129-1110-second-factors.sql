-- Second factors. Who knows a person's second factor can sign in as them: these tables are the program's own, nobody's scope reads them.

-- A program on the person's phone that shows codes (RFC 6238). The secret is sealed with the installation's key; each step is used once.
create table authenticator (
  tenant_id integer not null references tenant (id),
  person_id uuid not null,
  secret_sealed text not null,
  -- null while it is being set up
  confirmed_at timestamptz,
  last_step bigint,
  recorded_at timestamptz not null,
  primary key (tenant_id, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call thucthi_guard('authenticator', 'select, insert, update, delete');
revoke select, insert, update, delete on authenticator from thucthi_app;

-- Codes for the day the phone is lost: 80 random bits each, of which the SHA-256 is kept; each is used once.
create table recovery_code (
  tenant_id integer not null references tenant (id),
  person_id uuid not null,
  code_hash text not null,
  used_at timestamptz,
  recorded_at timestamptz not null,
  primary key (tenant_id, person_id, code_hash),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call thucthi_guard('recovery_code', 'select, insert, update, delete');
revoke select, insert, update, delete on recovery_code from thucthi_app;

-- Passkeys (WebAuthn): the public key only; the private one never leaves the person's device.
create table passkey (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  credential_id text not null,
  public_key text not null,
  counter bigint not null,
  transports text[] not null,
  -- kept by a service of the device's maker, so that other devices of the person have it too
  synced boolean not null,
  name text not null,
  recorded_at timestamptz not null,
  last_used_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, credential_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
create index passkey_person on passkey (tenant_id, person_id);
create index passkey_credential on passkey (credential_id);
call thucthi_guard('passkey', 'select, insert, update, delete');
revoke select, insert, update, delete on passkey from thucthi_app;

-- Steps of signing in that were completed: the sealed cookie of one opens nothing a second time. Cleared once it would have run out anyway.
create table spent_step (
  tenant_id integer not null references tenant (id),
  step_id uuid not null,
  expires_at timestamptz not null,
  primary key (tenant_id, step_id)
);
call thucthi_guard('spent_step', 'select, insert, delete');
revoke select, insert, delete on spent_step from thucthi_app;

-- Roles that count only for sign-ins with a second factor; the last revision holds.
create table sign_in_rule (
  tenant_id integer not null references tenant (id),
  revision integer not null,
  second_factor_roles text[] not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, revision)
);
call thucthi_guard('sign_in_rule', 'select, insert');

alter table sign_in add column second_factor boolean not null default false;
