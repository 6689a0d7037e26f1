-- Papers that came in, what was read in them, and what people made of it. Originals lie by the hash of their content and are never
-- changed; decisions are appended, the last one of a finding counts.

create table original (
  tenant_id integer not null references tenant (id),
  hash text not null,
  byte_size integer not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, hash)
);
call thucthi_guard('original', 'select, insert');

-- A file in pieces, so that no statement carries fifty megabytes.
create table original_piece (
  tenant_id integer not null references tenant (id),
  hash text not null,
  piece integer not null,
  bytes bytea not null,
  primary key (tenant_id, hash, piece),
  foreign key (tenant_id, hash) references original (tenant_id, hash)
);
call thucthi_guard('original_piece', 'select, insert');

create table paper (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  state text not null check (state in ('reading', 'to-review', 'reviewed', 'refused', 'secret')),
  name text not null,
  kind text,
  original_hash text,
  given_date date,
  -- from the official layout; null where the paper does not say
  symbol text,
  title text,
  issuer text,
  issued_on date,
  -- { stage, page, pages } while it is read
  progress jsonb,
  refusal jsonb,
  document_id uuid,
  serial integer not null default 0,
  taken_at timestamptz not null,
  taken_by uuid,
  touched_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, original_hash) references original (tenant_id, hash)
);
create index paper_of_unit on paper (tenant_id, unit_id, taken_at);
call thucthi_guard('paper', 'select, insert, update', 'unit_id');

-- The text of a paper and its layout, as it was opened; never changed.
create table paper_text (
  tenant_id integer not null references tenant (id),
  paper_id uuid not null,
  unit_id integer not null references unit (id),
  text text not null,
  blocks jsonb not null,
  letterhead jsonb not null,
  warnings jsonb not null,
  primary key (tenant_id, paper_id),
  foreign key (tenant_id, paper_id) references paper (tenant_id, id)
);
call thucthi_guard('paper_text', 'select, insert', 'unit_id');

create table paper_page (
  tenant_id integer not null references tenant (id),
  paper_id uuid not null,
  unit_id integer not null references unit (id),
  number integer not null,
  starts integer not null,
  ends integer not null,
  width double precision not null,
  height double precision not null,
  confidence double precision,
  image bytea,
  primary key (tenant_id, paper_id, number),
  foreign key (tenant_id, paper_id) references paper (tenant_id, id)
);
call thucthi_guard('paper_page', 'select, insert', 'unit_id');

-- One run of the reader over a paper.
create table paper_reading (
  tenant_id integer not null references tenant (id),
  paper_id uuid not null,
  unit_id integer not null references unit (id),
  run integer not null,
  reading jsonb not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, paper_id, run),
  foreign key (tenant_id, paper_id) references paper (tenant_id, id)
);
call thucthi_guard('paper_reading', 'select, insert', 'unit_id');

create table finding_decision (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  paper_id uuid not null,
  oid text not null,
  serial integer not null,
  verdict text not null check (verdict in ('accept', 'correct', 'reject', 'new-indicator', 'undecided')),
  correction jsonb,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, paper_id) references paper (tenant_id, id)
);
create index finding_decision_of on finding_decision (tenant_id, paper_id, oid, serial);
call thucthi_guard('finding_decision', 'select, insert');

-- What an accepted finding became in the ledger.
create table finding_record (
  tenant_id integer not null references tenant (id),
  paper_id uuid not null,
  oid text not null,
  became text not null check (became in ('figure', 'statement', 'second-source', 'target', 'nothing')),
  subject_id uuid,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, paper_id, oid),
  foreign key (tenant_id, paper_id) references paper (tenant_id, id)
);
call thucthi_guard('finding_record', 'select, insert');

-- A plan value met in a paper, until somebody enters it into a plan.
create table proposed_target (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  paper_id uuid not null,
  oid text not null,
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  period text collate "C" not null,
  issuer text,
  value numeric not null,
  printed text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, paper_id) references paper (tenant_id, id)
);
call thucthi_guard('proposed_target', 'select, insert', 'unit_id');

-- What a paper asks somebody to do, until tasks are made of it.
create table proposed_task (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  paper_id uuid not null,
  starts integer not null,
  ends integer not null,
  actor text,
  action text not null,
  deadline text,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, paper_id) references paper (tenant_id, id)
);
create index proposed_task_of on proposed_task (tenant_id, paper_id);
call thucthi_guard('proposed_task', 'select, insert');

-- A wording that a person linked to an indicator, for an administrator to accept.
create table wording (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  wording text not null,
  wording_fold text not null,
  indicator_id integer not null references indicator (id),
  paper_id uuid not null,
  state text not null check (state in ('proposed', 'accepted', 'refused')),
  proposed_at timestamptz not null,
  proposed_by uuid,
  decided_at timestamptz,
  decided_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, paper_id) references paper (tenant_id, id)
);
create unique index wording_once on wording (tenant_id, wording_fold, indicator_id) where state <> 'refused';
call thucthi_guard('wording', 'select, insert, update');
