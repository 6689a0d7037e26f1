-- What people say about a cell (unit, indicator, period) and what they lay beside its figures as evidence.

-- Whose role reaches a unit: who writes for its branch, or holds a role for the whole body (an inspector, who writes nothing else).
create function thucthi_speaks_for(spoken_of integer) returns boolean language sql stable as $$
  select thucthi_writes_all()
    or spoken_of in (select descendant_id from unit_closure where ancestor_id = any (thucthi_write_roots()::integer[]))
    or exists (select from whole_body_role where tenant_id = thucthi_tenant() and person_id = thucthi_person())
$$;

-- One row of a thread: something said, or that it is settled, or open again. Never changed. What was said stands apart, since speech of a
-- person may have to be erased.
create table cell_comment (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  period text collate "C" not null,
  kind text not null check (kind in ('say', 'resolve', 'reopen')),
  -- the figure that stood when it was written; null = there was none
  figure_id uuid,
  author_id uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index cell_comment_of_cell on cell_comment (tenant_id, unit_id, indicator_id, period, id);
call thucthi_guard('cell_comment', 'select, insert', 'unit_id');
drop policy app_insert on cell_comment;
create policy app_insert on cell_comment for insert to thucthi_app
  with check (tenant_id = (select thucthi_tenant()) and author_id = (select thucthi_person()) and thucthi_speaks_for(unit_id));

-- The words, people in them by id: @{…}.
create table cell_comment_text (
  tenant_id integer not null references tenant (id),
  comment_id uuid not null,
  unit_id integer not null references unit (id),
  words text not null check (length(words) between 1 and 4000),
  primary key (tenant_id, comment_id),
  foreign key (tenant_id, comment_id) references cell_comment (tenant_id, id)
);
call thucthi_guard('cell_comment_text', 'select, insert, delete', 'unit_id');
drop policy app_insert on cell_comment_text;
create policy app_insert on cell_comment_text for insert to thucthi_app
  with check (tenant_id = (select thucthi_tenant()) and thucthi_speaks_for(unit_id));
create policy whole_body_removes on cell_comment_text as restrictive for delete to thucthi_app using ((select thucthi_writes_all()));

-- That words were erased, by whom and on what ground.
create table cell_comment_erasure (
  tenant_id integer not null references tenant (id),
  comment_id uuid not null,
  unit_id integer not null references unit (id),
  reason text not null check (length(reason) between 3 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, comment_id),
  foreign key (tenant_id, comment_id) references cell_comment (tenant_id, id)
);
call thucthi_guard('cell_comment_erasure', 'select, insert', 'unit_id');
create policy whole_body on cell_comment_erasure as restrictive for insert to thucthi_app with check ((select thucthi_writes_all()));

-- How a thread stands: what its rows come to, kept by the transaction that appends one.
create table cell_thread (
  tenant_id integer not null references tenant (id),
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  period text collate "C" not null,
  comments integer not null check (comments >= 0),
  open boolean not null,
  last_id uuid not null,
  last_at timestamptz not null,
  primary key (tenant_id, unit_id, period, indicator_id)
);
call thucthi_guard('cell_thread', 'select, insert, update', 'unit_id');
drop policy app_insert on cell_thread;
drop policy app_update on cell_thread;
create policy app_insert on cell_thread for insert to thucthi_app
  with check (tenant_id = (select thucthi_tenant()) and thucthi_speaks_for(unit_id));
create policy app_update on cell_thread for update to thucthi_app
  using (tenant_id = (select thucthi_tenant()) and thucthi_speaks_for(unit_id))
  with check (tenant_id = (select thucthi_tenant()) and thucthi_speaks_for(unit_id));

-- Who was mentioned: a notice of that person, which nobody else reads.
create table cell_mention (
  tenant_id integer not null references tenant (id),
  person_id uuid not null,
  comment_id uuid not null,
  unit_id integer not null references unit (id),
  recorded_at timestamptz not null,
  primary key (tenant_id, person_id, comment_id),
  foreign key (tenant_id, comment_id) references cell_comment (tenant_id, id)
);
call thucthi_guard('cell_mention', 'select, insert', 'unit_id');
drop policy app_insert on cell_mention;
create policy app_insert on cell_mention for insert to thucthi_app
  with check (tenant_id = (select thucthi_tenant()) and thucthi_speaks_for(unit_id));
create policy own_notices on cell_mention as restrictive for select to thucthi_app using (person_id = (select thucthi_person()));

create table cell_mention_seen (
  tenant_id integer not null references tenant (id),
  person_id uuid not null,
  comment_id uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, person_id, comment_id),
  foreign key (tenant_id, comment_id) references cell_comment (tenant_id, id)
);
call thucthi_guard('cell_mention_seen', 'select, insert');
create policy own_marks on cell_mention_seen as restrictive to thucthi_app
  using (person_id = (select thucthi_person())) with check (person_id = (select thucthi_person()));

-- That a letter told somebody of a mention: each is told once.
create table cell_mention_mailed (
  tenant_id integer not null references tenant (id),
  person_id uuid not null,
  comment_id uuid not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, person_id, comment_id),
  foreign key (tenant_id, comment_id) references cell_comment (tenant_id, id)
);
call thucthi_guard('cell_mention_mailed', 'select, insert');
revoke insert on cell_mention_mailed from thucthi_app;

-- A file laid beside a figure: bound to the figure that stood then, by id; its bytes by their SHA-256.
create table figure_evidence (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  unit_id integer not null references unit (id),
  indicator_id integer not null references indicator (id),
  period text collate "C" not null,
  figure_id uuid not null,
  name text not null check (length(name) between 1 and 200),
  kind text not null check (kind in ('pdf', 'docx', 'xlsx', 'jpeg', 'png')),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  byte_size integer not null check (byte_size > 0),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id)
);
create index figure_evidence_of_cell on figure_evidence (tenant_id, unit_id, period, indicator_id);
call thucthi_guard('figure_evidence', 'select, insert', 'unit_id');

-- In pieces, as files of documents lie.
create table figure_evidence_piece (
  tenant_id integer not null references tenant (id),
  evidence_id uuid not null,
  piece integer not null check (piece >= 0),
  unit_id integer not null references unit (id),
  bytes bytea not null check (octet_length(bytes) between 1 and 524288),
  primary key (tenant_id, evidence_id, piece),
  foreign key (tenant_id, evidence_id) references figure_evidence (tenant_id, id)
);
call thucthi_guard('figure_evidence_piece', 'select, insert', 'unit_id');

-- That a file was taken back, and why; the file itself stays.
create table figure_evidence_withdrawal (
  tenant_id integer not null references tenant (id),
  evidence_id uuid not null,
  unit_id integer not null references unit (id),
  reason text not null check (length(reason) between 3 and 500),
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, evidence_id),
  foreign key (tenant_id, evidence_id) references figure_evidence (tenant_id, id)
);
call thucthi_guard('figure_evidence_withdrawal', 'select, insert', 'unit_id');
