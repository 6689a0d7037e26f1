-- What was told, the tasks that came of it, and every step of each task: the custody log. Directives, tasks and steps are never
-- changed; the current row of a task is a projection of its steps, kept by the transaction that appends one.

create table directive (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  source text not null check (source in ('at-once', 'document', 'session')),
  document_id uuid,
  -- what the source is called where it is not in the register: a session, a paper without number
  source_name text,
  -- the office that told, never a person's name
  told_by text not null,
  told_on date not null,
  words text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id),
  check (source <> 'document' or document_id is not null or source_name is not null)
);
call thucthi_guard('directive', 'select, insert');

-- A task as it was first assigned. Whoever assigns must be allowed to write for the unit in whose name it is done.
create table task (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  directive_id uuid not null,
  parent_id uuid,
  root_id uuid not null,
  assigner_unit_id integer not null references unit (id),
  content text not null,
  -- null: chưa rõ; nothing is made up
  original_deadline date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, directive_id) references directive (tenant_id, id),
  foreign key (tenant_id, parent_id) references task (tenant_id, id),
  foreign key (tenant_id, root_id) references task (tenant_id, id),
  check (parent_id is null or parent_id <> id)
);
create index task_of_parent on task (tenant_id, parent_id);
create index task_of_root on task (tenant_id, root_id);
create index task_of_directive on task (tenant_id, directive_id);
call thucthi_guard('task', 'select, insert', 'assigner_unit_id');

create table task_coordinator (
  tenant_id integer not null references tenant (id),
  task_id uuid not null,
  unit_id integer not null references unit (id),
  primary key (tenant_id, task_id, unit_id),
  foreign key (tenant_id, task_id) references task (tenant_id, id)
);
call thucthi_guard('task_coordinator', 'select, insert');

-- The custody log: who did what on which day, and from which unit to which the task passed. Who writes a step must be allowed to
-- write for the unit that takes it.
create table task_step (
  tenant_id integer not null references tenant (id),
  task_id uuid not null,
  serial integer not null,
  kind text not null,
  unit_id integer not null references unit (id),
  from_unit_id integer not null references unit (id),
  to_unit_id integer not null references unit (id),
  happened_on date not null,
  note text,
  evidence text,
  deadline date,
  due_on date,
  product text,
  authority text,
  responsible text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, task_id, serial),
  foreign key (tenant_id, task_id) references task (tenant_id, id)
);
call thucthi_guard('task_step', 'select, insert', 'unit_id');

-- Where each task stands: what its steps come to.
create table task_now (
  tenant_id integer not null references tenant (id),
  task_id uuid not null,
  assigner_unit_id integer not null references unit (id),
  state text not null,
  -- the state a suspended task goes back to
  resumes_as text,
  lead_unit_id integer references unit (id),
  holder_unit_id integer not null references unit (id),
  person_id uuid,
  responsible text,
  product text,
  authority text,
  deadline date,
  -- the last day on which it is on time: the deadline, or the next working day where that is a day off
  due_on date,
  asked_deadline date,
  reported_on date,
  done_on date,
  returned integer not null,
  serial integer not null,
  -- lists stand by it: due_on, the end of time where there is none
  sort_on date not null,
  search_fold text not null,
  primary key (tenant_id, task_id),
  foreign key (tenant_id, task_id) references task (tenant_id, id)
);
create index task_now_by_day on task_now (tenant_id, sort_on, task_id);
create index task_now_of_lead on task_now (tenant_id, lead_unit_id, sort_on, task_id);
create index task_now_of_holder on task_now (tenant_id, holder_unit_id, sort_on, task_id);
create index task_now_words on task_now using gin (to_tsvector('simple', search_fold));
call thucthi_guard('task_now', 'select, insert, update');
-- Moved only by who may write for the unit that leads it or for the unit that assigned it; where it goes to is not theirs.
alter policy app_update on task_now using (
  tenant_id = (select thucthi_tenant()) and ((select thucthi_writes_all())
    or lead_unit_id in (select descendant_id from unit_closure where ancestor_id = any ((select thucthi_write_roots())::integer[]))
    or assigner_unit_id in (select descendant_id from unit_closure where ancestor_id = any ((select thucthi_write_roots())::integer[])))
) with check (tenant_id = (select thucthi_tenant()));

-- A task's row with what never changes of it, for lists and for other modules.
create view task_standing with (security_invoker = true) as
  select n.tenant_id, n.task_id, t.directive_id, t.parent_id, t.root_id, n.assigner_unit_id, t.content, t.original_deadline, n.state, n.resumes_as,
    n.lead_unit_id, n.holder_unit_id, n.person_id, n.responsible, n.product, n.authority, n.deadline, n.due_on, n.asked_deadline, n.reported_on,
    n.done_on, n.returned, n.serial, n.sort_on, n.search_fold, d.source, d.document_id, d.source_name, d.told_by, d.told_on
  from task_now n
  join task t on t.tenant_id = n.tenant_id and t.id = n.task_id
  join directive d on d.tenant_id = t.tenant_id and d.id = t.directive_id;
grant select on task_standing to thucthi_app, thucthi_worker;
