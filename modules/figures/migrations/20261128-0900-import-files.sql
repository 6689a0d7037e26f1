-- How far the checking of a file is (percent), how many doubts it raised (the first 200 are kept), and the last sign of life of the
-- process that checks it: a batch whose process is gone is given up.
alter table import_batch add progress smallint not null default 0, add warning_count integer not null default 0,
  add touched_at timestamptz not null default now();

-- Why a row of a file corrects an earlier figure.
alter table import_figure add reason text;
