import { describe, expect, it, vi } from 'vitest'
import { messageOf } from '../../../contract/messages/message.ts'
import type { UndoProgress } from '../../../contract/history.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { addDirectory, addNumbers, addOneOfEach, numbersOf } from '../support/stock.ts'

async function stocked() {
  const inventory = openInventory()
  return { ...inventory, ...(await addOneOfEach(inventory.route)) }
}

type Stocked = Awaited<ReturnType<typeof stocked>>

/** What an undo must restore: everything except a number's row and the time of its last change. */
async function state({ route }: Stocked) {
  return (await numbersOf(route)).map((number) => ({ ...number, id: 0, changedAt: '' }))
}

const acts = {
  'pool.add': ({ route }: Stocked) => route('pool.add', { text: '+1 206 555 0100 - 0104', policy: 'all' }),
  'pool.assign': ({ route, directory: { acme, trunk }, free }: Stocked) =>
    route('pool.assign', {
      numbers: { ids: [free] },
      subAccountId: acme,
      sipTrunkId: trunk,
      serviceInfo: 'Front desk',
    }),
  'pool.edit': ({ route, used, free }: Stocked) =>
    route('pool.edit', { numbers: { ids: [used, free] }, serviceInfo: 'Front desk' }),
  'pool.unbind': ({ route, returned }: Stocked) => route('pool.unbind', { numbers: { ids: [returned] } }),
  'pool.delete': ({ route, free }: Stocked) => route('pool.delete', { numbers: { ids: [free] } }),
  'user.assign': ({ route, directory: { ada }, assigned }: Stocked) =>
    route('user.assign', { numbers: { ids: [assigned] }, userId: ada }),
  'user.unbind': ({ route, used }: Stocked) => route('user.unbind', { numbers: { ids: [used] } }),
  'sub.release': ({ route, assigned }: Stocked) => route('sub.release', { numbers: { ids: [assigned] } }),
}
const names = Object.keys(acts) as (keyof typeof acts)[]

it.each(names)('%s is undone, the undo is undone, and that once more', async (name) => {
  const stock = await stocked()
  const before = await state(stock)
  const { operationId, done } = valueOf(await acts[name](stock))
  const after = await state(stock)
  expect(after).not.toEqual(before)
  let last = operationId
  for (const expected of [before, after, before]) {
    const { operationId: undoing, undone } = valueOf(
      await stock.route('operations.undo', { operationId: last }),
    )
    expect(undone).toBe(done)
    expect(await state(stock)).toEqual(expected)
    last = undoing
  }
})

describe('an undo is refused', () => {
  it('of a missing operation', async () => {
    const { route } = await stocked()
    expect(await route('operations.undo', { operationId: 9999 })).toMatchObject({
      ok: false,
      code: 'not_found',
      message: 'There is no such operation to undo.',
    })
  })

  it('the second time', async () => {
    const stock = await stocked()
    const { operationId } = valueOf(await acts['sub.release'](stock))
    valueOf(await stock.route('operations.undo', { operationId }))
    const before = await state(stock)
    expect(await stock.route('operations.undo', { operationId })).toMatchObject({
      ok: false,
      code: 'refused',
      message: 'This has already been undone.',
    })
    expect(await state(stock)).toEqual(before)
  })

  it('if a number has changed since, which is named, and nothing is half undone', async () => {
    const { route } = openInventory()
    const added = await addNumbers(route, '+1 206 555 0100 - 0109')
    const { rows } = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 1 }))
    const changed = added.slice(2, 7).map(({ id }) => id)
    valueOf(await route('pool.delete', { numbers: { ids: changed } }))
    const before = await numbersOf(route)
    const numbers = [2, 3, 4, 5, 6].map((last) => `+1 206 555 010${last}`)
    const named = numbers.slice(0, 3).join(', ')
    expect(await route('operations.undo', { operationId: rows[0]!.id })).toEqual({
      ok: false,
      code: 'refused',
      message: `This can’t be undone, because these numbers have changed since: ${named}, and 2 more.`,
      details: { changedSince: 5, numbers },
    })
    expect(await numbersOf(route)).toEqual(before)
    const operations = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 10 })).rows
    expect(operations.map(({ act, changedSince }) => [act, changedSince])).toEqual([
      ['pool.delete', 0],
      ['pool.add', 5],
    ])
  })

  it('if a number was deleted and added again since', async () => {
    const { route } = openInventory()
    const [number] = await addNumbers(route, '+1 206 555 0100')
    valueOf(await route('pool.delete', { numbers: { ids: [number!.id] } }))
    await addNumbers(route, '+1 206 555 0100')
    const { rows } = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 10 }))
    const [again, removal, first] = rows
    for (const { id } of [first!, removal!]) {
      expect(await route('operations.undo', { operationId: id })).toMatchObject({
        ok: false,
        code: 'refused',
      })
    }
    expect(valueOf(await route('operations.undo', { operationId: again!.id })).undone).toBe(1)
  })

  it('if the sub account that it would restore is gone', async () => {
    const stock = await stocked()
    const { route, directory, assigned, used, returned } = stock
    valueOf(await route('user.unbind', { numbers: { ids: [used] } }))
    valueOf(await route('sub.release', { numbers: { ids: [assigned, used] } }))
    const { operationId } = valueOf(
      await route('pool.unbind', { numbers: { ids: [assigned, used, returned] } }),
    )
    valueOf(await route('directory.delete', { kind: 'user', id: directory.ada }))
    valueOf(await route('directory.delete', { kind: 'subAccount', id: directory.acme }))
    const before = await state(stock)
    expect(await route('operations.undo', { operationId })).toMatchObject({
      ok: false,
      code: 'refused',
      message:
        'This can’t be undone: a sub account, SIP trunk or user that it would restore was deleted or archived.',
    })
    expect(await state(stock)).toEqual(before)
  })

  it('if the user that it would restore is gone', async () => {
    const stock = await stocked()
    const { operationId } = valueOf(await acts['user.unbind'](stock))
    valueOf(await stock.route('directory.delete', { kind: 'user', id: stock.directory.ada }))
    expect(await stock.route('operations.undo', { operationId })).toMatchObject({
      ok: false,
      code: 'refused',
    })
  })
})

it('an undo is an operation of its own, in the activity and in the number’s history', async () => {
  const stock = await stocked()
  const { operationId } = valueOf(await acts['pool.assign'](stock))
  const { operationId: undoing } = valueOf(await stock.route('operations.undo', { operationId }))
  const { rows } = valueOf(await stock.route('activity.operations', { filter: {}, offset: 0, limit: 2 }))
  expect(rows).toMatchObject([
    { id: undoing, act: 'undo', count: 1, undoes: operationId, undoneBy: null },
    { id: operationId, act: 'pool.assign', undoes: null, undoneBy: undoing },
  ])
  const history = valueOf(await stock.route('numbers.history', { e164: '+16505550100', offset: 0, limit: 1 }))
  expect(history.rows).toMatchObject([{ act: 'undo', from: 'Assigned', to: 'Free' }])
  expect(history.rows[0]!.changes).toContainEqual({
    field: 'serviceInfo',
    before: 'Front desk',
    after: null,
  })
})

describe('an undo reports what it did', () => {
  it('to one number, with its state now', async () => {
    const { route, directory, assigned } = await stocked()
    const numbers = { ids: [assigned] }
    const { operationId } = valueOf(await route('sub.release', { numbers }))
    const undone = valueOf(await route('operations.undo', { operationId }))
    const only = { international: '+1 650 555 0101', isElsewhere: true }
    expect(undone.what).toEqual({
      act: 'sub.release',
      isRedone: false,
      directory: null,
      only: { ...only, status: 'Assigned', subAccount: 'Acme Clinics' },
    })
    const redone = valueOf(await route('operations.undo', { operationId: undone.operationId }))
    expect(redone.what).toMatchObject({
      act: 'sub.release',
      isRedone: true,
      only: { status: 'Returned', isElsewhere: true },
    })
    const renamed = { kind: 'subAccount', id: directory.acme, name: 'Acme Holding' } as const
    valueOf(await route('directory.rename', renamed))
    const again = valueOf(await route('operations.undo', { operationId: redone.operationId }))
    expect(again.what).toMatchObject({ isRedone: false, only: { subAccount: 'Acme Holding' } })
  })

  it('to an edited number, and to one that it deleted', async () => {
    const { route, used } = await stocked()
    const edited = valueOf(await route('pool.edit', { numbers: { ids: [used] }, serviceInfo: 'Front desk' }))
    expect(valueOf(await route('operations.undo', { operationId: edited.operationId })).what).toMatchObject({
      act: 'pool.edit',
      only: { status: 'Assigned', isElsewhere: false },
    })
    const added = valueOf(await route('pool.add', { text: '+1 206 555 0100', policy: 'all' }))
    expect(valueOf(await route('operations.undo', { operationId: added.operationId })).what).toMatchObject({
      act: 'pool.add',
      only: { status: null, subAccount: null },
    })
  })

  it('to several numbers, without naming them', async () => {
    const { route } = await stocked()
    const { operationId } = valueOf(
      await route('pool.add', { text: '+1 206 555 0100 - 0104', policy: 'all' }),
    )
    const { what } = valueOf(await route('operations.undo', { operationId }))
    expect(what).toEqual({ act: 'pool.add', isRedone: false, only: null, directory: null })
  })
})

it('a renamed account, trunk or user is not reported as another one', async () => {
  const { route, directory, used } = await stocked()
  const edited = valueOf(await route('pool.edit', { numbers: { ids: [used] }, serviceInfo: 'Front desk' }))
  for (const [kind, id] of [
    ['subAccount', directory.acme],
    ['sipTrunk', directory.trunk],
    ['user', directory.ada],
  ] as const) {
    valueOf(await route('directory.rename', { kind, id, name: 'Another name' }))
  }
  valueOf(await route('operations.undo', { operationId: edited.operationId }))
  const unbound = valueOf(await route('user.unbind', { numbers: { ids: [used] } }))
  const e164 = unbound.only!.replaceAll(/[^+\d]/gu, '')
  const { rows } = valueOf(await route('numbers.history', { e164, offset: 0, limit: 2 }))
  expect(rows.map(({ changes }) => changes)).toEqual([
    [{ field: 'user', before: 'Another name', after: null }],
    [{ field: 'serviceInfo', before: 'Front desk', after: null }],
  ])
})

describe('numbers that have changed since', () => {
  it('are skipped when the rest is undone', async () => {
    const { route } = openInventory()
    const added = await addNumbers(route, '+1 206 555 0100 - 0109')
    const { rows } = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 1 }))
    const { trunk, acme } = await addDirectory(route)
    const ids = added.slice(2, 5).map(({ id }) => id)
    valueOf(await route('pool.assign', { numbers: { ids }, subAccountId: acme, sipTrunkId: trunk }))
    const operationId = rows[0]!.id
    const outcome = valueOf(await route('operations.undo', { operationId, changed: 'leave' }))
    expect(outcome).toMatchObject({ undone: 7, left: 3 })
    expect((await numbersOf(route)).map(({ id, poolStatus }) => [id, poolStatus])).toEqual(
      ids.map((id) => [id, 'Assigned']),
    )
    const redone = valueOf(await route('operations.undo', { operationId: outcome.operationId }))
    expect(redone).toMatchObject({ undone: 7, left: 0 })
    expect(await numbersOf(route)).toHaveLength(10)
  })

  it('leave nothing to undo if they are all there are', async () => {
    const stock = await stocked()
    const { operationId } = valueOf(await acts['pool.assign'](stock))
    valueOf(await stock.route('sub.release', { numbers: { ids: [stock.free] } }))
    expect(await stock.route('operations.undo', { operationId, changed: 'leave' })).toMatchObject({
      ok: false,
      code: 'refused',
      message: 'This can’t be undone, because all of its numbers have changed since.',
    })
  })
})

describe('several operations', () => {
  async function added() {
    const inventory = openInventory()
    const { route } = inventory
    for (const block of [1, 2, 3]) await addNumbers(route, `+1 206 555 01${block}0 - 01${block}9`)
    const { rows } = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 10 }))
    return { ...inventory, operationIds: rows.map(({ id }) => id).reverse() }
  }

  it('are undone in one request, the latest first, with progress', async () => {
    const { route, progress, operationIds } = await added()
    expect(valueOf(await route('operations.undoMany', { operationIds }))).toEqual({
      state: 'done',
      operations: 3,
      notUndone: 0,
      undone: 30,
      left: 0,
      message: null,
    })
    const { rows } = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 3 }))
    expect(rows.map(({ undoes }) => undoes)).toEqual(operationIds)
    expect(progress).toEqual([0, 1, 2, 3].map((done) => ({ step: 'undoing', done, total: 3 })))
    expect(await route('operations.undoMany', { operationIds })).toMatchObject({ code: 'refused' })
  })

  async function countOf(route: Stocked['route']) {
    const sort = { by: 'number', descending: false } as const
    return valueOf(await route('numbers.list', { filter: {}, sort, offset: 0, limit: 1 })).total
  }

  /** Two operations, together of ten thousand numbers, with a backup that ends on demand. */
  async function many() {
    const { context, route, progress } = await added()
    for (const block of [2, 3]) await addNumbers(route, `+1 415 ${block}55 0000 - 4999`)
    const { rows } = valueOf(await route('activity.operations', { filter: {}, offset: 0, limit: 2 }))
    let finishBackup: (result: Result<unknown>) => void = () => undefined
    const backup = new Promise<Result<unknown>>((resolve) => (finishBackup = resolve))
    const asked = vi.spyOn(context, 'backUp').mockReturnValue(backup)
    const stop = new AbortController()
    const input = { operationIds: rows.map(({ id }) => id) }
    const onProgress = (now: UndoProgress) => void progress.push(now)
    const undoing = route('operations.undoMany', input, { signal: stop.signal, onProgress })
    expect(await vi.waitUntil(() => progress[0])).toEqual({ step: 'backingUp', done: 0, total: 2 })
    expect(asked).toHaveBeenCalledExactlyOnceWith('before-undo')
    return { route, undoing, finishBackup, stop }
  }

  it('of many numbers wait for a backup', async () => {
    const { route, undoing, finishBackup } = await many()
    expect(await countOf(route)).toBe(10_030)
    finishBackup(ok(null))
    expect(valueOf(await undoing)).toMatchObject({ state: 'done', undone: 10_000 })
  })

  it('of many numbers are not undone without room for a backup', async () => {
    const { route, undoing, finishBackup } = await many()
    finishBackup(fail('disk_full', messageOf('failure.diskFull')))
    expect(await undoing).toMatchObject({ ok: false, code: 'disk_full' })
    expect(await countOf(route)).toBe(10_030)
  })

  it('of many numbers are cancelled without waiting for the backup', async () => {
    const { route, undoing, stop } = await many()
    stop.abort()
    expect(valueOf(await undoing)).toMatchObject({ state: 'cancelled', operations: 0, undone: 0 })
    expect(await countOf(route)).toBe(10_030)
  })

  it('with a changed number are all left alone, until changed numbers are to be skipped', async () => {
    const { route, operationIds } = await added()
    const [first, , third] = await numbersOf(route)
    valueOf(await route('pool.delete', { numbers: { ids: [first!.id, third!.id] } }))
    const refused = await route('operations.undoMany', { operationIds })
    expect(refused).toMatchObject({
      ok: false,
      code: 'refused',
      details: { changedSince: 2, numbers: ['+1 206 555 0110', '+1 206 555 0112'] },
    })
    expect(await numbersOf(route)).toHaveLength(28)
    const outcome = valueOf(await route('operations.undoMany', { operationIds, changed: 'leave' }))
    expect(outcome).toMatchObject({ state: 'done', operations: 3, undone: 28, left: 2 })
    expect(await numbersOf(route)).toEqual([])
  })

  it('stop after the current one, and the others can be undone later', async () => {
    const { route, operationIds } = await added()
    const stop = new AbortController()
    const onProgress = ({ done }: UndoProgress) => {
      if (done === 1) stop.abort()
    }
    const undoing = route('operations.undoMany', { operationIds }, { signal: stop.signal, onProgress })
    const stopped = valueOf(await undoing)
    expect(stopped.state).toBe('cancelled')
    expect(stopped.operations + stopped.notUndone).toBe(3)
    expect(await numbersOf(route)).toHaveLength(10 * stopped.notUndone)
    valueOf(await route('operations.undoMany', { operationIds }))
    expect(await numbersOf(route)).toEqual([])
  })
})
