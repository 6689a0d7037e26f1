-- A list of papers asks how much was read in each, and a paper asks what others say of the same: neither opens whole readings for it.

alter table paper_reading add column findings integer not null default 0;
alter table paper_reading add column contradictions integer not null default 0;
alter table paper_reading no force row level security; -- the owner of the tables counts what is there already
update paper_reading set findings = coalesce(jsonb_array_length(reading -> 'observations'), 0),
  contradictions = coalesce((select count(*) from jsonb_array_elements(reading -> 'checks') c where c ->> 'verdict' = 'fail'), 0);
-- Packing a reading of thousands of figures held the database for most of a second.
alter table paper_reading alter column reading set storage external;
alter table paper_text alter column text set storage external;
alter table paper_text alter column blocks set storage external;

-- Levels a paper states, as they were read, by what they are about.
create table stated_level (
  tenant_id integer not null references tenant (id),
  paper_id uuid not null,
  oid text not null,
  unit_id integer not null references unit (id),
  indicator text not null,
  period text collate "C" not null,
  exact text not null,
  unit text not null,
  text text not null,
  primary key (tenant_id, paper_id, oid),
  foreign key (tenant_id, paper_id) references paper (tenant_id, id)
);
create index stated_level_of on stated_level (tenant_id, unit_id, indicator, period, paper_id);
insert into stated_level (tenant_id, paper_id, oid, unit_id, indicator, period, exact, unit, text)
  select r.tenant_id, r.paper_id, x ->> 'oid', r.unit_id, x ->> 'indicator', x ->> 'period', x ->> 'exact', x ->> 'unit', x ->> 'text'
  from paper_reading r cross join lateral jsonb_array_elements(r.reading -> 'observations') x
  where r.run = 1 and x ->> 'indicator' is not null and x ->> 'measure' in ('level', 'count_of')
  on conflict do nothing;
alter table paper_reading force row level security;
call thucthi_guard('stated_level', 'select, insert', 'unit_id');
