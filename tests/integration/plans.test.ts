import Database from 'better-sqlite3'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sortKeys } from '../../contract/fields.ts'
import { type NumberFilter, type SortColumn } from '../../contract/numbers.ts'
import { listBatches } from '../../db/numbers/batches.ts'
import { listEntries } from '../../db/directory/accounts.ts'
import type { ReadDb } from '../../db/file/connection.ts'
import { countFacets, countInParts } from '../../db/list/facets.ts'
import { addFunctions } from '../../db/schema/functions.ts'
import { entriesOf, historyOf } from '../../db/history/history.ts'
import { listOperations } from '../../db/history/operations.ts'
import { listNumbers } from '../../db/list/numberList.ts'
import type { OpenInventory } from '../../db/file/open.ts'
import { keyOf } from '../../db/numbers/numberKey.ts'
import { inventoryAt, sqliteOptions } from './support/inventory.ts'
import { addOneOfEach } from './support/stock.ts'

/** The statements sent to SQLite, so that each can be explained. */
let asked: string[] = []
let folder: string
let db: ReadDb
let writing: OpenInventory
let explaining: Database.Database

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numberdesk-test-'))
  const { file, route, open } = inventoryAt(join(folder, 'numberdesk.sqlite'))
  await addOneOfEach(route)
  // So many that nothing counts as few: plans are chosen by the counters.
  writing = open
  for (const counter of ['counts_by_value', 'number_counts', 'number_blocks']) {
    open.db.exec(`UPDATE ${counter} SET n = 1000000`)
  }
  db = new Database(file, { ...sqliteOptions, readonly: true, verbose: (text) => asked.push(String(text)) })
  addFunctions(db)
  explaining = new Database(file, { ...sqliteOptions, readonly: true })
  addFunctions(explaining)
})
afterAll(() => {
  db.close()
  explaining.close()
  writing.close()
  rmSync(folder, { recursive: true })
})

/** How SQLite does what `work` asks it, a line a step. */
function plansOf(work: () => unknown): string[] {
  asked = []
  work()
  return asked
    .filter((text) => /^\s*(SELECT|WITH)/.test(text))
    .flatMap((text) =>
      explaining
        .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${text}`)
        .all()
        .map(({ detail }) => detail),
    )
}

/** Reading an entire table, or sorting; small tables of the directory, of fields and of the counters are allowed, and the undos of one operation. */
const scansOrSorts =
  /^(SCAN (?!json_each|listed|hit|page|number_digits|number_labels|number_label_terms|named|\(subquery-|CONSTANT)|USE TEMP B-TREE)/
const small =
  /SCAN (sub_accounts|sip_trunks|carriers|users|entry|trunk|counts_by_value|number_counts|batches|account_names|gone_numbers|operations|kept|fields|undos|o\b|d\b)/
const inOrderOfAnIndex = /SCAN n USING (COVERING )?INDEX/

const slow = (plans: string[]) =>
  plans.filter((step) => scansOrSorts.test(step) && !small.test(step) && !inOrderOfAnIndex.test(step))

const page = { offset: 0, limit: 100 }
const lists = (filter: NumberFilter, by: SortColumn = 'number', more: object = {}) =>
  slow(
    plansOf(() =>
      [false, true].map((descending) =>
        listNumbers(db, { filter, sort: { by, descending }, ...page, countUpTo: 10_000, ...more }),
      ),
    ),
  )

describe('a page of the list follows an index', () => {
  it.each(sortKeys)('sorted by %s', (by) => {
    // All numbers in the order of their keys are the table itself, which is read no further than is asked.
    const others = (steps: string[]) => steps.filter((step) => step !== 'SCAN n')
    const isByNumber = by === 'number' || by === 'user'
    for (const steps of [lists({}, by), lists({}, by, { offset: 2 })]) {
      expect(isByNumber ? others(steps) : steps).toEqual([])
    }
  })

  it('deep in the list of all numbers', () => {
    expect(lists({}, 'number', { offset: 500_000 })).toEqual([])
    expect(asked.some((query) => query.includes('number_blocks'))).toBe(true)
  })

  it.each<NumberFilter>([
    { poolStatus: ['Free'] },
    { poolStatus: ['Free', 'Returned'] },
    { lineStatus: ['Pending'] },
    { subAccountId: [1] },
    { subAccountId: [1, 2] },
    { sipTrunkId: [1], poolStatus: ['Assigned'] },
    { country: ['US', 'DE'], numberType: ['Toll'] },
    { batchId: [1] },
  ])('filtered by %j', (filter) => {
    expect(lists(filter)).toEqual([])
  })

  it.each(['+1 650', '5550', '0100', 'acme', 'desk', 'ada', 'us-west', 'example', '55', 'zq', '代'])(
    'that has %j',
    (text) => {
      expect(lists({ text })).toEqual([])
      expect(lists({ text, poolStatus: ['Assigned'] })).toEqual([])
    },
  )

  it('with a text of nearly every number is only counted as far as is quick', () => {
    expect(new Set(lists({ text: '5' }))).toEqual(new Set(['SCAN n']))
    const scans = asked.filter((query) => query.includes('LIKE') && !query.includes('ORDER BY n.key'))
    expect(scans.filter((query) => query.includes('FROM numbers AS n') && !query.includes('LIMIT'))).toEqual(
      [],
    )
  })

  it.each(['e', 'acme', '0100', 'us'])(
    'that has %j in several names, or by rank, sorts no more than the page',
    (text) => {
      for (const byRank of [false, true]) {
        const sorting = new Set(lists({ text }, 'number', { byRank }))
        expect([...sorting].filter((step) => step !== 'USE TEMP B-TREE FOR ORDER BY')).toEqual([])
      }
      const sorts = asked.filter((query) => query.includes('json_each') && query.includes('ORDER BY n.key'))
      expect(sorts.every((query) => /ORDER BY n\.key(?: DESC)? LIMIT/.test(query))).toBe(true)
    },
  )

  it('but a few hits of another index are sorted afterwards', () => {
    const filter = { addedFrom: '2026-01-01T00:00:00.000Z', addedTo: '2027-01-01T00:00:00.000Z' }
    expect(new Set(lists(filter))).toEqual(new Set(['USE TEMP B-TREE FOR ORDER BY']))
    const listed = { e164: ['+16505550100', '+442079460000'] }
    const steps = [...lists(listed), ...lists({ ...listed, text: 'acme' }), ...lists(listed, 'subAccount')]
    expect(new Set(steps)).toEqual(new Set(['USE TEMP B-TREE FOR ORDER BY']))
  })

  it('differs from one that does not', () => {
    const sorts = plansOf(() => db.prepare('SELECT * FROM numbers ORDER BY changed_at').all())
    expect(slow(sorts)).toEqual(['SCAN numbers', 'USE TEMP B-TREE FOR ORDER BY'])
  })
})

describe('so do', () => {
  it('counts and the values of filters', () => {
    const filters: NumberFilter[] = [{}, { country: ['US'] }, { text: '5550' }, { text: 'acme' }]
    for (const filter of filters) {
      const steps = plansOf(() => {
        const works = [
          countFacets(db, filter),
          countFacets(db, { ...filter, batchId: [1] }, { seek: { field: 'batchId', text: 'sheet' } }),
          countInParts(db, filter),
        ]
        for (const work of works) while (work.next().done !== true);
      })
      // Grouping the hits does not sort the list; the states of hand-overs are counted once until something is written.
      const harmless = [
        'USE TEMP B-TREE FOR GROUP BY',
        'SCAN hand_over_states USING COVERING INDEX hand_over_states_by_state',
      ]
      expect(slow(steps).filter((step) => !harmless.includes(step))).toEqual([])
    }
  })

  it('a number’s history and the entries of an operation', () => {
    expect(slow(plansOf(() => historyOf(db, keyOf('+16505550100'), page)))).toEqual([])
    expect(slow(plansOf(() => entriesOf(db, 1, page)))).toEqual([])
  })

  it.each([{}, { text: 'acme' }, { text: '5550100' }, { batchId: 1 }, { act: ['pool.add' as const] }])(
    'the activity narrowed by %j',
    (filter) => {
      expect(slow(plansOf(() => listOperations(db, { filter, ...page })))).toEqual([])
    },
  )

  it('batches and the directory', () => {
    expect(slow(plansOf(() => listBatches(db, { text: 'numbers', ...page })))).toEqual([])
    for (const kind of ['subAccount', 'carrier', 'sipTrunk', 'user'] as const) {
      const steps = slow(plansOf(() => listEntries(db, { kind, text: 'a', ...page })))
      expect(steps.filter((step) => step !== 'USE TEMP B-TREE FOR ORDER BY')).toEqual([])
    }
  })
})
