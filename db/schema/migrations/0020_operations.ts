/** What a person did, as one thing: an act on one number or many, an import batch, or the undo of one of these. */
export const operations = {
  version: 20,
  sql: `
CREATE TABLE operations (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  at INTEGER NOT NULL,
  act TEXT NOT NULL CHECK (act IN ('pool.add', 'pool.import', 'pool.assign', 'pool.edit', 'user.assign',
    'user.unbind', 'sub.release', 'pool.unbind', 'pool.delete', 'undo')),
  undoes INTEGER UNIQUE REFERENCES operations (id),
  CHECK ((act = 'undo') = (undoes IS NOT NULL))
) STRICT;

CREATE TABLE batches (
  id INTEGER PRIMARY KEY AUTOINCREMENT CHECK (id > 0),
  operation_id INTEGER NOT NULL UNIQUE REFERENCES operations (id),
  name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 300)
) STRICT;
`,
} as const
