-- What a row of a file said where its period is kept under another code: "đến ngày 15/9/2023" stands in the running total of September.
alter table import_figure add stated_period text;
