import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'
import { fromText, ok, toText, type Result, type ResultText } from '../../../contract/result.ts'
import { CallsUnderWay } from '../../../electron/calls/answering.ts'
import type { CallControl } from '../../../electron/calls/control.ts'
import { listen } from '../../../electron/shell/ipc.ts'

type Handler = (event: unknown, ...given: unknown[]) => Promise<ResultText<unknown>>

/** The listeners of the main process, by channel. */
const channels = vi.hoisted(() => ({ calls: new Map<string, unknown>(), on: new Map<string, unknown>() }))

vi.mock('electron', () => ({
  protocol: {},
  ipcMain: {
    handle: (name: string, handler: unknown) => channels.calls.set(name, handler),
    on: (name: string, listener: unknown) => channels.on.set(name, listener),
  },
}))

/** Calls of the inventory that wait for the test's answer. */
let asked: (CallControl<unknown> & { readonly answer: (result: Result<unknown>) => void })[]
let reported: unknown[]
const page = Object.assign(new EventEmitter(), { mainFrame: { origin: 'app://numberdesk' } })
const event = { sender: page, senderFrame: page.mainFrame }

beforeEach(() => {
  asked = []
  reported = []
  page.removeAllListeners()
  const window = { isDestroyed: () => false, webContents: page } as unknown as BrowserWindow
  const call = (_name: string, _input: unknown, control: CallControl<unknown>) =>
    new Promise((resolve) => {
      asked.push({ ...control, answer: (result) => resolve(toText(result)) })
    })
  // As much of the desk as calls of the inventory need.
  const desk = {
    window: () => window,
    tell: (progress: unknown) => reported.push(progress),
    inventory: { call },
    calls: new CallsUnderWay(),
    work: { during: (_name: string, work: (hear: () => void) => unknown) => work(() => undefined) },
    log: { info: () => undefined, warn: () => undefined, error: vi.fn() },
    checkOutput: false,
  }
  listen(desk as unknown as Parameters<typeof listen>[0])
})

async function ask(input: unknown = {}, id?: unknown): Promise<Result<unknown>> {
  return fromText(await (channels.calls.get('call:inventory.summary') as Handler)(event, input, id))
}

const abort = (id: unknown, from: unknown = event) =>
  (channels.on.get('calls:abort') as (event: unknown, id: unknown) => void)(from, id)

it('a call is followed and aborted by the window’s id', async () => {
  const answer = ask({}, 4)
  asked[0]!.onProgress({ done: 1, total: 2 })
  expect(reported).toEqual([{ id: 4, progress: { done: 1, total: 2 } }])
  abort(4)
  expect(asked[0]!.signal.aborted).toBe(true)
  asked[0]!.answer(ok('what became of it'))
  expect(await answer).toEqual(ok('what became of it'))
  // It is over: its progress and its abort are ignored, and its id is free.
  asked[0]!.onProgress({ done: 2, total: 2 })
  abort(4)
  void ask({}, 4)
  expect(reported).toHaveLength(1)
  expect(asked[1]!.signal.aborted).toBe(false)
})

it('a call without an id is answered, without progress', async () => {
  const answer = ask()
  asked[0]!.onProgress({ done: 1, total: 2 })
  asked[0]!.answer(ok(1))
  expect(await answer).toEqual(ok(1))
  expect(reported).toEqual([])
})

it.each([0, -1, 1.5, Number.NaN, '1', null, {}, [1], 2 ** 60])(
  'an invalid id (%s) is refused',
  async (id) => {
    expect(await ask({}, id)).toMatchObject({ ok: false, code: 'invalid_input' })
    void ask({}, 1)
    abort(id)
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([false])
  },
)

it('a duplicate id is refused, and the first call goes on', async () => {
  void ask({}, 1)
  expect(await ask({}, 1)).toMatchObject({ ok: false, code: 'invalid_input' })
  expect(asked.map(({ signal }) => signal.aborted)).toEqual([false])
})

it('an input is checked here first', async () => {
  expect(await ask({ nonsense: 1 }, 1)).toMatchObject({ ok: false, code: 'invalid_input' })
  expect(asked).toEqual([])
})

it('only the window can abort its calls', () => {
  void ask({}, 1)
  abort(1, { sender: page, senderFrame: { origin: 'https://example.com' } })
  expect(asked[0]!.signal.aborted).toBe(false)
})

it.each([
  ['is loaded again', 'did-start-navigation', { isMainFrame: true, isSameDocument: false }],
  ['has died', 'render-process-gone', {}],
  ['is closed', 'destroyed', undefined],
] as const)(
  'a page that %s aborts its calls, and its next ones begin with the same ids',
  (_what, name, details) => {
    void ask({}, 1)
    void ask()
    page.emit(name, details)
    expect(asked.map(({ signal }) => signal.aborted)).toEqual([true, true])
    void ask({}, 1)
    expect(asked).toHaveLength(3)
    expect(asked[2]!.signal.aborted).toBe(false)
  },
)

it('a navigation within the page aborts nothing', () => {
  void ask({}, 1)
  page.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
  page.emit('did-start-navigation', { isMainFrame: false, isSameDocument: false })
  expect(asked[0]!.signal.aborted).toBe(false)
})
