/** The functions of `db/` alone: cases that the services never cause, such as missing rows. */
import { describe, expect, it } from 'vitest'
import { absent } from '../../contract/life/states.ts'
import { directoryKinds } from '../../contract/accounts.ts'
import { findByName, findEntry, findById, listEntries, summarise } from '../../db/directory/accounts.ts'
import { changeEntry, insertEntry, removeEntry } from '../../db/directory/changingEntries.ts'
import { insertBatch, listBatches } from '../../db/numbers/batches.ts'
import { expectChanges, inTransaction, sql } from '../../db/file/connection.ts'
import { countNumbers } from '../../db/list/counting.ts'
import { countFacets } from '../../db/list/facets.ts'
import { entriesOf, historyOf, writeEntry } from '../../db/history/history.ts'
import { findHeld, insertNumber, saveState, type HeldNumber } from '../../db/numbers/heldNumbers.ts'
import { listNumbers } from '../../db/list/numberList.ts'
import { e164Of, keyOf } from '../../db/numbers/numberKey.ts'
import { findNumber, lifeOf, noHold, statusesOf, type NumberState } from '../../db/numbers/numbers.ts'
import { findOperation, listOperations, startOperation } from '../../db/history/operations.ts'
import { examplesChangedSince } from '../../db/numbers/undoing.ts'
import { openInventory } from './support/inventory.ts'

const noSuchId = 9999
const page = { offset: 0, limit: 10 }
const free: NumberState = {
  poolStatus: 'Free',
  lineStatus: 'Normal',
  ...noHold,
  subAccountId: null,
  sipTrunkId: null,
  userId: null,
  billingReferenceId: null,
  serviceInfo: null,
  custom: null,
}

const one = keyOf('+16505550100')
const other = keyOf('+16505550101')

const emptyDatabase = () => openInventory().open.db

/** Brings a number in with nothing but the functions of `db/`. */
function bring(db: ReturnType<typeof emptyDatabase>, key: number, at = 1): HeldNumber {
  const operationId = startOperation(db, 'pool.add', at)
  const historyId = writeEntry(db, {
    operationId,
    key,
    at,
    act: 'pool.add',
    priorId: null,
    from: null,
    state: free,
    plan: { country: 'US', numberType: 'Toll' },
  })
  const identity = { key, country: 'US', numberType: 'Toll', batchId: null, addedAt: at } as const
  insertNumber(db, { ...identity, state: free, historyId, at })
  const held = findHeld(db, key)
  if (held === null) throw new Error('not added')
  return held
}

function finished<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
  }
}

it('an empty inventory has nothing to return', () => {
  const db = emptyDatabase()
  const nothing = { rows: [], total: 0 }
  const sort = { by: 'added', descending: true } as const
  expect(listNumbers(db, { filter: { text: '1' }, sort, ...page })).toEqual({
    ...nothing,
    totalIsCapped: false,
  })
  expect(countNumbers(db, {})).toEqual({ total: 0, isCapped: false })
  expect(findNumber(db, 1)).toBeNull()
  expect(findHeld(db, one)).toBeNull()
  expect(statusesOf(db, [one])).toEqual(new Map())
  expect(listBatches(db, page)).toEqual(nothing)
  expect(listOperations(db, { filter: {}, ...page })).toEqual(nothing)
  expect(findOperation(db, 1)).toBeNull()
  expect(historyOf(db, one, page)).toEqual(nothing)
  expect(entriesOf(db, 1, page)).toEqual(nothing)
  expect(examplesChangedSince(db, 1, 3)).toEqual([])
  expect(Object.values(finished(countFacets(db, {}))).flat()).toEqual([])
  expect(summarise(db)).toEqual({ numbers: 0, subAccounts: 0, sipTrunks: 0, carriers: 0, users: 0 })
  for (const kind of directoryKinds) {
    expect(listEntries(db, { kind, ...page })).toEqual(nothing)
    expect(findEntry(db, kind, 1)).toBeNull()
    expect(findById(db, kind, 1)).toBeNull()
    expect(findByName(db, kind, 'x', 1)).toBeNull()
  }
})

describe('a write that changes no row is a bug, and throws', () => {
  it.each(directoryKinds)('renaming and removing a missing %s', (kind) => {
    const db = emptyDatabase()
    expect(() => changeEntry(db, 1, kind, noSuchId, { name: 'x' })).toThrow('there is no')
    expect(() => removeEntry(db, 1, kind, noSuchId)).toThrow('there is no')
  })

  it('saving a missing number', () => {
    const db = emptyDatabase()
    const held = { ...bring(db, one), key: other }
    expect(() => saveState(db, held, free, held.historyId, 2)).toThrow('changed 0 rows, expected 1')
  })

  it('with any expected number of rows', () => {
    expect(() => expectChanges({ changes: 2, lastInsertRowid: 0 }, 1, 'save')).toThrow(
      'save: changed 2 rows, expected 1',
    )
  })
})

it('a failed write rolls back its transaction', () => {
  const db = emptyDatabase()
  expect(() =>
    inTransaction(db, () => {
      bring(db, one)
      bring(db, one)
    }),
  ).toThrow(/UNIQUE|already|entry/)
  expect(summarise(db).numbers).toBe(0)
  expect(historyOf(db, one, page).total).toBe(0)
})

it('a batch belongs to one import, and an operation has one batch', () => {
  const db = emptyDatabase()
  const operationId = startOperation(db, 'pool.import', 1)
  insertBatch(db, operationId, 'numbers.csv')
  expect(() => insertBatch(db, operationId, 'again.csv')).toThrow()
  expect(() => insertBatch(db, noSuchId, 'nowhere.csv')).toThrow()
})

it('numbers are stored exactly: 15 digits, with their states', () => {
  const db = emptyDatabase()
  const longest = '+888123456789012'
  const held = bring(db, keyOf(longest))
  expect(e164Of(held.key)).toBe(longest)
  expect(findNumber(db, held.key)).toMatchObject({ e164: longest, addedAt: '1970-01-01T00:00:00.001Z' })
  expect(lifeOf(held.state, 1)).toEqual({ pool: 'Free', line: 'Normal', hasUser: false, hold: null })
  expect(lifeOf({ ...free, poolStatus: 'Assigned', userId: 3 }, 1)).toMatchObject({
    pool: 'Assigned',
    hasUser: true,
  })
  const reserved = { ...free, hold: 'reserved', holdUntil: 100 } as const
  expect([99, 100, 99].map((now) => lifeOf(reserved, now).hold)).toEqual(['reserved', null, 'reserved'])
  expect(lifeOf(null, 1)).toEqual(absent)
})

it('statuses are returned only for existing numbers', () => {
  const db = emptyDatabase()
  bring(db, one)
  expect(statusesOf(db, [one, other])).toEqual(new Map([[one, 'Free']]))
})

it('names are found in any spelling, users only within their sub account', () => {
  const db = emptyDatabase()
  const operation = { operationId: startOperation(db, 'directory.add', 1), at: 1 }
  const id = insertEntry(db, { kind: 'subAccount', name: 'Straße' }, operation)
  const user = insertEntry(db, { kind: 'user', name: 'Ada', ownerId: id }, operation)
  expect(findByName(db, 'subAccount', ' STRASSE ')).toEqual({ id, name: 'Straße', isArchived: false })
  expect(findByName(db, 'user', 'ada', id)).toEqual({ id: user, name: 'Ada', isArchived: false })
  expect(findByName(db, 'user', 'ada', noSuchId)).toBeNull()
  expect(findByName(db, 'user', 'ada')).toBeNull()
})

it('a statement is compiled once for a connection', () => {
  const db = emptyDatabase()
  expect(sql(db, 'SELECT 1')).toBe(sql(db, 'SELECT 1'))
  expect(sql(emptyDatabase(), 'SELECT 1')).not.toBe(sql(db, 'SELECT 1'))
})
