/**
 * By how much the number of numbers in a pool status changed on a day, so that its course can be drawn without going
 * through millions of entries. A day is a count of days since 1970, UTC. What the history has already is counted as far
 * as the other counters are kept.
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

INSERT INTO status_days (day, pool_status, n)
  SELECT day, pool_status, sum(n) FROM (
    SELECT at / 86400000 AS day, from_status AS pool_status, -1 AS n FROM history
      WHERE from_status IS NOT NULL AND id <= (SELECT history_id FROM kept)
    UNION ALL SELECT at / 86400000, to_status, 1 FROM history
      WHERE to_status IS NOT NULL AND id <= (SELECT history_id FROM kept))
  GROUP BY day, pool_status HAVING sum(n) <> 0;
`,
} as const
