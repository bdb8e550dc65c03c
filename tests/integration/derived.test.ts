import fc from 'fast-check'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ofLabels } from '../../contract/fields.ts'
import { checkDerived } from '../../db/counts/derivedCheck.ts'
import { inTransaction, type WriteDb } from '../../db/file/connection.ts'
import { startOperation } from '../../db/history/operations.ts'
import { insertBatch } from '../../db/numbers/batches.ts'
import { beginEntering, insertEntered, insertEntries } from '../../db/numbers/entering.ts'
import { keyOf } from '../../db/numbers/numberKey.ts'
import { inventoryAt, openInventory, temporaryFolder, valueOf } from './support/inventory.ts'
import { addDirectory, addNumbers, addOneOfEach, numbersOf, type Directory } from './support/stock.ts'

/** Brings numbers in as batches of a transaction do. */
function bringIn(db: WriteDb, { acme, trunk }: Directory, numbers: readonly number[]): void {
  const operationId = startOperation(db, 'pool.import', 1)
  const batchId = insertBatch(db, operationId, 'numbers.csv')
  const entering = numbers.map((key) => {
    const owner = key % 3 === 0 ? null : { acme, trunk }
    return {
      key,
      country: 'US',
      numberType: 'Toll',
      poolStatus: owner === null ? 'Free' : 'Assigned',
      lineStatus: 'Normal' as const,
      subAccountId: owner?.acme ?? null,
      sipTrunkId: owner?.trunk ?? null,
      userId: null,
      custom: null,
      labels: ofLabels(() => (key % 5 === 0 ? '' : `Desk ${key % 7}`)),
    } as const
  })
  insertEntries(db, { operationId, batchId, at: 1 }, entering)
}

describe('counters and search', () => {
  it('are right after every action, and after each is undone', async () => {
    const { route, open } = openInventory()
    const { directory, free, assigned, used, returned } = await addOneOfEach(route)
    expect(checkDerived(open.db)).toEqual([])
    const to = { subAccountId: directory.other, sipTrunkId: directory.trunk, serviceInfo: 'Front desk' }
    const acts = [
      () => route('pool.assign', { numbers: { ids: [free] }, ...to }),
      () => route('user.unbind', { numbers: { ids: [used] } }),
      () => route('sub.release', { numbers: { ids: [assigned, used] } }),
      () => route('pool.unbind', { numbers: { ids: [returned, used] } }),
      () => route('pool.delete', { numbers: { ids: [returned, used] } }),
      () => route('pool.add', { text: '+1 650 555 0102', policy: 'all' as const, ...to }),
    ]
    for (const act of acts) {
      let { operationId } = valueOf(await act())
      // Undone, and the undo undone, which does the act again.
      for (let time = 0; time < 2; time += 1) {
        expect(checkDerived(open.db)).toEqual([])
        ;({ operationId } = valueOf(await route('operations.undo', { operationId })))
      }
      expect(checkDerived(open.db)).toEqual([])
    }
  })

  it('are right after imports of new and of existing numbers', async () => {
    const keys = Array.from({ length: 8 }, (_, n) => keyOf(`+1650555010${n}`))
    const some = fc.subarray(keys, { minLength: 1 })
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          act: fc.constant('import' as const),
          some,
          also: some,
          end: fc.constantFrom('alone', 'another', 'undone', 'given up'),
        }),
      },
      fc.record({ act: fc.constant('delete' as const), some }),
      fc.record({ act: fc.constant('undo' as const) }),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        const { route, open } = inventoryAt(join(temporaryFolder(), 'numberdesk.sqlite'))
        const { db } = open
        const directory = await addDirectory(route)
        for (const taken of steps) {
          const there = new Set((await numbersOf(route)).map(({ id }) => id))
          const last = Number(db.prepare('SELECT max(id) FROM operations').pluck().get())
          if (taken.act === 'delete') {
            const ids = taken.some.filter((key) => there.has(key))
            if (ids.length > 0) await route('pool.delete', { numbers: { ids } })
          } else if (taken.act === 'undo') {
            await route('operations.undo', { operationId: last })
          } else {
            const { some, also, end } = taken
            const isNew = (key: number) => !there.has(key)
            const work = () => {
              beginEntering(db)
              bringIn(db, directory, some.filter(isNew))
              insertEntered(db)
              if (end === 'given up') throw new Error(end)
              if (end !== 'another') return
              beginEntering(db)
              const rest = also.filter((key) => isNew(key) && !some.includes(key))
              bringIn(db, directory, rest)
              insertEntered(db)
            }
            if (end === 'given up') expect(() => inTransaction(db, work)).toThrow(end)
            else inTransaction(db, work)
            if (end === 'undone') await route('operations.undo', { operationId: last + 1 })
          }
          expect(checkDerived(db)).toEqual([])
        }
        open.close()
      }),
      { numRuns: 40 },
    )
  })

  it('are reported as wrong when they are', async () => {
    const { route, open } = openInventory()
    await addNumbers(route, '+1 650 555 0100 - 0109')
    open.db.exec('UPDATE number_counts SET n = n + 1; UPDATE operation_totals SET changed_since = 1')
    open.db.exec("INSERT INTO number_digits (number_digits) VALUES ('delete-all')")
    expect(checkDerived(open.db)).toEqual([
      'number_counts is not what is counted (2)',
      'operation_totals is not what is counted (2)',
      'number_digits does not find what is there',
    ])
  })

  it('catch up with what another program wrote', async () => {
    const first = openInventory()
    await addNumbers(first.route, '+1 650 555 0100 - 0109')
    const added = keyOf('+442079460000')
    first.open.db.exec(`INSERT INTO operations (at, act) VALUES (1, 'pool.add');
      INSERT INTO history (operation_id, key, at, act, country, number_type, pool_status, line_status)
        VALUES (last_insert_rowid(), ${added}, 1, 'pool.add', 'GB', 'Toll', 'Free', 'Normal');
      INSERT INTO numbers (key, country, number_type, pool_status, line_status, added_at, changed_at, history_id)
        VALUES (${added}, 'GB', 'Toll', 'Free', 'Normal', 1, 1, last_insert_rowid());`)
    expect(checkDerived(first.open.db)).not.toEqual([])
    first.open.close()
    const again = openInventory(first.file)
    expect(checkDerived(again.open.db)).toEqual([])
  })
})
