/**
 * Triggers that keep the inventory right whoever writes to the file. They do not rely on foreign keys, which another
 * program may have off, nor on delete triggers alone, which INSERT OR REPLACE goes round.
 *
 * The chain: a history entry is only taken when it follows from the number's state now; a number only changes together
 * with a new entry that says so. So no act goes unrecorded, and no record without an act.
 */

const directoryTables = [
  ['carriers', 'sip_trunks WHERE carrier_id = old.id', 'SIP trunks'],
  ['sub_accounts', 'numbers WHERE sub_account_id = old.id', 'numbers'],
  ['sip_trunks', 'numbers WHERE sip_trunk_id = old.id', 'numbers'],
  ['users', 'numbers WHERE user_id = old.id', 'numbers'],
] as const

function refuse(name: string, event: string, condition: string, message: string): string {
  return `CREATE TRIGGER ${name} BEFORE ${event} WHEN ${condition}
BEGIN SELECT RAISE(ABORT, '${message}'); END;\n`
}

const appendOnly = (
  [
    ['history', 'id = new.id'],
    ['operations', 'id = new.id OR undoes = new.undoes'],
    ['batches', 'id = new.id OR operation_id = new.operation_id'],
  ] as const
)
  .map(
    ([table, same]) =>
      refuse(`${table}_is_not_changed`, `UPDATE ON ${table}`, '1', `${table} is append-only`) +
      refuse(`${table}_is_not_removed`, `DELETE ON ${table}`, '1', `${table} is append-only`) +
      refuse(
        `${table}_is_not_replaced`,
        `INSERT ON ${table}`,
        `EXISTS (SELECT 1 FROM ${table} WHERE ${same})`,
        `${table} is append-only`,
      ),
  )
  .join('')

const heldEntries = directoryTables
  .map(([table, held, by]) => {
    const sameName =
      table === 'users'
        ? 'name_key = new.name_key AND sub_account_id = new.sub_account_id'
        : 'name_key = new.name_key'
    return (
      refuse(
        `${table}_is_held`,
        `DELETE ON ${table}`,
        `EXISTS (SELECT 1 FROM ${held})`,
        `It is held by ${by}`,
      ) +
      refuse(`${table}_keeps_its_id`, `UPDATE OF id ON ${table}`, 'new.id <> old.id', 'Ids never change') +
      refuse(
        `${table}_is_not_replaced`,
        `INSERT ON ${table}`,
        `EXISTS (SELECT 1 FROM ${table} WHERE id = new.id OR (${sameName}))`,
        'Ids and names are never used twice',
      ) +
      refuse(
        `${table}_does_not_take_a_name`,
        `UPDATE OF name_key ON ${table}`,
        `EXISTS (SELECT 1 FROM ${table} WHERE id <> new.id AND ${sameName})`,
        'Names are never used twice',
      )
    )
  })
  .join('')

const sameState = (a: string, b: string) =>
  ['line_status', 'sub_account_id', 'sip_trunk_id', 'user_id', 'billing_reference_id', 'service_info']
    .map((column) => `${a}.${column} IS ${b}.${column}`)
    .join(' AND ')

export const guards = {
  version: 50,
  sql: `
${appendOnly}
${heldEntries}
${refuse(
  'sub_accounts_with_users_are_held',
  'DELETE ON sub_accounts',
  'EXISTS (SELECT 1 FROM users WHERE sub_account_id = old.id)',
  'It is held by users',
)}
${refuse(
  'users_keep_their_account',
  'UPDATE OF sub_account_id ON users',
  'new.sub_account_id <> old.sub_account_id',
  'A user stays with its sub account',
)}

CREATE TRIGGER history_follows_from_the_state BEFORE INSERT ON history
BEGIN
  SELECT RAISE(ABORT, 'The number is already in the inventory')
    WHERE new.from_status IS NULL AND EXISTS (SELECT 1 FROM numbers WHERE e164 = new.e164);
  SELECT RAISE(ABORT, 'The entry does not follow from the number''s state')
    WHERE new.from_status IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM numbers WHERE e164 = new.e164 AND history_id = new.prior_id AND pool_status = new.from_status
      AND CASE new.act
        WHEN 'user.unbind' THEN user_id IS NOT NULL
        WHEN 'undo' THEN 1
        ELSE user_id IS NULL END
      AND CASE WHEN new.act IN ('user.assign', 'user.unbind', 'sub.release')
        THEN sub_account_id IS new.sub_account_id AND sip_trunk_id IS new.sip_trunk_id ELSE 1 END);
  SELECT RAISE(ABORT, 'The operation is of another act')
    WHERE NOT EXISTS (SELECT 1 FROM operations WHERE id = new.operation_id
      AND (act = new.act OR (act = 'pool.add' AND new.act = 'pool.assign')));
  SELECT RAISE(ABORT, 'Unknown sub account')
    WHERE new.sub_account_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM sub_accounts WHERE id = new.sub_account_id);
  SELECT RAISE(ABORT, 'Unknown SIP trunk')
    WHERE new.sip_trunk_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM sip_trunks WHERE id = new.sip_trunk_id);
  SELECT RAISE(ABORT, 'The user belongs to another sub account')
    WHERE new.user_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM users WHERE id = new.user_id AND sub_account_id = new.sub_account_id);
END;

CREATE TRIGGER an_undo_undoes BEFORE INSERT ON history WHEN new.act = 'undo'
BEGIN
  SELECT RAISE(ABORT, 'An undo takes the number back to where the undone operation found it')
    WHERE NOT EXISTS (
      SELECT 1 FROM history AS undone
      JOIN operations AS undoing ON undoing.id = new.operation_id AND undoing.undoes = undone.operation_id
      LEFT JOIN history AS before ON before.id = undone.prior_id
      WHERE undone.id = new.undoes AND undone.e164 = new.e164 AND undone.from_status IS new.to_status
        AND (new.to_status IS NULL OR (${sameState('before', 'new')}))
        AND (new.from_status IS NOT NULL OR undone.to_status IS NULL)
        AND NOT EXISTS (
          SELECT 1 FROM history AS later
          WHERE later.e164 = new.e164 AND later.id > undone.id AND later.operation_id <> undone.operation_id));
END;

CREATE TRIGGER numbers_are_added_with_history BEFORE INSERT ON numbers
BEGIN
  SELECT RAISE(ABORT, 'The number is already in the inventory')
    WHERE EXISTS (SELECT 1 FROM numbers WHERE id = new.id) OR EXISTS (SELECT 1 FROM numbers WHERE e164 = new.e164);
  SELECT RAISE(ABORT, 'A number is added together with its history entry')
    WHERE NOT EXISTS (
      SELECT 1 FROM history AS entry WHERE entry.id = new.history_id AND entry.e164 = new.e164
        AND entry.from_status IS NULL AND entry.to_status = new.pool_status AND ${sameState('entry', 'new')}
        AND NOT EXISTS (SELECT 1 FROM history AS later WHERE later.e164 = new.e164 AND later.id > entry.id));
END;

CREATE TRIGGER numbers_keep_what_they_are BEFORE UPDATE ON numbers
WHEN new.id <> old.id OR new.e164 <> old.e164 OR new.country <> old.country OR new.number_type <> old.number_type
  OR new.added_at <> old.added_at OR new.batch_id IS NOT old.batch_id
BEGIN SELECT RAISE(ABORT, 'A number stays what it is'); END;

CREATE TRIGGER numbers_change_with_history BEFORE UPDATE ON numbers
WHEN new.history_id <> old.history_id OR new.pool_status <> old.pool_status OR NOT (${sameState('new', 'old')})
BEGIN
  SELECT RAISE(ABORT, 'A number changes together with its history entry')
    WHERE NOT EXISTS (
      SELECT 1 FROM history AS entry WHERE entry.id = new.history_id AND entry.id > old.history_id
        AND entry.e164 = new.e164 AND entry.prior_id = old.history_id
        AND entry.from_status = old.pool_status AND entry.to_status = new.pool_status
        AND ${sameState('entry', 'new')});
END;

CREATE TRIGGER numbers_are_removed_with_history BEFORE DELETE ON numbers
BEGIN
  SELECT RAISE(ABORT, 'Only a Free number can be deleted')
    WHERE old.pool_status <> 'Free' AND NOT EXISTS (
      SELECT 1 FROM history WHERE e164 = old.e164 AND prior_id = old.history_id AND to_status IS NULL);
  SELECT RAISE(ABORT, 'A number is removed together with its history entry')
    WHERE NOT EXISTS (
      SELECT 1 FROM history WHERE e164 = old.e164 AND prior_id = old.history_id AND to_status IS NULL);
END;
`,
} as const
