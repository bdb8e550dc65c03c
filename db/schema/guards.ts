import { customKinds } from '../../contract/customFields.ts'
import { handOverOutcomes, handOverStates } from '../../contract/handOvers.ts'
import { ImportTarget, SheetFormat } from '../../contract/sheets/sheets.ts'
import { actNames } from '../../contract/life/acts.ts'
import { directoryKinds } from '../../contract/accounts.ts'
import { directoryActs } from '../../contract/life/directoryActs.ts'
import { directoryGuards } from './directoryGuards.ts'
import { ownedTables, owners } from './directoryState.ts'
import { draftChangeStates, draftStates } from './draftTables.ts'
import { isKey, lengths } from '../numbers/numberKey.ts'
import { lifeGuards } from './lifeGuards.ts'
import { isOneOf, known, refuse } from './refusing.ts'
import { directoryTables, references, type DirectoryTable } from './stateColumns.ts'

/**
 * Triggers that keep the inventory right whoever writes to the file. They do not rely on foreign keys, which another
 * program may have off, nor on delete triggers alone, which INSERT OR REPLACE goes round, nor on `UPDATE OF id`, which
 * `SET rowid` goes round. They are made of the tables that the rest of the program asks, and made anew at every upgrade.
 */

/** Rows are added at the end and stay. An id that SQLite chooses itself is -1 before the insert. */
const appendOnly = (
  [
    ['history', ''],
    ['directory_history', ''],
    ['operations', ' OR EXISTS (SELECT 1 FROM operations WHERE undoes = new.undoes OR uid = new.uid)'],
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

const sameName = (table: DirectoryTable) =>
  table === 'users'
    ? 'name_key = new.name_key AND sub_account_id = new.sub_account_id'
    : 'name_key = new.name_key'

/** An entry that numbers refer to stays, and one that has entries of its own. */
const held = directoryTables
  .flatMap((table) => {
    const ofNumbers = references
      .filter((reference) => reference.table === table)
      .map(({ column }) => ({ by: 'numbers', column, called: 'numbers' }))
    const ofOwned = ownedTables
      .filter((owned) => owners[owned].owner === table)
      .map((owned) => ({ by: owned, column: owners[owned].column, called: owners[owned].owned }))
    return [...ofNumbers, ...ofOwned].map(({ by, column, called }) =>
      refuse(
        `${table}_are_held_by_${by}_as_${column}`,
        `DELETE ON ${table}`,
        `EXISTS (SELECT 1 FROM ${by} WHERE ${column} = old.id)`,
        `It is held by ${called}`,
      ),
    )
  })
  .join('')

const identities = directoryTables
  .map(
    (table) =>
      refuse(
        `${table}_keep_their_ids`,
        `UPDATE ON ${table}`,
        'new.id <> old.id OR new.uid <> old.uid',
        'Ids never change',
      ) +
      refuse(
        `${table}_are_not_replaced`,
        `INSERT ON ${table}`,
        `EXISTS (SELECT 1 FROM ${table} WHERE id = new.id OR uid = new.uid OR (${sameName(table)}))`,
        'Ids and names are never used twice',
      ) +
      refuse(
        `${table}_do_not_take_a_name`,
        `UPDATE ON ${table}`,
        `EXISTS (SELECT 1 FROM ${table} WHERE id <> old.id AND ${sameName(table)})`,
        'Names are never used twice',
      ),
  )
  .join('')

const belonging =
  ownedTables
    .map((table) => {
      const { owner, column, called } = owners[table]
      const isUnknown = `NOT ${known(owner, `new.${column}`)}`
      return (
        refuse(`${table}_have_a_known_owner`, `INSERT ON ${table}`, isUnknown, `Unknown ${called}`) +
        refuse(
          `${table}_go_to_a_known_owner`,
          `UPDATE ON ${table}`,
          `new.${column} <> old.${column} AND ${isUnknown}`,
          `Unknown ${called}`,
        )
      )
    })
    .join('') +
  // Numbers name a user together with its sub account.
  refuse(
    'users_keep_their_account',
    'UPDATE ON users',
    'new.sub_account_id <> old.sub_account_id',
    'A user stays with its sub account',
  )

/** Whether a range has numbers of another one; those with more or fewer digits are other numbers. */
const overlaps = `EXISTS (SELECT 1 FROM ranges WHERE id <> new.id AND first_key <= new.last_key
    AND last_key >= new.first_key AND (first_key - new.first_key) % ${lengths} = 0)`
const hasStrayEnds = `NOT (${isKey('new.first_key')} AND ${isKey('new.last_key')})`
const hasStrangeCarrier = `new.carrier_id IS NOT NULL AND NOT ${known('carriers', 'new.carrier_id')}`

const ranges =
  (
    [
      ['INSERT', 'when_added'],
      ['UPDATE', 'when_changed'],
    ] as const
  )
    .map(
      ([event, when]) =>
        refuse(`ranges_do_not_overlap_${when}`, `${event} ON ranges`, overlaps, 'Ranges do not overlap') +
        refuse(`ranges_end_with_numbers_${when}`, `${event} ON ranges`, hasStrayEnds, 'Not a number') +
        refuse(
          `ranges_know_their_carrier_${when}`,
          `${event} ON ranges`,
          hasStrangeCarrier,
          'Unknown carrier',
        ),
    )
    .join('') +
  refuse(
    'ranges_keep_their_ids',
    'UPDATE ON ranges',
    'new.id <> old.id OR new.uid <> old.uid',
    'Ids never change',
  ) +
  refuse(
    'ranges_are_not_replaced',
    'INSERT ON ranges',
    'EXISTS (SELECT 1 FROM ranges WHERE id = new.id OR uid = new.uid)',
    'Ids are never used twice',
  ) +
  refuse(
    'carriers_are_held_by_ranges',
    'DELETE ON carriers',
    'EXISTS (SELECT 1 FROM ranges WHERE carrier_id = old.id)',
    'It is held by ranges',
  )

/** How often the directory changed: who keeps names to search in can tell by it whether they are still those of the file. */
const counted = directoryTables
  .flatMap((table) =>
    Object.entries({ added: 'INSERT', changed: 'UPDATE', removed: 'DELETE' }).map(
      ([done, event]) => `CREATE TRIGGER ${table}_are_counted_when_${done} AFTER ${event} ON ${table}
BEGIN UPDATE directory_changes SET n = n + 1; END;\n`,
    ),
  )
  .join('')

/** Columns that hold one of a closed list, beside those of numbers and their history. */
const listed = (
  [
    ['drafts', 'target', ImportTarget.options],
    ['drafts', 'format', SheetFormat.options],
    ['drafts', 'state', draftStates],
    ['draft_changes', 'state', draftChangeStates],
    ['directory_history', 'kind', directoryKinds],
    ['operations', 'act', [...actNames, ...directoryActs, 'undo']],
    ['hand_over_numbers', 'outcome', handOverOutcomes],
    ['hand_over_states', 'state', handOverStates],
    ['fields', 'kind', customKinds],
  ] as const
)
  .flatMap(([table, column, list]) =>
    (['INSERT', 'UPDATE'] as const).map((event) =>
      refuse(
        `${table}_know_their_${column}_on_${event.toLowerCase()}`,
        `${event} ON ${table}`,
        `NOT ${isOneOf(`new.${column}`, list)}`,
        `Unknown ${column}`,
      ),
    ),
  )
  .join('')

/** All guards of an inventory, as SQL. Of several that refuse the same, the last one here says why. */
export const guards = `
${directoryGuards}
${appendOnly}
${held}
${identities}
${belonging}
${ranges}
${counted}
${listed}
${refuse(
  'batches_have_an_import',
  'INSERT ON batches',
  `NOT EXISTS (SELECT 1 FROM operations WHERE id = new.operation_id AND act = 'pool.import')`,
  'A batch is an import',
)}
${refuse(
  'handed_over_numbers_stay_as_they_were',
  'UPDATE ON hand_over_numbers',
  'new.key <> old.key OR new.hand_over_id <> old.hand_over_id OR new.history_id <> old.history_id',
  'What was handed over does not change',
)}
${refuse(
  'undos_have_an_operation',
  'INSERT ON operations',
  `new.undoes IS NOT NULL AND NOT ${known('operations', 'new.undoes')}`,
  'Unknown operation',
)}
${refuse('fields_stay', 'DELETE ON fields', '1', 'A field is retired, and keeps its history')}
${refuse(
  'fields_keep_their_kind',
  'UPDATE ON fields',
  'new.id <> old.id OR new.uid <> old.uid OR new.kind <> old.kind',
  'A field keeps its kind',
)}
${lifeGuards}
`
