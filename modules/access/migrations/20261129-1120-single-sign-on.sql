-- The provider of single sign-on of a body; the last revision holds. The client's secret is sealed with the installation's key, and like
-- everything that signs people in this is the program's own: no person's scope reads it.
create table single_sign_on (
  tenant_id integer not null references tenant (id),
  revision integer not null,
  active boolean not null,
  issuer text not null,
  client_id text not null,
  -- null: a client without a secret, which PKCE alone protects
  secret_sealed text,
  -- which claim of the provider says who somebody is here
  claim text not null,
  creates_people boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, revision)
);
call thucthi_guard('single_sign_on', 'select, insert');
revoke select, insert on single_sign_on from thucthi_app;

-- Which person a subject of a provider is. Once known, the subject alone decides, whatever its other claims come to say.
create table single_sign_on_link (
  tenant_id integer not null references tenant (id),
  issuer text not null,
  subject text not null,
  person_id uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, issuer, subject),
  unique (tenant_id, issuer, person_id),
  foreign key (tenant_id, person_id) references person (tenant_id, id)
);
call thucthi_guard('single_sign_on_link', 'select, insert, delete');
revoke select, insert, delete on single_sign_on_link from thucthi_app;
