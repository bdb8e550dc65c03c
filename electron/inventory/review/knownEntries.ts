import type { DirectoryKind } from '../../../contract/accounts.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import type { RowIssue } from '../../../contract/sheets/rows.ts'
import { shortened } from '../../../contract/text/shortening.ts'
import type { Id } from '../../../contract/values.ts'
import { findById, findByName, type FoundEntry } from '../../../db/directory/accounts.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { refusal } from '../../numbering/issues.ts'
import type { NumberChange } from './updating.ts'

/** What a row gives to whom, and which cell says so. */
const given = [
  ['subAccountId', 'subAccount'],
  ['sipTrunkId', 'sipTrunk'],
  ['userId', 'user'],
] as const

/** Said of an archived entry that is to be given something. */
export function archivedIssue(field: 'subAccount' | 'sipTrunk' | 'carrier' | 'user', name: string): RowIssue {
  return refusal(field, 'archived', messageOf('reason.archived_named', { name: shortened(name) }))
}

/** The entries of the directory that rows name, each looked up once. */
export class KnownEntries {
  readonly #db: ReadDb
  readonly #known = new Map<string, FoundEntry | null>()

  constructor(db: ReadDb) {
    this.#db = db
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
