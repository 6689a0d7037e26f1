-- The register of documents. `document` is each document as corrected last; every wording it ever had stays in `document_revision`.

alter table document no force row level security; -- the owner of the tables moves what is there
alter table document_relation no force row level security;
drop view document_reference;

alter table document
  alter column kind drop not null,
  alter column title drop not null,
  alter column title_fold drop not null,
  add column revision integer not null default 1,
  add column restricted boolean not null default false,
  add column effective_from date,
  add column effective_to date,
  add column signer text,
  add column signer_office text,
  add column recipients text[] not null default '{}',
  add column arrival_number text,
  add column arrived_on date,
  add column link text,
  -- the words by which it is found, each after a space
  add column words text,
  add column listed_on date not null generated always as (coalesce(issued_on, '0001-01-01'::date)) stored,
  add unique (tenant_id, id, restricted),
  -- Of a restricted document number, date, issuer and a link are kept and nothing of what it says.
  add constraint document_holds_no_content check (case when restricted
    then num_nonnulls(kind, title, title_fold, note, effective_from, effective_to, signer, signer_office, arrival_number, arrived_on, words) = 0
      and recipients = '{}'
    else num_nonnulls(kind, title, title_fold) = 3 end);
alter table document alter column revision drop default, alter column restricted drop default, alter column recipients drop default;
create index document_listed on document (tenant_id, listed_on desc, id desc) where not restricted;
create index document_symbol on document (tenant_id, symbol_fold);
-- What a document is called and whether it is restricted stay as they were recorded.
grant update (symbol, symbol_fold, kind, title, title_fold, issuer, issued_on, note, revision, effective_from, effective_to, signer,
  signer_office, recipients, arrival_number, arrived_on, link, words) on document to thucthi_app, thucthi_worker;

create table document_revision (
  tenant_id integer not null references tenant (id),
  document_id uuid not null,
  revision integer not null,
  restricted boolean not null,
  symbol text,
  kind text,
  title text,
  issuer text not null,
  issued_on date,
  note text,
  effective_from date,
  effective_to date,
  signer text,
  signer_office text,
  recipients text[] not null,
  arrival_number text,
  arrived_on date,
  link text,
  -- why it was corrected
  reason text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, document_id, revision),
  unique (tenant_id, document_id, revision, restricted),
  foreign key (tenant_id, document_id, restricted) references document (tenant_id, id, restricted),
  constraint document_revision_holds_no_content check (case when restricted
    then num_nonnulls(kind, title, note, effective_from, effective_to, signer, signer_office, arrival_number, arrived_on, reason) = 0
      and recipients = '{}'
    else num_nonnulls(kind, title) = 2 end)
);
insert into document_revision (tenant_id, document_id, revision, restricted, symbol, kind, title, issuer, issued_on, note, recipients, recorded_at, recorded_by)
  select tenant_id, id, 1, false, symbol, kind, title, issuer, issued_on, note, '{}', recorded_at, recorded_by from document;

-- Clauses and files belong to a revision; `restricted` is there so that the key refuses those of a restricted document.
create table document_clause (
  tenant_id integer not null references tenant (id),
  document_id uuid not null,
  revision integer not null,
  restricted boolean not null check (not restricted),
  position integer not null,
  label text not null,
  title text not null,
  page integer check (page > 0),
  primary key (tenant_id, document_id, revision, position),
  foreign key (tenant_id, document_id, revision, restricted) references document_revision (tenant_id, document_id, revision, restricted)
);
create table document_file (
  tenant_id integer not null references tenant (id),
  document_id uuid not null,
  revision integer not null,
  restricted boolean not null check (not restricted),
  position integer not null,
  name text not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (tenant_id, document_id, revision, position),
  foreign key (tenant_id, document_id, revision, restricted) references document_revision (tenant_id, document_id, revision, restricted)
);

-- The same words each by itself: from a rare word to its few documents. Written with its document and made again from it: no key is checked for each word.
create table document_word (
  tenant_id integer not null,
  word text collate "C" not null,
  document_id uuid not null,
  primary key (tenant_id, word, document_id)
);
create index document_word_of on document_word (tenant_id, document_id, word);
insert into document_word (tenant_id, word, document_id)
  select distinct d.tenant_id, left(w.word, 40), d.id from document d cross join lateral regexp_split_to_table(concat_ws(' ', d.symbol_fold, d.title_fold,
    translate(lower(regexp_replace(normalize(concat_ws(' ', d.issuer, d.kind), NFD), U&'[\0300-\036f]', '', 'g')), 'đĐ', 'dd')), '[^[:alnum:]]+') as w (word)
  where w.word <> '';
update document d set words = (select string_agg(' ' || w.word, '') from document_word w where w.tenant_id = d.tenant_id and w.document_id = d.id);

-- Who may see a restricted document, by name.
create table document_reader (
  tenant_id integer not null references tenant (id),
  document_id uuid not null,
  person_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, document_id, person_id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);

alter table document_relation
  drop constraint document_relation_pkey,
  add column revision integer not null default 1,
  add column withdrawn boolean not null default false,
  add column clause text,
  add column recorded_by uuid,
  add check (from_document_id <> to_document_id),
  add primary key (tenant_id, from_document_id, to_document_id, kind, revision);
alter table document_relation alter column revision drop default, alter column withdrawn drop default;
create index document_relation_to on document_relation (tenant_id, to_document_id);

alter table document force row level security;
alter table document_relation force row level security;
call thucthi_guard('document_revision', 'select, insert');
call thucthi_guard('document_clause', 'select, insert');
call thucthi_guard('document_file', 'select, insert');
call thucthi_guard('document_word', 'select, insert, delete');
call thucthi_guard('document_reader', 'select, insert, delete');

-- A restricted document is there for those who are named, whatever statement asks.
create policy named_readers on document as restrictive to thucthi_app
  using (not restricted or exists (select from document_reader r
    where r.tenant_id = document.tenant_id and r.document_id = document.id and r.person_id = (select thucthi_person())))
  with check (true);
create policy named_readers on document_revision as restrictive to thucthi_app
  using (not restricted or exists (select from document_reader r
    where r.tenant_id = document_revision.tenant_id and r.document_id = document_revision.document_id and r.person_id = (select thucthi_person())))
  with check (true);

-- A relation as it stands: corrected by a later revision, or withdrawn by one.
create view document_relation_now with (security_invoker = true) as
  select r.tenant_id, r.from_document_id, r.to_document_id, r.kind, r.revision, r.clause, r.recorded_at, r.recorded_by from document_relation r
  where not r.withdrawn and not exists (select from document_relation later
    where later.tenant_id = r.tenant_id and later.from_document_id = r.from_document_id and later.to_document_id = r.to_document_id
      and later.kind = r.kind and later.revision > r.revision);
grant select on document_relation_now to thucthi_app, thucthi_worker;

-- A document as others cite it; a restricted one has a number and nothing else to be called by.
create view document_reference with (security_invoker = true) as
  select tenant_id, id, key, symbol, coalesce(kind, 'Văn bản hạn chế') as kind, coalesce(title, '') as title, issuer, issued_on,
    restricted, revision, effective_from, effective_to from document;
grant select on document_reference to thucthi_app, thucthi_worker;
