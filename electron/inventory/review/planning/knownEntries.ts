import type { DirectoryKind } from '../../../../contract/accounts.ts'
import { messageOf } from '../../../../contract/messages/message.ts'
import type { RowIssue } from '../../../../contract/sheets/rows.ts'
import type { SheetCells } from '../../../../contract/sheets/sheets.ts'
import { shortened } from '../../../../contract/text/shortening.ts'
import type { Id } from '../../../../contract/values.ts'
import { findById, findByName, type FoundEntry } from '../../../../db/directory/accounts.ts'
import type { ReadDb } from '../../../../db/file/connection.ts'
import { refusal } from '../../../numbering/issues.ts'
import type { NumberChange } from './updating.ts'

/** What a row gives to whom, and which cell says so. */
const given = [
  ['subAccountId', 'subAccount'],
  ['sipTrunkId', 'sipTrunk'],
  ['userId', 'user'],
] as const

/** Fields that name an entry of the directory or a country, each with the reason to refuse a name that is not known. */
export const unknownCodes = {
  subAccount: 'unknown_sub_account',
  sipTrunk: 'unknown_sip_trunk',
  user: 'unknown_user',
  carrier: 'unknown_carrier',
  country: 'unknown_country',
} as const

/** The entry that a cell names; without an id where it names nobody who is known. */
interface Named {
  readonly id: Id | null
  readonly issues: readonly RowIssue[]
}

/** What has a name of its own, whoever it belongs to. */
type NamedKind = 'subAccount' | 'sipTrunk' | 'carrier'

/** A cell that names nobody. */
export const nobody: Named = { id: null, issues: [] }

/** Said of an archived entry that is to be given something. */
export function archivedIssue(field: 'subAccount' | 'sipTrunk' | 'carrier' | 'user', name: string): RowIssue {
  return refusal(field, 'archived', messageOf('reason.archived_named', { name: shortened(name) }))
}

/** The entries of the directory that rows name, each looked up once. */
export class KnownEntries {
  readonly #db: ReadDb
  readonly #alone: boolean
  readonly #known = new Map<string, FoundEntry | null>()

  /** @param alone there is no directory to know names from, so that none is unknown */
  constructor(db: ReadDb, alone: boolean) {
    this.#db = db
    this.#alone = alone
  }

  #once(key: string, find: () => FoundEntry | null): FoundEntry | null {
    const before = this.#known.get(key)
    if (before !== undefined) return before
    const found = find()
    this.#known.set(key, found)
    return found
  }

  /** @param ownerId the sub account among whose users one is looked for */
  called(kind: DirectoryKind, name: string, ownerId?: Id): FoundEntry | null {
    if (name === '') return null
    // A line break is in no name.
    const find = () => findByName(this.#db, kind, name, ownerId)
    return this.#once(`${kind}\n${ownerId ?? ''}\n${name}`, find)
  }

  /** The entry that a cell names; refused where the directory has none of that name. */
  named(kind: NamedKind, cells: SheetCells): Named {
    const name = cells[kind]
    const id = this.called(kind, name)?.id ?? null
    if (name === '' || id !== null || this.#alone) return { id, issues: [] }
    const code = unknownCodes[kind]
    const message = messageOf(`reason.${code}_named`, { name: shortened(name) })
    return { id, issues: [refusal(kind, code, message)] }
  }

  /** The entry that a cell gives something to; refused where it is archived, too. */
  offered(kind: NamedKind, cells: SheetCells): Named {
    const isArchived = this.called(kind, cells[kind])?.isArchived === true
    const { id, issues } = this.named(kind, cells)
    return { id, issues: isArchived ? [archivedIssue(kind, cells[kind])] : issues }
  }

  /** What speaks against a change that gives a number to somebody who is archived; it may stay where it is. */
  archivedIn({ from, goal }: NumberChange): RowIssue[] {
    return given.flatMap(([value, kind]) => {
      const id = goal.values[value]
      const stays = id === from.values[value] && goal.pool === from.pool
      if (typeof id !== 'number' || stays) return []
      const found = this.#once(`${kind}\n\n\n${id}`, () => findById(this.#db, kind, id))
      return found?.isArchived === true ? [archivedIssue(kind, found.name)] : []
    })
  }
}
