-- A laid-out year is written and read whole: one row a year instead of one a slot and rule, which took most of the time of a file
-- of running totals. slots: {"2024-01": {"0": ["12.5", 1], "2": ["12.5", 1]}, …}: per period and rule what it adds and whether it reported.
alter table figure_spread rename to figure_spread_by_slot;
alter table figure_spread_by_slot rename constraint figure_spread_pkey to figure_spread_by_slot_pkey;
create table figure_spread (
  tenant_id integer not null,
  unit_id integer not null,
  year smallint not null,
  indicator_id integer not null,
  slots jsonb not null,
  primary key (tenant_id, unit_id, year, indicator_id)
);
create index figure_spread_of on figure_spread (tenant_id, indicator_id, year);
-- The guard is forced on the owner too: it comes when the rows have moved.
alter table figure_spread_by_slot no force row level security;
insert into figure_spread (tenant_id, unit_id, year, indicator_id, slots)
  select tenant_id, unit_id, year, indicator_id, jsonb_object_agg(period, rules) from (
    select tenant_id, unit_id, year, indicator_id, period, jsonb_object_agg(rule, jsonb_build_array(value::text, reported)) as rules
    from figure_spread_by_slot group by tenant_id, unit_id, year, indicator_id, period) s
  group by tenant_id, unit_id, year, indicator_id;
drop table figure_spread_by_slot;
call thucthi_guard('figure_spread', 'select, insert, update, delete', 'unit_id');
