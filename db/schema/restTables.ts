import { restDaysLimit } from '../../contract/life/rests.ts'

/**
 * How long numbers rest after they were unbound: one rule for all, and one each for sub accounts and number types.
 *
 * Numbers on hold are counted whenever that is asked for, because the clock ends a hold. Where numbers rest they are many,
 * so the index has all that is asked of them, in the order of the numbers. Another one finds when a number was unbound.
 */
export const restTables = `
CREATE TABLE rest_rules (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  sub_account_id INTEGER UNIQUE REFERENCES sub_accounts (id) ON DELETE CASCADE,
  number_type TEXT UNIQUE,
  days INTEGER NOT NULL CHECK (days BETWEEN 0 AND ${restDaysLimit}),
  CHECK (sub_account_id IS NULL OR number_type IS NULL)
) STRICT;

CREATE UNIQUE INDEX rest_rule_for_all ON rest_rules (days IS NOT NULL)
  WHERE sub_account_id IS NULL AND number_type IS NULL;
DROP INDEX numbers_held;
CREATE INDEX numbers_on_hold ON numbers (hold, key, hold_until, line_status) WHERE hold IS NOT NULL;
CREATE INDEX history_of_unbinding ON history (key) WHERE act = 'pool.unbind';
`
