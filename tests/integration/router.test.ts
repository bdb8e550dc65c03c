import Database from 'better-sqlite3'
import { describe, expect, it, vi } from 'vitest'
import { saying } from '../english.ts'
import { api, isOf, type CallName } from '../../contract/api.ts'
import type { CallInput, InventoryCall } from '../../contract/api.ts'
import { createRouter } from '../../electron/inventory/router.ts'
import { asking } from './support/asking.ts'
import { onUnforeseen } from '../../electron/inventory/callResults.ts'
import { openInventory, sqliteOptions, valueOf } from './support/inventory.ts'
import { addNumbers, numbersOf } from './support/stock.ts'

const isInventoryCall = (name: CallName): name is InventoryCall => !isOf('shell', name)
const calls = (Object.keys(api) as CallName[]).filter(isInventoryCall)

it.each(calls)('%s is answered, and refuses an unknown input', async (call) => {
  const { route, changes } = openInventory()
  // What a window may send despite its types.
  const wrong = { nonsense: 1 } as unknown as CallInput<typeof call>
  expect(await route(call, wrong)).toMatchObject({ ok: false, code: 'invalid_input' })
  expect(changes).toEqual([])
})

it('a bug changes nothing, is logged with its call, and the window gets no details', async () => {
  const { context, route } = openInventory()
  await addNumbers(route, '+1 650 555 0100')
  const onBug = vi.fn()
  const changed = vi.fn()
  const bug = new Error('a secret')
  const now = () => {
    throw bug
  }
  const router = createRouter({ ...context, now, changed }, onBug)
  const failing = asking(router)
  const result = await failing('pool.add', { text: '+1 650 555 0101', policy: 'all' })
  expect(result).toEqual({
    ok: false,
    code: 'internal',
    message: 'Something went wrong in NumberDesk, and nothing was changed. Details are in the log.',
  })
  expect(onBug).toHaveBeenCalledExactlyOnceWith('pool.add', bug)
  expect(changed).not.toHaveBeenCalled()
  expect(await numbersOf(route)).toHaveLength(1)
})

it('damage of the file that is found later is reported as damage, by an action and by a list', async () => {
  const damaged = openInventory()
  await addNumbers(damaged.route, '+1 650 555 0100')
  const raw = new Database(damaged.file, sqliteOptions)
  raw.unsafeMode()
  raw.pragma('writable_schema = 1')
  raw
    .prepare("UPDATE sqlite_schema SET sql = replace(sql, 'last_sub_account_id', 'last_sub_adcount_id')")
    .run()
  // The next start would notice it; this is found by an open connection.
  raw.pragma('schema_version = 9999')
  raw.close()
  const report = vi.fn()
  const onBug = onUnforeseen(damaged.open.reading, sqliteOptions, report)
  const router = createRouter(damaged.context, onBug)
  const ask = asking(router)
  const reported = {
    ok: false,
    code: 'database_corrupt',
    message: saying('Restore a backup'),
  }
  expect(await ask('pool.add', { text: '+1 650 555 0101', policy: 'all' })).toMatchObject(reported)
  expect(await ask('activity.operations', { filter: {}, offset: 0, limit: 10 })).toMatchObject(reported)
  expect(report).toHaveBeenCalledTimes(2)
})

it('a read changes nothing, so nobody is notified', async () => {
  const { route, changes } = openInventory()
  await numbersOf(route)
  expect(changes).toEqual([])
})

describe('reads and writes', () => {
  it('run in parallel: uncommitted data is not visible, and writes are in the order of the calls', async () => {
    const { route, context } = openInventory()
    valueOf(await route('pool.add', { text: '+1 650 555 0000 - 4999', policy: 'all' }))
    const seen: number[] = []
    // To look has pauses too.
    let isLooking = false
    const pause = context.pause.bind(context)
    Object.assign(context, {
      pause: async () => {
        await pause()
        if (isLooking) return
        isLooking = true
        seen.push(valueOf(await route('numbers.count', { filter: { poolStatus: ['Free'] } })).total)
        isLooking = false
      },
    })
    const removal = route('pool.delete', { numbers: { filter: {}, except: [] } })
    const addition = route('pool.add', { text: '+1 650 555 0000', policy: 'all' })
    expect(valueOf(await removal).done).toBe(5000)
    expect(new Set(seen)).toEqual(new Set([5000]))
    expect(valueOf(await addition).done).toBe(1)
    expect((await numbersOf(route)).map(({ e164 }) => e164)).toEqual(['+16505550000'])
  })

  it('an aborted read is dropped, and the others are not', async () => {
    const { route } = openInventory()
    const page = { sort: { by: 'number', descending: false } as const, offset: 0, limit: 10 }
    const unwanted = new AbortController()
    const ask = (text: string, options?: { signal: AbortSignal }) =>
      route('numbers.list', { filter: { text }, ...page }, options)
    const answers = [ask('5', unwanted), ask('55'), ask('55', unwanted), ask('5')]
    unwanted.abort()
    expect((await Promise.all(answers)).map((answer) => (answer.ok ? 'answered' : answer.code))).toEqual([
      'cancelled',
      'answered',
      'cancelled',
      'answered',
    ])
  })
})
