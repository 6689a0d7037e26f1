-- A session put off to another day, hour or place, and one that was called off. What was told before stays beside what holds now.
alter table session drop constraint session_state_check;
alter table session add constraint session_state_check
  check (state in ('draft', 'summoned', 'in-session', 'concluded', 'closed', 'cancelled'));

create table session_postponement (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  serial integer not null check (serial >= 1),
  was_on date not null,
  was_at text not null,
  was_place text,
  held_on date not null,
  starts_at text not null check (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  place text,
  reason text not null,
  -- the members had been told of the old day, so that a paper tells them of the new one
  told boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, session_id, serial),
  foreign key (tenant_id, session_id) references session (tenant_id, id)
);
call thucthi_guard('session_postponement', 'select, insert');

create table session_cancellation (
  tenant_id integer not null references tenant (id),
  session_id uuid not null,
  reason text not null,
  told boolean not null,
  recorded_at timestamptz not null,
  recorded_by uuid,
  primary key (tenant_id, session_id),
  foreign key (tenant_id, session_id) references session (tenant_id, id)
);
call thucthi_guard('session_cancellation', 'select, insert');

-- Each postponement may have a paper of its own, by its serial; every other paper is the only one of its kind: 0.
alter table session_paper drop constraint session_paper_kind_check;
alter table session_paper add constraint session_paper_kind_check
  check (kind in ('invitation', 'postponement', 'cancellation', 'minutes', 'notice', 'programme'));
alter table session_paper add column serial integer not null default 0 check (serial >= 0);
alter table session_paper drop constraint session_paper_pkey;
alter table session_paper add primary key (tenant_id, session_id, kind, serial);
