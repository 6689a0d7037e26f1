-- Lists, board, calendar and Gantt chart narrow and group tasks by session and by document, and open ones are found without walking past
-- all that are done.

-- The session a directive came of, where the program holds it; sessions sets it and owns what it names.
alter table directive add column source_ref uuid check (source_ref is null or source = 'session');
create index directive_of_source on directive (tenant_id, source_ref) where source_ref is not null;
create index directive_of_document on directive (tenant_id, document_id) where document_id is not null;

create index task_now_open_by_day on task_now (tenant_id, sort_on, task_id) where state not in ('accepted', 'closed', 'cancelled');
create index task_now_by_deadline on task_now (tenant_id, deadline, task_id);
create index task_now_by_state on task_now (tenant_id, state, sort_on, task_id);

-- `given_on`: a whole task was given on the day it was told, a part on the day it was handed down.
create or replace view task_standing with (security_invoker = true) as
  select n.tenant_id, n.task_id, t.directive_id, t.parent_id, t.root_id, n.assigner_unit_id, t.content, t.original_deadline, n.state, n.resumes_as,
    n.lead_unit_id, n.holder_unit_id, n.person_id, n.responsible, n.product, n.authority, n.deadline, n.due_on, n.asked_deadline, n.reported_on,
    n.done_on, n.returned, n.serial, n.sort_on, n.search_fold, d.source, coalesce(d.document_id, i.document_id) as document_id, d.source_name,
    d.told_by, d.told_on, d.awaits_issue and i.directive_id is null as awaits_issue, d.source_ref,
    case when t.parent_id is null then d.told_on else (t.recorded_at at time zone 'Asia/Ho_Chi_Minh')::date end as given_on
  from task_now n
  join task t on t.tenant_id = n.tenant_id and t.id = n.task_id
  join directive d on d.tenant_id = t.tenant_id and d.id = t.directive_id
  left join directive_issue i on i.tenant_id = d.tenant_id and i.directive_id = d.id;

-- How a person looks at tasks, under a name ("bộ lọc của tôi"). Nobody else's business: seen and changed by that person alone, and gone when
-- the person deletes it.
create table saved_task_view (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  name text not null check (length(name) between 1 and 80),
  -- the words of the page's address
  search jsonb not null,
  -- the page of tasks opens with it
  opening boolean not null,
  version integer not null check (version > 0),
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create unique index saved_task_view_name on saved_task_view (tenant_id, person_id, lower(name));
create unique index saved_task_view_opening on saved_task_view (tenant_id, person_id) where opening;
call thucthi_guard('saved_task_view', 'select, insert, update, delete');
create policy own_views on saved_task_view as restrictive to thucthi_app
  using (person_id = (select thucthi_person())) with check (person_id = (select thucthi_person()));
