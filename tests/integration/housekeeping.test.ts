import { expect, it, vi } from 'vitest'
import { keepHouse } from '../../electron/inventory/housekeeping.ts'
import { openInventory } from './support/inventory.ts'
import { addNumbers } from './support/stock.ts'

it('waits for its turn while an act is between two of its steps', async () => {
  const { route, context } = openInventory()
  await addNumbers(route, '+1 650 555 0100 - 0109')
  const bugs: unknown[] = []
  vi.useFakeTimers()
  const house = keepHouse(context.db, (error) => bugs.push(error))
  context.db.exec('BEGIN IMMEDIATE; UPDATE carriers SET name = name')
  house.wrote()
  vi.advanceTimersByTime(5000)
  context.db.exec('COMMIT')
  house.wrote()
  vi.advanceTimersByTime(5000)
  house.stop()
  vi.useRealTimers()
  expect(bugs).toEqual([])
})
