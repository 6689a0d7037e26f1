-- Who reports what can be ended, handed on or taken back. As with units nothing is overwritten: a change is a further revision of the
-- same row, so that every earlier day of knowledge still answers.
alter table coverage add column revision integer not null default 1, add column withdrawn boolean not null default false, add column recorded_by uuid;
alter table coverage drop constraint coverage_pkey;
alter table coverage add primary key (tenant_id, unit_id, indicator_id, frequency, valid_from, revision);
create index coverage_indicator on coverage (tenant_id, indicator_id);

create view coverage_now with (security_invoker = true) as
  select g.tenant_id, g.unit_id, g.indicator_id, g.frequency, g.valid_from, g.valid_to, g.responsible_unit_id, g.recorded_at, g.recorded_by, g.revision
  from coverage g
  where not g.withdrawn and not exists (
    select from coverage later where later.tenant_id = g.tenant_id and later.unit_id = g.unit_id and later.indicator_id = g.indicator_id
      and later.frequency = g.frequency and later.valid_from = g.valid_from and later.revision > g.revision);
grant select on coverage_now to thucthi_app, thucthi_worker;
