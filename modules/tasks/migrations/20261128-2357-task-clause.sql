-- Where in its document a task stands: the clause as it is cited, and the page. Null: nobody said; nothing is made up.
alter table task
  add column clause text check (char_length(clause) between 1 and 120),
  add column page integer check (page between 1 and 10000);
