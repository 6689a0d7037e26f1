-- Row-level security never let the index of line words be used: its operator is not leakproof. The words of a line each by itself lead from
-- a rare word to its few lines; common words are met along the sessions, the newest first.
drop index session_line_words;
create table session_line_word (
  tenant_id integer not null,
  word text collate "C" not null,
  session_id uuid not null,
  line_id uuid not null,
  primary key (tenant_id, word, session_id, line_id)
);
create index session_line_word_of on session_line_word (tenant_id, session_id, line_id);
create index session_by_day on session (tenant_id, held_on desc);
alter table session_line no force row level security; -- the owner of the tables reads what is there
insert into session_line_word (tenant_id, word, session_id, line_id)
  select distinct l.tenant_id, left(w.word, 40), l.session_id, l.id from session_line l cross join lateral regexp_split_to_table(l.search_fold, ' ') as w (word)
  where w.word <> '';
alter table session_line force row level security;
call thucthi_guard('session_line_word', 'select, insert, delete');
