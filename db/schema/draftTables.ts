/** Where a draft is in its life; those being read or removed are not shown. */
export const draftStates = ['reading', 'review', 'importing', 'rest', 'stopped', 'removing'] as const

/** Where a change of a draft is; while it is being done, or undone, it is not whole. */
export const draftChangeStates = ['doing', 'done', 'undoing', 'undone'] as const

/**
 * Imports that are not finished. A draft holds the rows of its sheet as the person left them: their cells, what changed
 * cells held before, and what is only known of a workbook's number cell. The transaction that imports rows takes them
 * out of here, so that a draft is always exactly what was not imported. `reading` and `removing` are not shown; what is
 * found in them at a start was cut off, and goes. A change to many rows is made part by part; one that is found
 * `doing` or `undoing` was cut off, and is brought to its end.
 *
 * A row of a sheet may stand for several numbers, which are reviewed and imported one by one: rows are known by an id of
 * their own, 16,384 for each row of the sheet. What a person answered for all phone numbers of a sheet, beside their
 * country, is JSON, so that further questions need no column of their own.
 */
export const draftTables = `
CREATE TABLE drafts (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  plan_id TEXT NOT NULL UNIQUE CHECK (length(plan_id) = 36),
  name TEXT NOT NULL CHECK (length(name) > 0),
  target TEXT NOT NULL,
  state TEXT NOT NULL,
  cut_off INTEGER NOT NULL DEFAULT 0 CHECK (cut_off IN (0, 1)),
  at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  format TEXT NOT NULL,
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
  state TEXT NOT NULL,
  PRIMARY KEY (draft_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_answers (
  draft_id INTEGER PRIMARY KEY REFERENCES drafts (id),
  answers TEXT NOT NULL CHECK (json_valid(answers))
) STRICT;
`

const renamed = (column: string, names: Readonly<Record<string, string>>) =>
  `${column} = ${Object.entries(names).reduce((text, [was, is]) => `replace(${text}, '"${was}"', '"${is}"')`, column)}`

/** Rows that a person takes out of an import are *excluded*, in the file as on the screen; until then they were *left out*. */
export const withExcludedRows = `
ALTER TABLE draft_rows RENAME COLUMN left_out TO excluded;
UPDATE draft_changes SET ${renamed('words', { 'step.leaveOut': 'step.exclude', 'step.takeIn': 'step.include' })},
  ${renamed('change', { leftOut: 'excluded' })};
`
