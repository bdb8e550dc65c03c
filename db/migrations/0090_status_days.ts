/**
 * By how much the number of numbers in a pool status changed on a day, so that its course can be drawn without going
 * through millions of entries. A day is a count of days since 1970, UTC. `status_days_kept` says up to which history
 * entry that is known: it is brought up to date when the course is asked for.
 */
export const statusDays = {
  version: 90,
  sql: `
CREATE TABLE status_days (
  day INTEGER NOT NULL,
  pool_status TEXT NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (day, pool_status)
) STRICT, WITHOUT ROWID;

CREATE TABLE status_days_kept (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  history_id INTEGER NOT NULL
) STRICT;
INSERT INTO status_days_kept VALUES (1, 0);
`,
} as const
