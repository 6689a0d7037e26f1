-- Since when somebody has had a password that an administrator or the operator gave them; null: they chose it themselves.
alter table person add column password_given_at timestamptz;
