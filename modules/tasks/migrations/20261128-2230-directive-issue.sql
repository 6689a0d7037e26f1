-- What is told before the document that says so is issued waits for it (chờ ban hành); its clock runs all the same. The document is added
-- when it is issued, and nothing that was told is changed.
alter table directive add column awaits_issue boolean not null default false;

create table directive_issue (
  tenant_id integer not null references tenant (id),
  directive_id uuid not null,
  document_id uuid not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, directive_id),
  foreign key (tenant_id, directive_id) references directive (tenant_id, id),
  foreign key (tenant_id, document_id) references document (tenant_id, id)
);
create index directive_issue_of_document on directive_issue (tenant_id, document_id);
call thucthi_guard('directive_issue', 'select, insert');

create or replace view task_standing with (security_invoker = true) as
  select n.tenant_id, n.task_id, t.directive_id, t.parent_id, t.root_id, n.assigner_unit_id, t.content, t.original_deadline, n.state, n.resumes_as,
    n.lead_unit_id, n.holder_unit_id, n.person_id, n.responsible, n.product, n.authority, n.deadline, n.due_on, n.asked_deadline, n.reported_on,
    n.done_on, n.returned, n.serial, n.sort_on, n.search_fold, d.source, coalesce(d.document_id, i.document_id) as document_id, d.source_name,
    d.told_by, d.told_on, d.awaits_issue and i.directive_id is null as awaits_issue
  from task_now n
  join task t on t.tenant_id = n.tenant_id and t.id = n.task_id
  join directive d on d.tenant_id = t.tenant_id and d.id = t.directive_id
  left join directive_issue i on i.tenant_id = d.tenant_id and i.directive_id = d.id;
