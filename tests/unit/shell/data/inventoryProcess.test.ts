import { EventEmitter } from 'node:events'
import { beforeEach, expect, it, vi } from 'vitest'
import type { MessagePortMain } from 'electron'
import { fromText, ok, toText } from '../../../../contract/result.ts'
import { cancelled } from '../../../../electron/calls/control.ts'
import type { ToInventory } from '../../../../electron/inventory/messages.ts'
import type { Inventory } from '../../../../electron/shell/data/inventory.ts'
import { startInventory } from '../../../../electron/shell/data/inventoryProcess.ts'

/** A process from the shell's view: its messages in both directions. */
class FakeProcess extends EventEmitter {
  readonly sent: ToInventory[] = []
  readonly stderr = null
  /** Whether it answers a call at once. */
  answers = true

  postMessage(message: ToInventory): void {
    this.sent.push(message)
    if (message.kind === 'call' && this.answers)
      this.emit('message', { kind: 'answer', id: message.id, text: toText(ok(7)) })
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

it('a call between two processes goes to the next one', async () => {
  const inventory = start()
  latest().emit('message', {
    kind: 'state',
    state: { state: 'problem', code: 'database_locked', message: 'In use.' },
  })
  const opening = inventory.openReadOnly()
  // The first process has not ended yet, so that there is no other.
  const asked = inventory.call('inventory.summary', {}, {})
  expect(processes).toHaveLength(1)
  latest().emit('exit', 0)
  await vi.waitFor(() => expect(processes).toHaveLength(2))
  expect(latest().sent.map(({ kind }) => kind)).toEqual(['open'])
  latest().emit('message', { kind: 'state', state: { state: 'ready' } })
  expect(fromText(await asked)).toEqual(ok(7))
  expect(await opening).toEqual({ state: 'ready' })
})

it('if the next one can’t open the file, that is the answer', async () => {
  const inventory = start()
  const problem = { state: 'problem', code: 'database_locked', message: 'In use.' } as const
  latest().emit('message', { kind: 'state', state: problem })
  const opening = inventory.retry()
  const asked = inventory.call('inventory.summary', {}, {})
  latest().emit('exit', 0)
  await vi.waitFor(() => expect(processes).toHaveLength(2))
  latest().emit('message', { kind: 'state', state: problem })
  expect(fromText(await asked)).toMatchObject({ ok: false, code: 'database_locked', message: 'In use.' })
  await opening
})

/** An inventory that is open, whose process answers no call by itself. */
function ready() {
  const inventory = start()
  latest().answers = false
  latest().emit('message', { kind: 'state', state: { state: 'ready' } })
  return inventory
}

const numbers = { filter: {}, except: [] }

it('a call is followed and aborted by an id, and answered with its outcome', async () => {
  const inventory = ready()
  const stop = new AbortController()
  const onProgress = vi.fn()
  const deleting = inventory.call('pool.delete', { numbers }, { signal: stop.signal, onProgress })
  const { id } = latest().sent.at(-1) as { readonly id: number }
  latest().emit('message', { kind: 'progress', id, progress: { done: 1, total: 2 } })
  latest().emit('message', { kind: 'progress', id: id + 1, progress: { done: 2, total: 2 } })
  stop.abort()
  expect(latest().sent.at(-1)).toEqual({ kind: 'abort', id })
  latest().emit('message', { kind: 'answer', id, text: toText(cancelled) })
  latest().emit('message', { kind: 'progress', id, progress: { done: 2, total: 2 } })
  expect(fromText(await deleting)).toEqual(cancelled)
  expect(onProgress.mock.calls).toEqual([[{ done: 1, total: 2 }]])
})

it('a call that is aborted before it is sent is not sent', async () => {
  const inventory = ready()
  const before = latest().sent.length
  const options = { signal: AbortSignal.abort() }
  expect(fromText(await inventory.call('pool.delete', { numbers }, options))).toEqual(cancelled)
  expect(latest().sent).toHaveLength(before)
})

it('a process that dies leaves no call unanswered, and its late messages are ignored', async () => {
  const inventory = ready()
  const dying = latest()
  const asked = [
    inventory.call('inventory.summary', {}, {}),
    inventory.call('pool.delete', { numbers }, { signal: new AbortController().signal }),
    // Nothing comes over it here.
    inventory.pages({ numbers }, {} as unknown as MessagePortMain, {}),
  ] as const
  dying.emit('exit', 1)
  const [summary, deleted, pages] = await Promise.all(asked)
  for (const result of [fromText(summary), fromText(deleted), pages]) {
    expect(result).toMatchObject({ ok: false, code: 'unavailable' })
  }
  dying.emit('message', { kind: 'answer', id: 1, text: toText(ok(7)) })
  await inventory.close()
})
