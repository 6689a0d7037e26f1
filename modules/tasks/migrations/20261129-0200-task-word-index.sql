-- The words of a task each by itself: from a rare word to its few tasks. Written with the task and made again from it: no key is checked for
-- each word. A task never loses a word, so that nothing is deleted here.
create table task_word (
  tenant_id integer not null,
  word text collate "C" not null,
  task_id uuid not null,
  primary key (tenant_id, word, task_id)
);
alter table task_now no force row level security; -- the owner of the tables reads what is there
insert into task_word (tenant_id, word, task_id)
  select distinct n.tenant_id, left(w.word, 40), n.task_id from task_now n cross join lateral regexp_split_to_table(n.search_fold, ' ') as w (word)
  where w.word <> '';
alter table task_now force row level security;
call thucthi_guard('task_word', 'select, insert');
