-- Files that a few people keep an eye on (cases, transfers of assets, findings of inspections): number, subject, owner, stage and due date.
-- There is no column for what a file says, and each that holds words holds one short line.

create table monitored_file (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  revision integer not null check (revision > 0),
  -- codes of the program's own lists, never words of people
  kind text not null,
  stage text not null,
  stage_since date not null,
  number text not null,
  subject text not null,
  owner_unit_id integer references unit (id),
  owner_office text,
  due_on date,
  closed_on date,
  -- the people who may know of it
  readers uuid[] not null,
  primary key (tenant_id, id),
  constraint monitored_file_holds_no_content check (
    kind ~ '^[a-z]+(-[a-z]+)*$' and char_length(kind) <= 40 and stage ~ '^[a-z]+(-[a-z]+)*$' and char_length(stage) <= 40
    and char_length(number) between 1 and 60 and number !~ '[[:cntrl:]]'
    and char_length(subject) between 1 and 160 and subject !~ '[[:cntrl:]]'
    and num_nonnulls(owner_unit_id, owner_office) = 1
    and (owner_office is null or (char_length(owner_office) between 1 and 120 and owner_office !~ '[[:cntrl:]]'))),
  constraint monitored_file_has_readers check (cardinality(readers) between 1 and 50 and array_position(readers, null) is null)
);

-- Everything that was done with a file, each row with how the file stood afterwards.
create table monitored_file_step (
  tenant_id integer not null references tenant (id),
  file_id uuid not null,
  revision integer not null check (revision > 0),
  act text not null check (act in ('open', 'move', 'correct', 'name-readers', 'close', 'reopen')),
  happened_on date not null,
  stage text not null,
  number text not null,
  subject text not null,
  owner_unit_id integer references unit (id),
  owner_office text,
  due_on date,
  readers uuid[] not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, file_id, revision),
  foreign key (tenant_id, file_id) references monitored_file (tenant_id, id),
  constraint monitored_file_step_holds_no_content check (
    stage ~ '^[a-z]+(-[a-z]+)*$' and char_length(stage) <= 40
    and char_length(number) between 1 and 60 and number !~ '[[:cntrl:]]'
    and char_length(subject) between 1 and 160 and subject !~ '[[:cntrl:]]'
    and num_nonnulls(owner_unit_id, owner_office) = 1
    and (owner_office is null or (char_length(owner_office) between 1 and 120 and owner_office !~ '[[:cntrl:]]'))),
  constraint monitored_file_step_has_readers check (cardinality(readers) between 1 and 50 and array_position(readers, null) is null)
);

call thucthi_guard('monitored_file', 'select, insert');
call thucthi_guard('monitored_file_step', 'select, insert');
-- What kind of file it is stays as it was opened, and nothing is ever deleted.
grant update (revision, stage, stage_since, number, subject, owner_unit_id, owner_office, due_on, closed_on, readers)
  on monitored_file to thucthi_app, thucthi_worker;

-- A file and its log are there for those who are named, whatever statement asks; whoever writes has to stay among them.
create policy named_readers on monitored_file as restrictive to thucthi_app
  using ((select thucthi_person()) = any (readers))
  with check ((select thucthi_person()) = any (readers));
create policy named_readers on monitored_file_step as restrictive to thucthi_app
  using (exists (select from monitored_file f where f.tenant_id = monitored_file_step.tenant_id and f.id = monitored_file_step.file_id))
  with check (exists (select from monitored_file f where f.tenant_id = monitored_file_step.tenant_id and f.id = monitored_file_step.file_id));
