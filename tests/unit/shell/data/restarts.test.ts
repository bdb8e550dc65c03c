import { expect, it } from 'vitest'
import { restartBudget } from '../../../../electron/shell/data/restarts.ts'

it('waits longer each time, and then asks a person', () => {
  const budget = restartBudget([0, 500, 2000], 60_000, () => 0)
  expect([budget.next(), budget.next(), budget.next(), budget.next(), budget.next()]).toEqual([
    0,
    500,
    2000,
    null,
    null,
  ])
})

it('forgets only old starts', () => {
  let now = 0
  const budget = restartBudget([0, 500], 60_000, () => now)
  budget.next()
  now = 30_000
  budget.next()
  now = 59_999
  expect(budget.next()).toBeNull()
  now = 60_000
  expect(budget.next()).toBe(500)
  expect(budget.next()).toBeNull()
  now = 200_000
  expect(budget.next()).toBe(0)
})

it('starts again when a person asks for another try', () => {
  const budget = restartBudget([0], 60_000, () => 0)
  budget.next()
  expect(budget.next()).toBeNull()
  budget.reset()
  expect(budget.next()).toBe(0)
})
