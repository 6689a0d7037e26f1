-- The words by which a conclusion is found, folded; kept by whoever writes the line.
alter table session_line add column search_fold text not null default '';
create index session_line_words on session_line using gin (to_tsvector('simple', search_fold));
