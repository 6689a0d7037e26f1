-- Where a person takes mail, erased with the person; and whether the day's digest comes by mail too. What is shown in the program cannot be switched off.
alter table person
  add column mail_address text check (length(mail_address) <= 254),
  add column digest_by_mail boolean not null default true;
