/**
 * A number that the numbering plan lacks can be taken as it is, with the type `Not in plan`. When a newer plan has it, its
 * country and type are set, which is no act of anybody: the one change of a number that has no history entry. The list
 * of types is changed in the schema itself, as SQLite's documentation of ALTER TABLE describes for CHECK constraints: to
 * make the table anew would rewrite every number.
 */
const labels = ['billing_reference_id', 'service_info'] as const
const state = ['line_status', 'sub_account_id', 'sip_trunk_id', 'user_id', ...labels] as const
const sameAs = (one: string, other: string) =>
  state.map((column) => `${one}.${column} IS ${other}.${column}`).join(' AND ')
const isFoundInPlan = `old.number_type = 'Not in plan' AND new.number_type <> 'Not in plan'
      AND new.history_id = old.history_id AND new.pool_status = old.pool_status AND new.changed_at = old.changed_at
      AND ${sameAs('new', 'old')}`

export const outsidePlan = {
  version: 180,
  rewritesSchema: true,
  sql: `
PRAGMA writable_schema = ON;
UPDATE sqlite_schema SET sql = replace(sql, '''UAN'', ''Voicemail''))', '''UAN'', ''Voicemail'', ''Not in plan''))')
  WHERE type = 'table' AND name = 'numbers';
PRAGMA writable_schema = RESET;
DROP TRIGGER numbers_change_with_history;
CREATE TRIGGER numbers_change_with_history BEFORE UPDATE ON numbers
BEGIN
  SELECT RAISE(ABORT, 'A number stays what it is')
    WHERE new.id <> old.id OR new.e164 <> old.e164 OR new.added_at <> old.added_at
      OR new.batch_id IS NOT old.batch_id
      OR ((new.country <> old.country OR new.number_type <> old.number_type) AND NOT (${isFoundInPlan}));
  SELECT RAISE(ABORT, 'A number changes together with its history entry')
    WHERE NOT (${isFoundInPlan}) AND NOT EXISTS (
      SELECT 1 FROM history AS entry WHERE entry.id = new.history_id AND entry.id > old.history_id
        AND entry.e164 = new.e164 AND entry.prior_id = old.history_id
        AND entry.from_status = old.pool_status AND entry.to_status = new.pool_status
        AND ${sameAs('entry', 'new')});
  SELECT RAISE(ABORT, 'Unknown sub account')
    WHERE new.sub_account_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sub_accounts WHERE id = new.sub_account_id);
  SELECT RAISE(ABORT, 'Unknown SIP trunk')
    WHERE new.sip_trunk_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sip_trunks WHERE id = new.sip_trunk_id);
  SELECT RAISE(ABORT, 'The user belongs to another sub account')
    WHERE new.user_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM users WHERE id = new.user_id AND sub_account_id = new.sub_account_id);
END;
`,
} as const
