import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import { fromText, ok, toText } from '../../../contract/result.ts'
import type { ToInventory } from '../../../electron/inventory/messages.ts'
import { startInventory, type Inventory } from '../../../electron/shell/data/inventoryProcess.ts'

/** A process as the shell has it: what it is told, and what it says. */
class FakeProcess extends EventEmitter {
  readonly told: ToInventory[] = []
  readonly stderr = null

  postMessage(message: ToInventory): void {
    this.told.push(message)
    if (message.kind === 'call') this.emit('message', { kind: 'answer', id: message.id, text: toText(ok(7)) })
  }

  kill(): void {
    this.emit('exit', 1)
  }
}

const processes: FakeProcess[] = []

vi.mock('electron', () => ({
  utilityProcess: {
    fork: () => {
      const started = new FakeProcess()
      processes.push(started)
      return started
    },
  },
}))

const latest = () => processes.at(-1) ?? new FakeProcess()

function start(): Inventory {
  return startInventory({
    entry: 'inventory.js',
    database: 'numberdesk.sqlite',
    binding: ok(null),
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    send: () => undefined,
    existed: () => true,
    backUp: () => Promise.resolve(ok(null)),
  })
}

beforeEach(() => {
  processes.length = 0
})

it('what is asked between two processes is asked of the next one', async () => {
  const inventory = start()
  latest().emit('message', {
    kind: 'state',
    state: { state: 'problem', code: 'database_locked', message: 'In use.' },
  })
  const opening = inventory.openReadOnly()
  // The first process has not ended yet, so that there is no other.
  const asked = inventory.call('inventory.summary', {})
  expect(processes).toHaveLength(1)
  latest().emit('exit', 0)
  await vi.waitFor(() => expect(processes).toHaveLength(2))
  expect(latest().told.map(({ kind }) => kind)).toEqual(['open'])
  latest().emit('message', { kind: 'state', state: { state: 'ready' } })
  expect(fromText(await asked)).toEqual(ok(7))
  expect(await opening).toEqual({ state: 'ready' })
})

it('where the next one can’t be opened, that is the answer', async () => {
  const inventory = start()
  const problem = { state: 'problem', code: 'database_locked', message: 'In use.' } as const
  latest().emit('message', { kind: 'state', state: problem })
  const opening = inventory.retry()
  const asked = inventory.call('inventory.summary', {})
  latest().emit('exit', 0)
  await vi.waitFor(() => expect(processes).toHaveLength(2))
  latest().emit('message', { kind: 'state', state: problem })
  expect(fromText(await asked)).toMatchObject({ ok: false, code: 'database_locked', message: 'In use.' })
  await opening
})
