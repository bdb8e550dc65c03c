import {
  acts,
  fieldsOf,
  pathActs,
  setBy,
  singleActs,
  singleNumberActs,
  type Act,
  type SingleAct,
} from '../../contract/life/acts.ts'
import { directoryPaths } from '../../contract/life/directoryActs.ts'
import { holdKinds, holdNoteLimit } from '../../contract/life/holds.ts'
import { isHeldAt } from '../numbers/holding.ts'
import { labels, type Label } from '../../contract/fields.ts'
import { numberTypes } from '../../contract/numbers.ts'
import { lineStatuses, statusesWith } from '../../contract/life/statuses.ts'
import { isKey } from '../numbers/numberKey.ts'
import { isOneOf, known, refuseWhere } from './refusing.ts'
import { actColumnOf, actColumns, alike, planColumns, references, stateColumns } from './stateColumns.ts'

/**
 * The guards of numbers and their history, made from the table of acts. They are a chain: a history entry is only taken
 * when it follows from the number's state now and an act admits it; a number only changes together with a new entry that
 * says so. So no act goes unrecorded, and what an entry was asked the number need not be asked again.
 */

/** What an act asks of the pool status before, and leaves. */
function passage({ from, to, orTo = [] }: Act): string {
  const after =
    to === 'same' ? 'new.pool_status = new.from_status' : isOneOf('new.pool_status', [to, ...orTo])
  return `${isOneOf('new.from_status', from)} AND ${after}`
}

const userAfter = {
  none: 'new.user_id IS NULL',
  gives: 'new.user_id IS NOT NULL',
  takes: 'new.user_id IS NULL',
  keeps: '1',
  brings: '1',
  path: '0',
} as const

/** What an act asks of the user of `numbers AS n`. */
const userBefore = {
  none: 'n.user_id IS NULL',
  gives: 'n.user_id IS NULL',
  takes: 'n.user_id IS NOT NULL',
  keeps: 'n.user_id IS new.user_id',
  brings: 'n.user_id IS NULL',
  path: '0',
} as const

function admitted(act: Act): string {
  const cleared = (act.clears ?? []).map((field) => `new.${actColumnOf[field]} IS NULL`)
  const set = setBy(act).map(([field, value]) => `new.${actColumnOf[field]} = '${value}'`)
  const rest = act.rests === true ? [isRestOrNone] : []
  const reason = act.reason === 'asked' ? ['new.reason IS NOT NULL'] : []
  return [passage(act), userAfter[act.user], ...set, ...cleared, ...rest, ...reason].join(' AND ')
}

/** What an act asks of what holds `numbers AS n`. One that has ended may be ended as well. */
function heldBefore({ unless = [], ends, reason }: Act): string[] {
  return [
    ...(unless.length === 0
      ? []
      : [`NOT (${isOneOf("coalesce(n.hold, '')", unless)} AND ${isHeldAt('new.at')})`]),
    ...(reason === 'overrides'
      ? [`(new.reason IS NOT NULL OR NOT ${isHeldAt('new.at')} OR n.hold_for IS new.sub_account_id)`]
      : []),
    ...(ends === undefined ? [] : [`n.hold IS '${ends}'`]),
  ]
}

/** What a rest that an act begins is like. */
const isRestOrNone = `(new.hold IS NULL OR (new.hold = 'resting' AND new.hold_until > new.at
    AND new.hold_for IS NULL AND new.hold_note IS NULL))`

/** What an act leaves of `numbers AS n` as it is. */
function left(act: Act): string {
  if (act.to === null) return [userBefore[act.user], ...heldBefore(act)].join(' AND ')
  const changed: readonly string[] = [
    'pool_status',
    'user_id',
    ...fieldsOf(act).map((field) => actColumnOf[field]),
  ]
  const same = actColumns.filter((column) => !changed.includes(column))
  const { lineStatus } = act.sets ?? {}
  const unset = lineStatus === undefined ? [] : [`n.line_status <> '${lineStatus}'`]
  return [userBefore[act.user], ...heldBefore(act), ...unset, alike('n', 'new', same)].join(' AND ')
}

/** What a condition is for each act; an undo is asked by a guard of its own. */
function byAct(condition: (act: Act) => string, entries: readonly SingleAct[]): string {
  return `CASE new.act ${entries.map((name) => `WHEN '${name}' THEN ${condition(acts[name])}`).join('\n      ')}
      WHEN 'undo' THEN 1 ELSE 0 END`
}

const isOwned = isOneOf('new.pool_status', statusesWith('owner'))

const isLabel = ({ column, limit }: Label) =>
  `(new.${column} IS NULL OR length(new.${column}) BETWEEN 1 AND ${limit})`

/** That values are of fields which people defined. */
const isCustom = `(json_valid(new.custom) AND new.custom <> '{}' AND NOT EXISTS (
        SELECT 1 FROM json_each(new.custom) AS held
        WHERE held.type = 'null' OR NOT EXISTS (SELECT 1 FROM fields WHERE id = CAST(held.key AS INTEGER))))`

/** That the state of an entry is one that a number can be in, whatever the act. */
const isState = `CASE WHEN new.pool_status IS NULL
    THEN coalesce(${actColumns.map((column) => `new.${column}`).join(', ')}) IS NULL
    ELSE new.line_status IS NOT NULL AND ${isOwned} = (new.sub_account_id IS NOT NULL)
      AND ${isOwned} = (new.sip_trunk_id IS NOT NULL)
      AND (new.user_id IS NULL OR ${isOneOf('new.pool_status', statusesWith('user'))})
      AND ${labels.map(isLabel).join('\n      AND ')}
      AND (new.custom IS NULL OR ${isCustom})
      AND CASE WHEN new.hold IS NULL
        THEN coalesce(new.hold_for, new.hold_until, new.hold_note) IS NULL
        ELSE ${isOneOf('new.hold', holdKinds)} AND ${isOneOf('new.pool_status', statusesWith('hold'))}
          AND (new.hold_note IS NULL OR length(new.hold_note) BETWEEN 1 AND ${holdNoteLimit}) END END`

const isPlanned = `(new.country = '001' OR new.country GLOB '[A-Z][A-Z]') AND ${isOneOf('new.number_type', numberTypes)}`

/** What only a number that comes in is asked; what it is stays so, and what an act leaves is as it was. */
const isArrival = `new.hold IS NULL AND ${isKey('new.key')} AND ${isPlanned} AND ${isOneOf('new.line_status', lineStatuses)}`

const messages = { carriers: 'carrier', sub_accounts: 'sub account', sip_trunks: 'SIP trunk' } as const

/** Those whom an entry names are there; a user belongs to the sub account that it has. */
const namesTheKnown = references
  .map(({ column, table }) =>
    table === 'users'
      ? refuseWhere(
          'The user belongs to another sub account',
          `new.user_id IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM users WHERE id = new.user_id AND sub_account_id = new.sub_account_id)`,
        )
      : refuseWhere(
          `Unknown ${messages[table]}`,
          `new.${column} IS NOT NULL AND NOT ${known(table, `new.${column}`)}`,
        ),
  )
  .join('')

/**
 * A number that no plan had gets its country and type once one has it, which is no act of anybody: the one change without
 * an entry.
 */
const outside = `'Not in plan'`
const isFoundInPlan = `old.number_type = ${outside} AND new.number_type <> ${outside} AND ${isPlanned}
      AND new.history_id = old.history_id AND new.changed_at = old.changed_at AND ${alike('new', 'old', actColumns)}`

const removal = `SELECT 1 FROM history WHERE key = old.key AND prior_id = old.history_id AND pool_status IS NULL`

/** That a number is in none of the statuses from which an act leads out of the inventory. */
const staysIn = singleNumberActs
  .filter((name) => acts[name].to === null)
  .flatMap((name) => acts[name].from.map((status) => `old.pool_status <> '${status}'`))
  .join(' AND ')

export const lifeGuards = `
CREATE TRIGGER history_follows_from_the_state BEFORE INSERT ON history
BEGIN
${refuseWhere(
  'The number is already in the inventory',
  'new.from_status IS NULL AND EXISTS (SELECT 1 FROM numbers WHERE key = new.key)',
)}
${refuseWhere(
  "The entry does not follow from the number's state",
  `new.from_status IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM numbers AS n
    WHERE n.key = new.key AND n.history_id = new.prior_id AND n.pool_status = new.from_status
      AND ${alike('n', 'new', planColumns)}
      AND ${byAct(left, singleNumberActs)})`,
)}
${refuseWhere('No act of a number leads there', `NOT coalesce(${byAct(admitted, singleActs)}, 0)`)}
${refuseWhere('No number is in such a state', `NOT coalesce(${isState}, 0)`)}
${refuseWhere('No number can be this', `new.from_status IS NULL AND new.act <> 'undo' AND NOT coalesce(${isArrival}, 0)`)}
${refuseWhere(
  'The operation is over or of another act',
  // A path is made of other acts; what is added may be assigned by the same act of a person.
  `new.operation_id IS NOT (SELECT max(id) FROM operations) OR NOT EXISTS (
    SELECT 1 FROM operations WHERE id = new.operation_id
      AND (act = new.act OR (act = 'pool.add' AND new.act = 'pool.assign')
        OR (${isOneOf('act', [...pathActs, ...directoryPaths])} AND ${isOneOf('new.act', singleNumberActs)})))`,
)}
${namesTheKnown}
END;

CREATE TRIGGER an_undo_undoes BEFORE INSERT ON history WHEN new.act = 'undo' OR new.undoes IS NOT NULL
BEGIN
${refuseWhere(
  'An undo takes the number back to where the undone operation found it',
  `new.act <> 'undo' OR NOT EXISTS (
    SELECT 1 FROM history AS undone
    JOIN operations AS undoing ON undoing.id = new.operation_id AND undoing.undoes = undone.operation_id
    LEFT JOIN history AS before ON before.id = undone.prior_id
    WHERE undone.id = new.undoes AND undone.key = new.key AND undone.from_status IS new.pool_status
      AND before.operation_id IS NOT undone.operation_id
      AND (new.pool_status IS NULL OR (${alike('before', 'new', actColumns)}))
      AND (new.from_status IS NOT NULL OR (${alike('undone', 'new', planColumns)} AND EXISTS (
        SELECT 1 FROM history AS removed WHERE removed.key = new.key
          AND removed.operation_id = undone.operation_id AND removed.pool_status IS NULL)))
      AND NOT EXISTS (
        SELECT 1 FROM history AS later
        WHERE later.key = new.key AND later.id > undone.id AND later.operation_id <> undone.operation_id))`,
)}
END;

CREATE TRIGGER numbers_are_added_with_history BEFORE INSERT ON numbers
BEGIN
${refuseWhere('The number is already in the inventory', 'EXISTS (SELECT 1 FROM numbers WHERE key = new.key)')}
${refuseWhere(
  'A number is added together with its history entry',
  `NOT EXISTS (
    SELECT 1 FROM history AS entry WHERE entry.id = new.history_id AND entry.key = new.key
      AND entry.from_status IS NULL AND ${alike('entry', 'new', stateColumns)}
      AND NOT EXISTS (SELECT 1 FROM history AS later WHERE later.key = new.key AND later.id > entry.id))`,
)}
${refuseWhere('Unknown batch', `new.batch_id IS NOT NULL AND NOT ${known('batches', 'new.batch_id')}`)}
${namesTheKnown}
END;

CREATE TRIGGER numbers_change_with_history BEFORE UPDATE ON numbers
BEGIN
${refuseWhere(
  'A number stays what it is',
  `new.key <> old.key OR new.added_at <> old.added_at OR new.batch_id IS NOT old.batch_id
    OR (NOT (${alike('new', 'old', planColumns)}) AND NOT (${isFoundInPlan}))`,
)}
${refuseWhere(
  'A number changes together with its history entry',
  `NOT EXISTS (
    SELECT 1 FROM history AS entry WHERE entry.id = new.history_id AND entry.id > old.history_id
      AND entry.key = new.key AND entry.prior_id = old.history_id AND entry.from_status = old.pool_status
      AND ${alike('entry', 'new', stateColumns)})
    AND NOT (${isFoundInPlan})`,
)}
${namesTheKnown}
END;

CREATE TRIGGER numbers_are_removed_with_history BEFORE DELETE ON numbers
BEGIN
${refuseWhere('Only a Free number can be deleted', `${staysIn} AND NOT EXISTS (${removal})`)}
${refuseWhere('A number is removed together with its history entry', `NOT EXISTS (${removal})`)}
END;
`
