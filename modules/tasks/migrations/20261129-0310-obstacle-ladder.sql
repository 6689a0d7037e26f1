-- How high a body brings its obstacles: appended, the last revision counts; without one the standard of the program counts.
create table obstacle_ladder (
  tenant_id integer not null references tenant (id),
  revision integer not null check (revision > 0),
  -- [{ "rung": "office", "name": { "vi": "Văn phòng UBND", "en": "City office" } }], the lowest first
  ladder jsonb not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, revision)
);
call thucthi_guard('obstacle_ladder', 'select, insert');
