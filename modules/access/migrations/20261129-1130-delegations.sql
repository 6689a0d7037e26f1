-- Who acts for whom: a role somebody holds, or part of its rights, handed to another for named days. It is worth what the giver's own role is
-- worth on the day it is used, and never more: where that ends, this ends.
create table delegation (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  from_person_id uuid not null,
  to_person_id uuid not null,
  -- the role that is lent
  assignment_id uuid not null,
  -- as the signature line says it: Q., KT., TL., TUQ.
  capacity text not null check (capacity in ('Q.', 'KT.', 'TL.', 'TUQ.')),
  rights text[] not null check (cardinality(rights) > 0),
  -- a narrower branch than the role's own; null = as the role
  unit_id integer references unit (id),
  valid_from date not null,
  valid_to date not null,
  reason text not null,
  document text,
  recorded_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid,
  primary key (tenant_id, id),
  foreign key (tenant_id, from_person_id) references person (tenant_id, id),
  foreign key (tenant_id, to_person_id) references person (tenant_id, id),
  foreign key (tenant_id, assignment_id) references role_assignment (tenant_id, id),
  check (valid_to >= valid_from),
  check (from_person_id <> to_person_id)
);
create index delegation_from on delegation (tenant_id, from_person_id);
create index delegation_to on delegation (tenant_id, to_person_id);
call thucthi_guard('delegation', 'select, insert, update');
-- Only whether it has ended ever changes.
revoke update on delegation from thucthi_app, thucthi_worker;
grant update (ended_at, ended_by) on delegation to thucthi_app, thucthi_worker;

-- In whose place somebody works in this sign-in; chosen, and given up, by the person.
alter table sign_in add column delegation_id uuid, add foreign key (tenant_id, delegation_id) references delegation (tenant_id, id);
