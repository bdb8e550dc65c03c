import { cubeColumns, declaredCube } from '../counts/dimensions.ts'
import { baselineLabels, declaredLabelSearch } from './addedLabels.ts'
import { digitsOf } from '../numbers/numberKey.ts'

/**
 * What is derived from the history, kept at the end of every transaction and counted again by the check. Rows are as many
 * as `kept` says: whatever was written since, by whomever, is caught up with.
 *
 * Two trigram indexes find any part of a number, and any part of a label; their row ids are the keys of the numbers, so
 * that hits come in the order of the list. The texts end in line feeds, which no number and no
 * label contains: so what a number ends with is found like any part of it, and one or two characters are found as the
 * beginning of a trigram, wherever they stand. The views give the indexes the texts to check against.
 *
 * In counters, the id is 0 where a number has no sub account, SIP trunk or batch. A quarter is a count of quarters of an
 * hour since 1970: the days of every time zone are made of those. `directory_changes` says how often a name in the
 * directory was added, changed or removed.
 */
export const derivedTables = `
CREATE TABLE kept (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  history_id INTEGER NOT NULL
) STRICT;
INSERT INTO kept VALUES (1, 0);

CREATE VIEW digits_of_numbers AS SELECT key, ${digitsOf('key')} || char(10) AS digits FROM numbers;
CREATE VIRTUAL TABLE number_digits USING fts5 (digits, content = 'digits_of_numbers', content_rowid = 'key',
  tokenize = 'trigram', detail = full, columnsize = 0);
INSERT INTO number_digits (number_digits, rank) VALUES ('automerge', 0), ('crisismerge', 64);

${declaredLabelSearch(baselineLabels)}

CREATE TABLE number_counts (
  ${declaredCube},
  n INTEGER NOT NULL,
  PRIMARY KEY (${cubeColumns})
) STRICT, WITHOUT ROWID;

CREATE TABLE number_tallies (
  field TEXT NOT NULL,
  value ANY NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (field, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE number_blocks (
  digits INTEGER NOT NULL,
  block INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (digits, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE gone_numbers (key INTEGER PRIMARY KEY) STRICT;

CREATE TABLE operation_totals (
  operation_id INTEGER PRIMARY KEY,
  entries INTEGER NOT NULL,
  numbers INTEGER NOT NULL,
  changed_since INTEGER NOT NULL,
  first_key INTEGER NOT NULL,
  sub_account_id INTEGER,
  last_sub_account_id INTEGER,
  sub_account TEXT
) STRICT;

CREATE TABLE operation_accounts (
  sub_account_id INTEGER NOT NULL,
  operation_id INTEGER NOT NULL,
  PRIMARY KEY (sub_account_id, operation_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE account_names (
  sub_account_id INTEGER NOT NULL,
  name TEXT NOT NULL,
  PRIMARY KEY (sub_account_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE status_days (
  quarter INTEGER NOT NULL,
  pool_status TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (quarter, pool_status)
) STRICT, WITHOUT ROWID;

CREATE TABLE directory_changes (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  n INTEGER NOT NULL
) STRICT;
INSERT INTO directory_changes VALUES (1, 0);
`

/** The counts of numbers by a value of a filter have the name of what they are. */
export const withCountsByValue = 'ALTER TABLE number_tallies RENAME TO counts_by_value;'
