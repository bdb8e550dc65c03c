import { nameLimit } from '../../contract/values.ts'

/**
 * Where files come from that the inventory was compared with. `history_id` is the newest entry of the history when the
 * last comparison ended: a number that has no row in `source_differences` was then what the file said, so that the
 * history has it. One that has was not: `theirs` is what the file said, `ours` what the inventory did; both are null
 * where the person had not decided yet, so that neither side is known to have agreed.
 */
export const sourceTables = `
CREATE TABLE sources (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND ${nameLimit}),
  name_key TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL,
  compared_at INTEGER NOT NULL,
  settings TEXT NOT NULL CHECK (json_valid(settings)),
  open_differences INTEGER NOT NULL CHECK (open_differences >= 0),
  history_id INTEGER NOT NULL CHECK (history_id >= 0)
) STRICT;

CREATE TABLE source_differences (
  source_id INTEGER NOT NULL REFERENCES sources (id),
  key INTEGER NOT NULL,
  theirs TEXT CHECK (json_valid(theirs)),
  ours TEXT CHECK (json_valid(ours)),
  PRIMARY KEY (source_id, key),
  CHECK ((theirs IS NULL) = (ours IS NULL))
) STRICT, WITHOUT ROWID;

ALTER TABLE draft_rows ADD COLUMN theirs INTEGER NOT NULL DEFAULT 0 CHECK (theirs IN (0, 1));
`

const named = (side: string) =>
  `${side} = json_set(${side}, '$.pool', iif(json_extract(${side}, '$.subAccountId') IS NULL, 'Free', 'Assigned'))`

/** What is kept of differences names the pool status too: until then no file said one. */
export const withPoolStatus = `
UPDATE source_differences SET ${named('theirs')}, ${named('ours')} WHERE theirs IS NOT NULL;
`

const inService = (side: string) => `${side} = json_set(${side}, '$.lineStatus', 'Normal')`

/** And the line status: until then every number that came in was Normal, and stayed so. */
export const withLineStatus = `
UPDATE source_differences SET ${inService('theirs')}, ${inService('ours')} WHERE theirs IS NOT NULL;
`
