-- What is kept of people, for how long and on what ground.

-- The ground a body gives for an entry of the register of personal data, in its own words; without one the program's stands. Appended, the last counts.
create table personal_data_basis (
  tenant_id integer not null references tenant (id),
  entry_id text not null,
  revision integer not null check (revision > 0),
  basis text not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, entry_id, revision)
);
call thucthi_guard('personal_data_basis', 'select, insert');

-- Letters whose time is over are emptied and not removed: that one went out, to whom by id and under which Message-ID, is what keeps it from going out again.
grant update (subject, plain, html) on mail to thucthi_worker;
create index mail_filled on mail (recorded_at) where html <> '';
