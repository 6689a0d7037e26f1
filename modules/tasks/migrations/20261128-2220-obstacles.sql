-- The log of obstacles (vướng mắc): what is in the way, where, whom it waits for, and every step until it was solved. Neither is ever
-- changed; the current row is a projection of the steps, kept by the transaction that appends one.

create table obstacle (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  -- where it is felt
  unit_id integer not null references unit (id),
  -- what it hangs on: a typed reference, or nothing in particular; further kinds get columns of their own
  subject_kind text check (subject_kind in ('indicator', 'task')),
  subject_unit_id integer references unit (id),
  indicator_id integer references indicator (id),
  period text,
  task_id uuid,
  content text not null,
  -- since when it has been waiting
  since date not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, task_id) references task (tenant_id, id),
  check (case subject_kind
    when 'indicator' then subject_unit_id is not null and indicator_id is not null and task_id is null
    when 'task' then task_id is not null and subject_unit_id is null and indicator_id is null and period is null
    else subject_unit_id is null and indicator_id is null and period is null and task_id is null end)
);
create index obstacle_of_figure on obstacle (tenant_id, subject_unit_id, indicator_id);
create index obstacle_of_task on obstacle (tenant_id, task_id);
call thucthi_guard('obstacle', 'select, insert', 'unit_id');

-- What was done about it: whoever writes a step must be allowed to write for the unit that takes it.
create table obstacle_step (
  tenant_id integer not null references tenant (id),
  obstacle_id uuid not null,
  serial integer not null,
  kind text not null,
  unit_id integer not null references unit (id),
  happened_on date not null,
  words text not null,
  waits_unit_id integer references unit (id),
  waits_outside text,
  needed_by date,
  due_on date,
  rung text,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, obstacle_id, serial),
  foreign key (tenant_id, obstacle_id) references obstacle (tenant_id, id)
);
call thucthi_guard('obstacle_step', 'select, insert', 'unit_id');

-- Where each obstacle stands: what its steps come to.
create table obstacle_now (
  tenant_id integer not null references tenant (id),
  obstacle_id uuid not null,
  unit_id integer not null references unit (id),
  state text not null,
  -- whom it waits for: a unit of ours, a body outside, or nobody knows yet (chưa rõ)
  waits_unit_id integer references unit (id),
  waits_outside text,
  needed_by date,
  due_on date,
  -- how high up the ladder it was brought
  rung text not null,
  escalated_on date,
  closed_on date,
  solution text,
  serial integer not null,
  -- lists stand by it: due_on, the end of time where there is none
  sort_on date not null,
  search_fold text not null,
  primary key (tenant_id, obstacle_id),
  foreign key (tenant_id, obstacle_id) references obstacle (tenant_id, id),
  check (waits_unit_id is null or waits_outside is null)
);
create index obstacle_now_by_day on obstacle_now (tenant_id, sort_on, obstacle_id);
create index obstacle_now_of_unit on obstacle_now (tenant_id, unit_id, sort_on, obstacle_id);
create index obstacle_now_of_waited on obstacle_now (tenant_id, waits_unit_id, sort_on, obstacle_id);
create index obstacle_now_words on obstacle_now using gin (to_tsvector('simple', search_fold));
call thucthi_guard('obstacle_now', 'select, insert, update');
-- Moved by who may write for the unit it lies in the way of, or for the one it waits for.
alter policy app_update on obstacle_now using (
  tenant_id = (select thucthi_tenant()) and ((select thucthi_writes_all())
    or unit_id in (select descendant_id from unit_closure where ancestor_id = any ((select thucthi_write_roots())::integer[]))
    or waits_unit_id in (select descendant_id from unit_closure where ancestor_id = any ((select thucthi_write_roots())::integer[])))
) with check (tenant_id = (select thucthi_tenant()));

create view obstacle_standing with (security_invoker = true) as
  select n.tenant_id, n.obstacle_id, n.unit_id, o.subject_kind, o.subject_unit_id, o.indicator_id, o.period, o.task_id, o.content, o.since, n.state,
    n.waits_unit_id, n.waits_outside, n.needed_by, n.due_on, n.rung, n.escalated_on, n.closed_on, n.solution, n.serial, n.sort_on, n.search_fold
  from obstacle_now n join obstacle o on o.tenant_id = n.tenant_id and o.id = n.obstacle_id;

-- For other modules: what is still in the way, by unit and by what it hangs on.
create view obstacle_open with (security_invoker = true) as
  select tenant_id, obstacle_id, unit_id, subject_kind, subject_unit_id, indicator_id, period, task_id, content, since, waits_unit_id, waits_outside,
    needed_by, due_on, rung, escalated_on
  from obstacle_standing where state = 'open';

-- What is due when for whom: one row for each task to be done, explanation to be given and obstacle to be cleared that has a day. `unit_id`
-- is who has to act, `for_unit_id` who waits for it; `person_id` where somebody took it on himself.
create view work_due with (security_invoker = true) as
  select tenant_id, 'task' as kind, task_id as id, lead_unit_id as unit_id, assigner_unit_id as for_unit_id, person_id, deadline, due_on, state,
    content as title
  from task_standing where due_on is not null and lead_unit_id is not null and state in ('assigned', 'received', 'in-progress', 'returned')
  union all
  select tenant_id, 'inquiry', inquiry_id, asked_unit_id, asker_unit_id, null, answer_by, due_on, state, question
  from inquiry_standing where waiting
  union all
  select tenant_id, 'obstacle', obstacle_id, coalesce(waits_unit_id, unit_id), unit_id, null, needed_by, due_on, state, content
  from obstacle_standing where state = 'open' and due_on is not null;
grant select on obstacle_standing, obstacle_open, work_due to thucthi_app, thucthi_worker;
