-- What units that enter longer runs than months (running totals, quarters, the year) add to each slot of a year above them, so
-- that they add up with units that enter months: see modules/figures/domain/year-spread.ts. A projection of figure_current for such
-- units' years only; years entered in months alone have no rows here.
create table figure_spread (
  tenant_id integer not null,
  unit_id integer not null,
  year smallint not null,
  indicator_id integer not null,
  period text collate "C" not null,
  rule smallint not null,
  period_start date not null,
  period_end date not null,
  value numeric not null,
  reported smallint not null,
  primary key (tenant_id, unit_id, year, indicator_id, period, rule)
);
call thucthi_guard('figure_spread', 'select, insert, update, delete', 'unit_id');
