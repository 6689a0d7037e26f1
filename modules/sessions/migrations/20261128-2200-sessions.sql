-- Sessions of a body: who sat, what lay on the table, what was voted, what was concluded. What was frozen, who voted and what came of it
-- is only ever appended; the session itself is a row with a version, and every change of it stands in the audit trail.

-- The rules a kind of session of one body goes by, where they differ from the house's: quorum, what votes are counted against, majority, ties.
create table session_rule (
  tenant_id integer not null references tenant (id),
  kind text not null,
  revision integer not null check (revision >= 1),
  rules jsonb not null,
  source text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, kind, revision)
);
call thucthi_guard('session_rule', 'select, insert');

create table session (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  kind text not null,
  title text not null,
  held_on date not null,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text,
  chair text,
  secretary text,
  -- the period whose figures are assessed
  period text not null,
  previous_id uuid,
  state text not null check (state in ('draft', 'summoned', 'in-session', 'concluded', 'closed')),
  -- the rules as they were when the session was called
  rules jsonb not null,
  began_at timestamptz,
  ended_at timestamptz,
  -- whether the clock of tasks runs from the session, or only from the day the notice is issued
  clock_from text not null default 'session' check (clock_from in ('session', 'issue')),
  version integer not null check (version >= 1),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, previous_id) references session (tenant_id, id)
);
create index session_of_unit on session (tenant_id, unit_id, held_on desc);
call thucthi_guard('session', 'select, insert, update', 'unit_id');

-- Who is called: an office, and its holder's name where it is known. Names are erasable; attendance stands beside.
create table session_member (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  id uuid not null,
  position integer not null,
  person_id uuid,
  name text,
  office text not null,
  role text not null check (role in ('chair', 'secretary', 'member', 'guest')),
  votes boolean not null,
  attendance text not null check (attendance in ('unknown', 'present', 'excused', 'absent')),
  -- who sits for whom is absent
  substitute text,
  primary key (tenant_id, session_id, id),
  foreign key (tenant_id, session_id) references session (tenant_id, id)
);
call thucthi_guard('session_member', 'select, insert, update, delete');

create table session_item (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  id uuid not null,
  position integer not null,
  planned_at text check (planned_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  minutes integer check (minutes between 1 and 1440),
  kind text not null,
  title text not null,
  note text,
  presenter text,
  -- what it is about: {kind, id, …}, never a copy of a figure
  subject jsonb,
  began_at timestamptz,
  ended_at timestamptz,
  primary key (tenant_id, session_id, id),
  foreign key (tenant_id, session_id) references session (tenant_id, id)
);
call thucthi_guard('session_item', 'select, insert, update, delete');

-- What lay on the table, as it stood at a stated moment. Never changed: it can be cited for ever.
create table session_material (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  id uuid not null,
  kind text not null,
  title text not null,
  frozen_at timestamptz not null,
  content jsonb not null,
  sha256 text not null,
  recorded_by uuid,
  primary key (tenant_id, session_id, id),
  foreign key (tenant_id, session_id) references session (tenant_id, id)
);
call thucthi_guard('session_material', 'select, insert');

create table session_vote (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  id uuid not null,
  position integer not null,
  item_id uuid,
  -- the motion this one is an article of
  parent_id uuid,
  question text not null,
  mode text not null check (mode in ('open', 'secret')),
  way text not null check (way in ('roll', 'count', 'written')),
  -- a written ballot may be answered to the end of this day
  until date,
  opened_at timestamptz not null,
  closed_at timestamptz,
  -- the count and what it comes to, with the rules it was counted by; null while it is open
  result jsonb,
  recorded_by uuid,
  primary key (tenant_id, session_id, id),
  foreign key (tenant_id, session_id) references session (tenant_id, id)
);
call thucthi_guard('session_vote', 'select, insert, update');

-- Open ballots: the latest of a member counts, earlier ones stay.
create table session_ballot (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  vote_id uuid not null,
  member_id uuid not null,
  serial integer not null,
  choice text not null check (choice in ('for', 'against', 'abstain')),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, session_id, vote_id, member_id, serial),
  foreign key (tenant_id, session_id, vote_id) references session_vote (tenant_id, session_id, id),
  foreign key (tenant_id, session_id, member_id) references session_member (tenant_id, session_id, id)
);
call thucthi_guard('session_ballot', 'select, insert');

-- Secret ballots: who has voted, and how many of each choice. Nothing joins the two.
create table session_secret_voter (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  vote_id uuid not null,
  member_id uuid not null,
  primary key (tenant_id, session_id, vote_id, member_id),
  foreign key (tenant_id, session_id, vote_id) references session_vote (tenant_id, session_id, id),
  foreign key (tenant_id, session_id, member_id) references session_member (tenant_id, session_id, id)
);
call thucthi_guard('session_secret_voter', 'select, insert');
create table session_secret_count (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  vote_id uuid not null,
  choice text not null check (choice in ('for', 'against', 'abstain')),
  count integer not null check (count >= 0),
  primary key (tenant_id, session_id, vote_id, choice),
  foreign key (tenant_id, session_id, vote_id) references session_vote (tenant_id, session_id, id)
);
call thucthi_guard('session_secret_count', 'select, insert, update');

-- What the chair concluded, sentence by sentence, and what the work programme of the coming period holds. Each line becomes a task.
create table session_line (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  id uuid not null,
  list text not null check (list in ('conclusion', 'programme')),
  position integer not null,
  text text not null,
  -- as said: "các phường, xã"; the unit only where one is meant and known
  lead_words text,
  lead_units integer[] not null,
  coordinating integer[] not null,
  product text,
  deadline date,
  deadline_words text,
  keep_day_off boolean not null,
  authority text,
  responsible text,
  state text not null check (state in ('proposed', 'confirmed', 'dropped')),
  version integer not null check (version >= 1),
  primary key (tenant_id, session_id, id),
  foreign key (tenant_id, session_id) references session (tenant_id, id)
);
call thucthi_guard('session_line', 'select, insert, update');

-- The tasks each line became, when the session was closed or its notice issued.
create table session_line_task (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  line_id uuid not null,
  task_id uuid not null,
  primary key (tenant_id, session_id, line_id, task_id),
  foreign key (tenant_id, session_id, line_id) references session_line (tenant_id, session_id, id),
  foreign key (tenant_id, task_id) references task (tenant_id, id)
);
create index session_line_of_task on session_line_task (tenant_id, task_id);
call thucthi_guard('session_line_task', 'select, insert');

-- The documents a session makes: a draft, handed up for signing, issued outside with number, day, signer and the hash of the signed file.
create table session_paper (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  kind text not null check (kind in ('invitation', 'minutes', 'notice', 'programme')),
  state text not null check (state in ('draft', 'submitted', 'issued')),
  -- the document as it was when it was handed up; a draft is written anew from the session each time it is read
  content jsonb,
  symbol text,
  issued_on date,
  signer text,
  file_sha256 text check (file_sha256 ~ '^[0-9a-f]{64}$'),
  document_id uuid,
  version integer not null check (version >= 1),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, session_id, kind),
  foreign key (tenant_id, session_id) references session (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
call thucthi_guard('session_paper', 'select, insert, update');
