-- Requests for an explanation (yêu cầu giải trình): what was asked, and every turn of the exchange. Neither is ever changed; the
-- current row of a request is a projection of its turns, kept by the transaction that appends one.

create table inquiry (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  -- what it is about: a typed reference; further kinds get columns of their own
  subject_kind text not null check (subject_kind in ('indicator', 'task')),
  subject_unit_id integer references unit (id),
  indicator_id integer references indicator (id),
  period text,
  task_id uuid,
  asker_unit_id integer not null references unit (id),
  asked_on date not null,
  question text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, task_id) references task (tenant_id, id),
  check (case subject_kind
    when 'indicator' then subject_unit_id is not null and indicator_id is not null and period is not null and task_id is null
    else task_id is not null and subject_unit_id is null and indicator_id is null and period is null end)
);
create index inquiry_of_figure on inquiry (tenant_id, subject_unit_id, indicator_id);
create index inquiry_of_task on inquiry (tenant_id, task_id);
call thucthi_guard('inquiry', 'select, insert', 'asker_unit_id');

-- Asked, answered, asked for more, accepted: whoever writes a turn must be allowed to write for the unit that takes it.
create table inquiry_turn (
  tenant_id integer not null references tenant (id),
  inquiry_id uuid not null,
  serial integer not null,
  kind text not null,
  unit_id integer not null references unit (id),
  -- who is to answer from now on
  asked_unit_id integer not null references unit (id),
  happened_on date not null,
  words text,
  evidence text,
  answer_by date,
  due_on date,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, inquiry_id, serial),
  foreign key (tenant_id, inquiry_id) references inquiry (tenant_id, id)
);
call thucthi_guard('inquiry_turn', 'select, insert', 'unit_id');

-- Where each request stands: what its turns come to.
create table inquiry_now (
  tenant_id integer not null references tenant (id),
  inquiry_id uuid not null,
  asker_unit_id integer not null references unit (id),
  asked_unit_id integer not null references unit (id),
  state text not null,
  answer_by date not null,
  -- the last day on which an answer is in time: answer_by, or the next working day where that is a day off
  due_on date not null,
  answered_on date,
  serial integer not null,
  search_fold text not null,
  primary key (tenant_id, inquiry_id),
  foreign key (tenant_id, inquiry_id) references inquiry (tenant_id, id)
);
create index inquiry_now_of_asked on inquiry_now (tenant_id, asked_unit_id, due_on);
call thucthi_guard('inquiry_now', 'select, insert, update');
-- Moved only by who may write for the unit that answers or for the one that asked; whom it is passed to is not theirs.
alter policy app_update on inquiry_now using (
  tenant_id = (select thucthi_tenant()) and ((select thucthi_writes_all())
    or asked_unit_id in (select descendant_id from unit_closure where ancestor_id = any ((select thucthi_write_roots())::integer[]))
    or asker_unit_id in (select descendant_id from unit_closure where ancestor_id = any ((select thucthi_write_roots())::integer[])))
) with check (tenant_id = (select thucthi_tenant()));

create view inquiry_standing with (security_invoker = true) as
  select n.tenant_id, n.inquiry_id, i.subject_kind, i.subject_unit_id, i.indicator_id, i.period, i.task_id, n.asker_unit_id, n.asked_unit_id, i.asked_on,
    i.question, n.state, n.state in ('asked', 'asked-more') as waiting, n.answer_by, n.due_on, n.answered_on, n.serial, n.search_fold
  from inquiry_now n join inquiry i on i.tenant_id = n.tenant_id and i.id = n.inquiry_id;

-- For other modules: what has been asked and not answered, by unit and subject.
create view inquiry_unanswered with (security_invoker = true) as
  select tenant_id, inquiry_id, subject_kind, subject_unit_id, indicator_id, period, task_id, asker_unit_id, asked_unit_id, asked_on, question, state,
    answer_by, due_on
  from inquiry_standing where waiting;
grant select on inquiry_standing, inquiry_unanswered to thucthi_app, thucthi_worker;
