-- A revision without a template: the body goes by the house's again, as it was before it had one of its own.
alter table report_template alter column template drop not null;

-- Of a table: the indicators whose rows whoever writes the report has left out.
alter table report_block add column left_out jsonb not null default '[]';
alter table report_block alter column left_out drop default;
