/**
 * The days of every time zone are made of quarters of an hour: by how much the number of numbers in a pool status changed
 * is counted in those, no longer in days of UTC. A quarter is a count of them since 1970. What the history has already is
 * counted as far as everything derived is kept.
 */
export const statusQuarters = {
  version: 170,
  sql: `
ALTER TABLE status_days RENAME COLUMN day TO quarter;
DELETE FROM status_days;
INSERT INTO status_days (quarter, pool_status, n)
  SELECT quarter, pool_status, sum(n) FROM (
    SELECT at / 900000 AS quarter, from_status AS pool_status, -1 AS n FROM history
      WHERE from_status IS NOT NULL AND id <= (SELECT history_id FROM kept)
    UNION ALL SELECT at / 900000, to_status, 1 FROM history
      WHERE to_status IS NOT NULL AND id <= (SELECT history_id FROM kept))
  GROUP BY quarter, pool_status HAVING sum(n) <> 0;
`,
} as const
