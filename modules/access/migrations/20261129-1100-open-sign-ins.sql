-- What a person is shown of their open sign-ins: by what way, from which kind of device, when last used. Neither the browser's own words
-- nor a whole address is kept: of the address its network only.
alter table sign_in
  add column id uuid not null default gen_random_uuid(),
  add column last_used_at timestamptz not null default now(),
  add column way text not null default 'password' check (way in ('password', 'passkey', 'single-sign-on', 'persona')),
  add column browser text,
  add column system text,
  add column network text;
alter table sign_in alter column id drop default, alter column last_used_at drop default, alter column way drop default;
create unique index sign_in_id on sign_in (tenant_id, id);
