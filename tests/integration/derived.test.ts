import { describe, expect, it } from 'vitest'
import { checkDerived } from '../../db/counts/derivedCheck.ts'
import { keyOf } from '../../db/numbers/numberKey.ts'
import { openInventory, valueOf } from './support/inventory.ts'
import { addNumbers, addOneOfEach } from './support/stock.ts'

describe('counters and search', () => {
  it('are right after every kind of act, and after each is undone', async () => {
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

  it('are found wrong when they are', async () => {
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
