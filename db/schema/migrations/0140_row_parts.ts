/**
 * A row of a sheet may stand for several numbers, which are reviewed and imported one by one: rows of a draft are known
 * by an id of their own, 16,384 for each row of the sheet. What was kept to be undone names rows, and is brought along.
 * Sheets may be OpenDocument ones.
 */
const runsByIds = (runs: string) =>
  `(SELECT json_group_array(json_array((value ->> 0) * 16384, (value ->> 1) * 16384)) FROM json_each(${runs}))`

export const rowParts = {
  version: 140,
  sql: `
ALTER TABLE draft_changes RENAME TO draft_changes_before;
ALTER TABLE draft_rows RENAME TO draft_rows_before;
ALTER TABLE drafts RENAME TO drafts_before;

CREATE TABLE drafts (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  plan_id TEXT NOT NULL UNIQUE CHECK (length(plan_id) = 36),
  name TEXT NOT NULL CHECK (length(name) > 0),
  target TEXT NOT NULL CHECK (target IN ('number', 'subAccount', 'carrier', 'sipTrunk', 'user')),
  state TEXT NOT NULL CHECK (state IN ('reading', 'review', 'importing', 'rest', 'stopped', 'removing')),
  cut_off INTEGER NOT NULL DEFAULT 0 CHECK (cut_off IN (0, 1)),
  at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  format TEXT NOT NULL CHECK (format IN ('CSV', 'XLSX', 'XLS', 'ODS', 'Cells')),
  read_as TEXT NOT NULL CHECK (json_valid(read_as)),
  notes TEXT NOT NULL CHECK (json_valid(notes)),
  ignored_columns TEXT NOT NULL CHECK (json_valid(ignored_columns)),
  country TEXT CHECK (country GLOB '[A-Z][A-Z]'),
  source TEXT,
  waiting INTEGER NOT NULL CHECK (waiting >= 0),
  parts_done INTEGER NOT NULL DEFAULT 0 CHECK (parts_done >= 0),
  numbers_done INTEGER NOT NULL DEFAULT 0 CHECK (numbers_done >= 0),
  CHECK (cut_off = 0 OR state = 'stopped')
) STRICT;

CREATE TABLE draft_rows (
  draft_id INTEGER NOT NULL REFERENCES drafts (id),
  id INTEGER NOT NULL CHECK (id >= 16384),
  cells TEXT NOT NULL CHECK (json_valid(cells)),
  original TEXT CHECK (json_valid(original)),
  number_cell TEXT CHECK (json_valid(number_cell)),
  left_out INTEGER NOT NULL DEFAULT 0 CHECK (left_out IN (0, 1)),
  PRIMARY KEY (draft_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_changes (
  draft_id INTEGER NOT NULL REFERENCES drafts (id),
  seq INTEGER NOT NULL CHECK (seq > 0),
  words TEXT NOT NULL CHECK (length(words) > 0),
  change TEXT NOT NULL CHECK (json_valid(change)),
  state TEXT NOT NULL CHECK (state IN ('doing', 'done', 'undoing', 'undone')),
  PRIMARY KEY (draft_id, seq)
) STRICT, WITHOUT ROWID;

INSERT INTO drafts SELECT * FROM drafts_before;
INSERT INTO draft_rows SELECT draft_id, row * 16384, cells, original, number_cell, left_out FROM draft_rows_before;
INSERT INTO draft_changes SELECT draft_id, seq, words, change, state FROM draft_changes_before;
UPDATE draft_changes SET change = json_set(change, '$.rows', json(${runsByIds("change -> '$.rows'")}))
  WHERE change ->> '$.kind' = 'leftOut';
UPDATE draft_changes SET change = json_set(change, '$.before', json((
    SELECT json_group_array(json_object('text', same.value ->> 'text', 'rows', json(${runsByIds("same.value -> 'rows'")})))
      FROM json_each(change -> '$.before') AS same)))
  WHERE change ->> '$.kind' = 'cells';

DROP TABLE draft_changes_before;
DROP TABLE draft_rows_before;
DROP TABLE drafts_before;
`,
} as const
