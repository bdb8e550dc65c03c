import { nameLimit } from '../../contract/values.ts'

/**
 * Fields that people define, and what derives from their values: each value of each number, in an order in which lists
 * are filtered and sorted. The values themselves are in `custom` of numbers and of the history, by the id of the field.
 */
export const customTables = `
CREATE TABLE fields (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  uid BLOB NOT NULL UNIQUE DEFAULT (randomblob(16)) CHECK (length(uid) = 16),
  kind TEXT NOT NULL,
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND ${nameLimit}),
  name_key TEXT NOT NULL,
  choices TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(choices)),
  place INTEGER NOT NULL,
  added_at INTEGER NOT NULL,
  retired_at INTEGER
) STRICT;
CREATE UNIQUE INDEX fields_by_name ON fields (name_key) WHERE retired_at IS NULL;

CREATE TABLE field_values (
  field INTEGER NOT NULL,
  value ANY NOT NULL,
  key INTEGER NOT NULL,
  PRIMARY KEY (field, value, key)
) STRICT, WITHOUT ROWID;
`
