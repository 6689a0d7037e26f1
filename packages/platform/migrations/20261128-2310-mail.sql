-- Mail that goes out. What was written is kept as it was; whether it left is told by its attempts; what still has to leave waits in a queue.

-- To whom is an id: the address is read when it is sent, and nowhere kept. Read by the program alone: a letter is its addressee's.
create table mail (
  tenant_id integer not null references tenant (id),
  id uuid not null,
  person_id uuid not null,
  -- the same at every attempt, so that a letter that arrived without our knowing is known again by who received it
  message_id text not null,
  subject text not null,
  plain text not null,
  html text not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, message_id)
);
call thucthi_guard('mail', 'select, insert');
revoke select, insert on mail from thucthi_app;

create table mail_attempt (
  tenant_id integer not null references tenant (id),
  mail_id uuid not null,
  serial integer not null,
  outcome text not null check (outcome in ('sent', 'put-off', 'refused', 'no-address')),
  -- what the server of mail said, without addresses
  fault text,
  recorded_at timestamptz not null,
  primary key (tenant_id, mail_id, serial),
  foreign key (tenant_id, mail_id) references mail (tenant_id, id)
);
call thucthi_guard('mail_attempt', 'select, insert');
revoke insert on mail_attempt from thucthi_app;

-- What still has to leave: a projection of the two, kept by whoever sends.
create table mail_waiting (
  tenant_id integer not null references tenant (id),
  mail_id uuid not null,
  attempts integer not null,
  next_at timestamptz not null,
  fault text,
  primary key (tenant_id, mail_id),
  foreign key (tenant_id, mail_id) references mail (tenant_id, id)
);
create index mail_waiting_next on mail_waiting (next_at);
call thucthi_guard('mail_waiting', 'select, insert, update, delete');
revoke insert, update, delete on mail_waiting from thucthi_app;
