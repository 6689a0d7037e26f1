-- A line by its id alone: from the words to the lines that hold them. By session and id each pair of the two lists would be looked for.
create unique index session_line_by_id on session_line (tenant_id, id);
