import { messageOf, type Message } from '../../../../contract/messages/message.ts'
import { isOnlyHere, type RowIssue } from '../../../../contract/sheets/rows.ts'
import { absent, canDo } from '../../../../contract/life/states.ts'
import type { ImportTarget, SheetCells, SheetField } from '../../../../contract/sheets/sheets.ts'
import type { FieldValue } from '../../../../contract/life/paths.ts'
import { statuses, type PoolStatus } from '../../../../contract/life/statuses.ts'
import type { Id } from '../../../../contract/values.ts'
import type { ReadDb } from '../../../../db/file/connection.ts'
import { withCustom } from '../../../../db/customFields/customValues.ts'
import { keyOf } from '../../../../db/numbers/numberKey.ts'
import { numbersInOrder, statusesOf, type StoredNumber } from '../../../../db/numbers/numbers.ts'
import { dataVersionOf } from '../../../../db/history/dataVersion.ts'
import type { LastKnown } from '../../../../db/sources/lastComparison.ts'
import type { ReadRow } from '../../../sheets/messages.ts'
import { refusal, warning } from '../../../numbering/issues.ts'
import { lineStatusNamed, poolStatusNamed } from '../../../sheets/statusWords.ts'
import { conflictIssue, merged } from '../comparing/merging.ts'
import { archivedIssue, KnownEntries, nobody } from './knownEntries.ts'
import { KnownFields } from './knownFields.ts'
import { nothingNamed, type PlannedRow } from './plannedRow.ts'
import {
  changeOf,
  changesNothing,
  issuesOf,
  removalOf,
  statusIssue,
  unknownUser,
  type NamedRow,
  type NumberChange,
  type Updating,
} from './updating.ts'

/** A row to plan, and the row of the sheet that it repeats, if any. */
export interface RowToPlan {
  readonly read: ReadRow
  /** The number of the first row with the same key; null when it is the first itself. */
  readonly repeats: number | null
  /** What the file says is taken, although both sides changed the number; not where it is excluded. */
  readonly theirs?: boolean
}

/** A row and the number of the inventory that it is about. */
interface Compared {
  readonly row: RowToPlan
  readonly of: NamedRow
  /** Names that the directory does not have. */
  readonly unknown: readonly RowIssue[]
  /** What it says of fields that people defined and that they can't have. */
  readonly unfit: readonly RowIssue[]
  readonly change: NumberChange
}

/** A value that is an id, where it is one. */
const idIn = (value: FieldValue): Id | null => (typeof value === 'number' ? value : null)

/** How a number comes in. */
type Arrival = Pick<PlannedRow, 'poolStatus' | 'lineStatus' | 'userOf' | 'userId' | 'issues'>

const keyOfRow = ({ read: { number } }: RowToPlan) => (number === null ? null : keyOf(number.e164))

/** How a plan is made. */
interface Planning {
  /** What the person knows rows as. */
  readonly rowWord?: 'row' | 'line'
  /** There is no directory to know names from, so that none is unknown. */
  readonly alone?: boolean
  /** Null: rows are refused whose numbers the inventory has. */
  readonly updating?: Updating | null
  /** The columns of the sheet; none for what was typed. */
  readonly columns?: readonly (SheetField | null)[]
}

/**
 * Holds rows against the inventory and the directory. The one planner: the review shows what it says, and the commit
 * asks it again inside its transaction when anything was written since. It looks each name up once, so make a new one
 * whenever time has passed.
 */
export class Planner {
  readonly #db: ReadDb
  readonly #target: ImportTarget
  readonly #rowWord: 'row' | 'line'
  readonly #alone: boolean
  readonly #updating: Updating | null
  readonly #entries: KnownEntries
  readonly #fields: KnownFields
  /** How far inventory and directory were when it was made: what it says holds as long as they are. */
  readonly asOf: string

  constructor(
    db: ReadDb,
    target: ImportTarget,
    { rowWord = 'row', alone = false, updating = null, columns = [] }: Planning = {},
  ) {
    this.#db = db
    this.#entries = new KnownEntries(db, alone)
    this.#fields = new KnownFields(db, columns)
    this.#target = target
    this.#rowWord = rowWord
    this.#alone = alone
    this.#updating = updating
    this.asOf = dataVersionOf(db)
  }

  /** The rows with all that speaks against them, in the same order. */
  plan(rows: readonly RowToPlan[]): PlannedRow[] {
    return this.#target === 'number' ? this.#numbers(rows) : rows.map((row) => this.#entry(row))
  }

  #duplicate(field: 'number' | 'name', repeats: number | null): RowIssue[] {
    if (repeats === null) return []
    return [
      refusal(field, 'duplicate_row', messageOf(`reason.duplicate_of_${this.#rowWord}`, { row: repeats })),
    ]
  }

  /** Why a number that the inventory has is refused; a sheet may update it, a typed line may not. */
  #isThere(reason: Message): RowIssue {
    const advice = this.#rowWord === 'row' ? messageOf('advice.updateOrExclude') : undefined
    return refusal('number', 'in_inventory', reason, advice)
  }

  #numbers(rows: readonly RowToPlan[]): PlannedRow[] {
    const keys = rows.flatMap((row) => keyOfRow(row) ?? [])
    const updating = this.#updating
    if (updating === null) {
      const statuses = statusesOf(this.#db, keys)
      return rows.map((row) => this.#arriving(row, statuses.get(keyOfRow(row) ?? NaN)))
    }
    const numbers = new Map(numbersInOrder(this.#db, keys).map((number) => [number.id, number]))
    const held = rows.map((row) => {
      const number = numbers.get(keyOfRow(row) ?? NaN)
      const isOfSheet = !isOnlyHere(row.read.row)
      const compared = number !== undefined && isOfSheet ? this.#compared(row, number, updating) : null
      return { row, number, isOfSheet, compared }
    })
    // What is the same on both sides needs nothing else, and that is most of it.
    const asked = held.filter(
      ({ isOfSheet, compared }) => isOfSheet && (compared === null || !changesNothing(compared.change)),
    )
    const known = updating.comparing?.last?.of(asked.flatMap(({ row }) => keyOfRow(row) ?? []))
    return held.map(({ row, number, isOfSheet, compared }) => {
      if (!isOfSheet) return this.#onlyHere(row, number, updating)
      const last = known?.get(keyOfRow(row) ?? NaN)
      if (compared !== null) return this.#changed(compared, last, updating)
      return { ...this.#arriving(row, undefined), isOurs: last !== undefined }
    })
  }

  /** A row whose number the inventory has, where the sheet changes such numbers. */
  #compared(row: RowToPlan, number: StoredNumber, updating: Updating): Compared {
    const { cells } = row.read
    // Who is named in a field that stays as it is makes no difference.
    const named = (field: 'subAccount' | 'sipTrunk') =>
      updating.update.kept.includes(field) ? nobody : this.#entries.named(field, cells)
    const account = named('subAccount')
    const trunk = named('sipTrunk')
    const userIn = (subAccountId: Id) => this.#entries.called('user', cells.user, subAccountId)?.id ?? null
    const said = this.#fields.said(cells, updating.update)
    const of = { cells, subAccountId: account.id, sipTrunkId: trunk.id, userIn, custom: said.change }
    return {
      row,
      of,
      unknown: [...account.issues, ...trunk.issues],
      unfit: said.issues,
      change: changeOf(number, of, updating),
    }
  }

  #changed(
    { row, of, unknown, unfit, change }: Compared,
    last: LastKnown | undefined,
    updating: Updating,
  ): PlannedRow {
    const { read, repeats, theirs = false } = row
    const isSame = changesNothing(change)
    const whole = { change, isOurs: false, conflicts: [] }
    const { change: wanted, isOurs, conflicts } = last === undefined || isSame ? whole : merged(change, last)
    const undecided =
      last === undefined || theirs ? [] : conflicts.map((part) => conflictIssue(this.#db, change, last, part))
    return {
      ...nothingNamed,
      read,
      issues: [
        ...read.issues,
        ...this.#duplicate('number', repeats),
        ...unknown,
        ...unfit,
        // From a name that is not known, nothing follows.
        ...(unknown.length > 0
          ? []
          : [...undecided, ...issuesOf(wanted, of, updating), ...this.#entries.archivedIn(wanted)]),
      ],
      subAccountId: of.subAccountId,
      sipTrunkId: of.sipTrunkId,
      userOf: idIn(change.goal.values.subAccountId),
      userId: idIn(change.goal.values.userId),
      rowClass: isSame ? 'same' : 'changed',
      change: isSame ? null : wanted,
      said: isSame ? null : change.goal,
      isOurs,
    }
  }

  /** A number that only the inventory has; where it has it no more, or the sheet has it by now, nothing is left to do. */
  #onlyHere({ read, repeats }: RowToPlan, number: StoredNumber | undefined, updating: Updating): PlannedRow {
    const { onlyHere = 'keep' } = updating.comparing ?? {}
    const isGone = number === undefined || repeats !== null
    return {
      ...nothingNamed,
      read,
      issues: [],
      rowClass: isGone ? 'same' : 'onlyHere',
      change: isGone ? null : removalOf(number, onlyHere),
    }
  }

  /** A row that brings a number in; refused where the inventory has it, with this status. */
  #arriving({ read, repeats }: RowToPlan, status: PoolStatus | undefined): PlannedRow {
    const permission = canDo('pool.import', { ...absent, pool: status ?? null })
    const { subAccount, sipTrunk } = read.cells
    const account = this.#entries.offered('subAccount', read.cells)
    const trunk = this.#entries.offered('sipTrunk', read.cells)
    const issues = [
      ...read.issues,
      ...this.#duplicate('number', repeats),
      ...(permission.allowed ? [] : [this.#isThere(permission.reason)]),
      ...account.issues,
      ...trunk.issues,
    ]
    if (subAccount !== '' && sipTrunk === '') issues.push(refusal('sipTrunk', 'sip_trunk_required'))
    if (subAccount === '' && trunk.id !== null) {
      issues.push(warning('sipTrunk', 'trunk_without_sub_account'))
    }
    // From a name that is not known, nothing follows.
    const arrival = account.issues.length > 0 ? null : this.#arrival(read.cells, account.id)
    if (arrival !== null) issues.push(...arrival.issues)
    const said = this.#fields.said(read.cells, null)
    issues.push(...said.issues)
    return {
      ...nothingNamed,
      ...arrival,
      read,
      issues,
      subAccountId: account.id,
      sipTrunkId: trunk.id,
      custom: withCustom(null, said.change),
    }
  }

  /** The status and the user with which a number comes in, and what speaks against them. */
  #arrival(cells: SheetCells, subAccountId: Id | null): Arrival {
    const said = poolStatusNamed(cells.poolStatus)
    const lineStatus = lineStatusNamed(cells.lineStatus) ?? 'Normal'
    const usual = subAccountId === null ? 'Free' : 'Assigned'
    const fits = said !== null && statuses[said].owner === (subAccountId !== null)
    const poolStatus = fits ? said : usual
    const issues = said === null || fits ? [] : [statusIssue(said)]
    const alone = { poolStatus, lineStatus, userOf: null, userId: null }
    if (cells.user === '') return { ...alone, issues }
    if (subAccountId === null || !statuses[poolStatus].user) {
      return { ...alone, issues: [...issues, warning('user', 'user_ignored')] }
    }
    const user = this.#entries.called('user', cells.user, subAccountId)
    if (user === null && !this.#alone) issues.push(unknownUser(cells.user))
    if (user?.isArchived === true) issues.push(archivedIssue('user', cells.user))
    return { poolStatus, lineStatus, userOf: subAccountId, userId: user?.id ?? null, issues }
  }

  #entry({ read, repeats }: RowToPlan): PlannedRow {
    const { name } = read.cells
    const kind = this.#target
    if (kind === 'number') throw new Error('a number is no entry of the directory')
    const account = kind === 'user' ? this.#entries.offered('subAccount', read.cells) : nobody
    const carrier = kind === 'sipTrunk' ? this.#entries.offered('carrier', read.cells) : nobody
    const issues = [...read.issues, ...this.#duplicate('name', repeats), ...account.issues, ...carrier.issues]
    const findable = name !== '' && (kind !== 'user' || account.id !== null)
    const taken = findable ? this.#entries.called(kind, name, account.id ?? undefined) : null
    if (taken !== null) {
      const why = taken.isArchived ? 'reason.name_archived' : 'reason.name_taken_as'
      issues.push(refusal('name', 'name_taken', messageOf(why, { name: taken.name })))
    }
    return { ...nothingNamed, read, issues, subAccountId: account.id, carrierId: carrier.id }
  }
}
