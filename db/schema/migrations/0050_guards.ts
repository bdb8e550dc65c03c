/**
 * Triggers that keep the inventory right whoever writes to the file. They do not rely on foreign keys, which another
 * program may have off, nor on delete triggers alone, which INSERT OR REPLACE goes round, nor on `UPDATE OF id`, which
 * `SET rowid` goes round.
 *
 * The chain: a history entry is only taken when it follows from the number's state now; a number only changes together
 * with a new entry that says so. So no act goes unrecorded.
 */

function refuse(name: string, event: string, condition: string, message: string): string {
  return `CREATE TRIGGER ${name} BEFORE ${event} WHEN ${condition}
BEGIN SELECT RAISE(ABORT, '${message}'); END;\n`
}

const known = (table: string, id: string) => `EXISTS (SELECT 1 FROM ${table} WHERE id = ${id})`

/** Rows are added at the end and stay. An id that SQLite chooses itself is -1 before the insert. */
const appendOnly = (
  [
    ['history', ''],
    ['operations', ' OR EXISTS (SELECT 1 FROM operations WHERE undoes = new.undoes)'],
    ['batches', ' OR EXISTS (SELECT 1 FROM batches WHERE operation_id = new.operation_id)'],
  ] as const
)
  .map(
    ([table, orTaken]) =>
      refuse(`${table}_is_not_changed`, `UPDATE ON ${table}`, '1', `${table} is append-only`) +
      refuse(`${table}_is_not_removed`, `DELETE ON ${table}`, '1', `${table} is append-only`) +
      refuse(
        `${table}_is_not_replaced`,
        `INSERT ON ${table}`,
        `(new.id <> -1 AND new.id <> (SELECT coalesce(max(id), 0) + 1 FROM ${table}))${orTaken}`,
        `${table} is append-only`,
      ),
  )
  .join('')

const sameName = 'name_key = new.name_key'

const directoryTables = [
  { table: 'carriers', held: 'sip_trunks WHERE carrier_id = old.id', by: 'SIP trunks', same: sameName },
  { table: 'sub_accounts', held: 'numbers WHERE sub_account_id = old.id', by: 'numbers', same: sameName },
  { table: 'sip_trunks', held: 'numbers WHERE sip_trunk_id = old.id', by: 'numbers', same: sameName },
  {
    table: 'users',
    held: 'numbers WHERE user_id = old.id',
    by: 'numbers',
    same: `${sameName} AND sub_account_id = new.sub_account_id`,
  },
] as const

const directory = directoryTables
  .map(
    ({ table, held, by, same }) =>
      refuse(
        `${table}_is_held`,
        `DELETE ON ${table}`,
        `EXISTS (SELECT 1 FROM ${held})`,
        `It is held by ${by}`,
      ) +
      refuse(`${table}_keeps_its_id`, `UPDATE ON ${table}`, 'new.id <> old.id', 'Ids never change') +
      refuse(
        `${table}_is_not_replaced`,
        `INSERT ON ${table}`,
        `EXISTS (SELECT 1 FROM ${table} WHERE id = new.id OR (${same}))`,
        'Ids and names are never used twice',
      ) +
      refuse(
        `${table}_does_not_take_a_name`,
        `UPDATE ON ${table}`,
        `EXISTS (SELECT 1 FROM ${table} WHERE id <> old.id AND ${same})`,
        'Names are never used twice',
      ),
  )
  .join('')

const owners = `
${refuse(
  'sub_accounts_with_users_are_held',
  'DELETE ON sub_accounts',
  'EXISTS (SELECT 1 FROM users WHERE sub_account_id = old.id)',
  'It is held by users',
)}
${refuse('users_have_an_account', 'INSERT ON users', `NOT ${known('sub_accounts', 'new.sub_account_id')}`, 'Unknown sub account')}
${refuse(
  'users_keep_their_account',
  'UPDATE ON users',
  'new.sub_account_id <> old.sub_account_id',
  'A user stays with its sub account',
)}
${refuse('sip_trunks_have_a_carrier', 'INSERT ON sip_trunks', `NOT ${known('carriers', 'new.carrier_id')}`, 'Unknown carrier')}
${refuse(
  'sip_trunks_keep_a_carrier',
  'UPDATE ON sip_trunks',
  `new.carrier_id <> old.carrier_id AND NOT ${known('carriers', 'new.carrier_id')}`,
  'Unknown carrier',
)}
${refuse('batches_have_an_import', 'INSERT ON batches', `NOT EXISTS (SELECT 1 FROM operations WHERE id = new.operation_id AND act = 'pool.import')`, 'A batch is an import')}
${refuse('undos_have_an_operation', 'INSERT ON operations', `new.undoes IS NOT NULL AND NOT ${known('operations', 'new.undoes')}`, 'Unknown operation')}
`

const stateColumns = [
  'line_status',
  'sub_account_id',
  'sip_trunk_id',
  'user_id',
  'billing_reference_id',
  'service_info',
]
const same = (a: string, b: string, columns: readonly string[] = stateColumns) =>
  columns.map((column) => `${a}.${column} IS ${b}.${column}`).join(' AND ')
const allButTheUser = stateColumns.filter((column) => column !== 'user_id')
const labels = ['billing_reference_id', 'service_info']
const allButTheLabels = stateColumns.filter((column) => !labels.includes(column))

/** Those whom a row names are there; a user belongs to the row's sub account. */
const namesTheKnown = `
  SELECT RAISE(ABORT, 'Unknown sub account')
    WHERE new.sub_account_id IS NOT NULL AND NOT ${known('sub_accounts', 'new.sub_account_id')};
  SELECT RAISE(ABORT, 'Unknown SIP trunk')
    WHERE new.sip_trunk_id IS NOT NULL AND NOT ${known('sip_trunks', 'new.sip_trunk_id')};
  SELECT RAISE(ABORT, 'The user belongs to another sub account')
    WHERE new.user_id IS NOT NULL
      AND NOT EXISTS (SELECT 1 FROM users WHERE id = new.user_id AND sub_account_id = new.sub_account_id);`

export const guards = {
  version: 50,
  sql: `
${appendOnly}
${directory}
${owners}

CREATE TRIGGER history_follows_from_the_state BEFORE INSERT ON history
BEGIN
  SELECT RAISE(ABORT, 'The number is already in the inventory')
    WHERE new.from_status IS NULL AND EXISTS (SELECT 1 FROM numbers WHERE e164 = new.e164);
  SELECT RAISE(ABORT, 'The entry does not follow from the number''s state')
    WHERE new.from_status IS NOT NULL AND NOT EXISTS (
      SELECT 1 FROM numbers AS n
      WHERE n.e164 = new.e164 AND n.history_id = new.prior_id AND n.pool_status = new.from_status
        AND CASE new.act WHEN 'user.unbind' THEN n.user_id IS NOT NULL WHEN 'undo' THEN 1
          WHEN 'pool.edit' THEN n.user_id IS new.user_id ELSE n.user_id IS NULL END
        AND CASE
          WHEN new.act IN ('user.assign', 'user.unbind', 'sub.release') THEN ${same('n', 'new', allButTheUser)}
          WHEN new.act = 'pool.edit' THEN ${same('n', 'new', allButTheLabels)}
          WHEN new.act IN ('pool.assign', 'pool.unbind') THEN n.line_status = new.line_status
          ELSE 1 END);
  SELECT RAISE(ABORT, 'The operation is over or of another act')
    WHERE new.operation_id IS NOT (SELECT max(id) FROM operations) OR NOT EXISTS (
      SELECT 1 FROM operations WHERE id = new.operation_id
        AND (act = new.act OR (act = 'pool.add' AND new.act = 'pool.assign')));
${namesTheKnown}
END;

CREATE TRIGGER an_undo_undoes BEFORE INSERT ON history WHEN new.act = 'undo'
BEGIN
  SELECT RAISE(ABORT, 'An undo takes the number back to where the undone operation found it')
    WHERE NOT EXISTS (
      SELECT 1 FROM history AS undone
      JOIN operations AS undoing ON undoing.id = new.operation_id AND undoing.undoes = undone.operation_id
      LEFT JOIN history AS before ON before.id = undone.prior_id
      WHERE undone.id = new.undoes AND undone.e164 = new.e164 AND undone.from_status IS new.to_status
        AND before.operation_id IS NOT undone.operation_id
        AND (new.to_status IS NULL OR (${same('before', 'new')}))
        AND (new.from_status IS NOT NULL OR undone.to_status IS NULL)
        AND NOT EXISTS (
          SELECT 1 FROM history AS later
          WHERE later.e164 = new.e164 AND later.id > undone.id AND later.operation_id <> undone.operation_id));
END;

CREATE TRIGGER numbers_are_added_with_history BEFORE INSERT ON numbers
BEGIN
  SELECT RAISE(ABORT, 'The number is already in the inventory')
    WHERE ${known('numbers', 'new.id')} OR EXISTS (SELECT 1 FROM numbers WHERE e164 = new.e164);
  SELECT RAISE(ABORT, 'A number is added together with its history entry')
    WHERE NOT EXISTS (
      SELECT 1 FROM history AS entry WHERE entry.id = new.history_id AND entry.e164 = new.e164
        AND entry.from_status IS NULL AND entry.to_status = new.pool_status AND ${same('entry', 'new')}
        AND NOT EXISTS (SELECT 1 FROM history AS later WHERE later.e164 = new.e164 AND later.id > entry.id));
  SELECT RAISE(ABORT, 'Unknown batch')
    WHERE new.batch_id IS NOT NULL AND NOT ${known('batches', 'new.batch_id')};
${namesTheKnown}
END;

CREATE TRIGGER numbers_change_with_history BEFORE UPDATE ON numbers
BEGIN
  SELECT RAISE(ABORT, 'A number stays what it is')
    WHERE new.id <> old.id OR new.e164 <> old.e164 OR new.country <> old.country
      OR new.number_type <> old.number_type OR new.added_at <> old.added_at OR new.batch_id IS NOT old.batch_id;
  SELECT RAISE(ABORT, 'A number changes together with its history entry')
    WHERE NOT EXISTS (
      SELECT 1 FROM history AS entry WHERE entry.id = new.history_id AND entry.id > old.history_id
        AND entry.e164 = new.e164 AND entry.prior_id = old.history_id
        AND entry.from_status = old.pool_status AND entry.to_status = new.pool_status
        AND ${same('entry', 'new')});
${namesTheKnown}
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
