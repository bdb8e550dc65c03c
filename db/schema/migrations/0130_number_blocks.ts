/**
 * How many numbers there are in each million and in each thousand million of numbers, so that any place of the list by
 * number is found without passing all that come before it. What is counted is as far as everything derived is kept.
 */
const since = 'SELECT e164 FROM history WHERE id > (SELECT history_id FROM kept)'
const thenThere = `SELECT e164 FROM numbers WHERE e164 NOT IN (${since})
  UNION ALL SELECT e164 FROM history WHERE to_status IS NOT NULL AND id IN (
    SELECT max(id) FROM history WHERE id <= (SELECT history_id FROM kept) AND e164 IN (${since}) GROUP BY e164)`

export const numberBlocks = {
  version: 130,
  sql: `
CREATE TABLE number_blocks (
  size INTEGER NOT NULL,
  block INTEGER NOT NULL,
  n INTEGER NOT NULL,
  PRIMARY KEY (size, block)
) STRICT, WITHOUT ROWID;
INSERT INTO number_blocks
  SELECT 1000000, e164 / 1000000, count(*) FROM (${thenThere}) GROUP BY e164 / 1000000;
INSERT INTO number_blocks
  SELECT 1000000000, block / 1000, sum(n) FROM number_blocks GROUP BY block / 1000;
`,
} as const
