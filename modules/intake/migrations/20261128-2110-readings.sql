-- A paper can be read again by a newer reader: each run says by what it was read and, from the second on, what it reads otherwise.

alter table paper_reading add column version jsonb; -- null: read before versions were noted
-- of the paper when the run was made: what was decided before it was decided on what the runs before it had read
alter table paper_reading add column serial integer not null default 0;

-- What a run reads otherwise than the one before it: a number that is new, gone, or understood differently in some of its slots.
create table reading_difference (
  tenant_id integer not null references tenant (id),
  paper_id uuid not null,
  oid text not null,
  run integer not null,
  unit_id integer not null references unit (id),
  serial integer not null,
  kind text not null check (kind in ('new', 'gone', 'changed')),
  slots text[] not null,
  was jsonb,
  now jsonb,
  primary key (tenant_id, paper_id, oid, run),
  foreign key (tenant_id, paper_id, run) references paper_reading (tenant_id, paper_id, run)
);
call thucthi_guard('reading_difference', 'select, insert', 'unit_id');

-- Other papers are held against what a paper states as it is read now.
grant delete on stated_level to thucthi_app, thucthi_worker;
