import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { beforeEach, expect, it, vi } from 'vitest'
import { endInOrder } from '../../../electron/shell/ending.ts'

const { app, powerMonitor, asked, did } = await vi.hoisted(async () => {
  const { EventEmitter: Emitter } = await import('node:events')
  const lines: string[] = []
  return {
    app: Object.assign(new Emitter(), { quit: () => void lines.push('quit') }),
    powerMonitor: new Emitter(),
    asked: { answer: 0, messages: [] as string[] },
    did: lines,
  }
})

vi.mock('electron', () => ({
  app,
  powerMonitor,
  dialog: {
    showMessageBox: (_window: unknown, { message }: { message: string }) => {
      asked.messages.push(message)
      return Promise.resolve({ response: asked.answer })
    },
  },
}))

beforeEach(() => {
  for (const emitter of [app, powerMonitor]) emitter.removeAllListeners()
  did.splice(0)
  Object.assign(asked, { answer: 0, messages: [] })
})

/** An application with work at stake, or none. */
function running(atStake: 'import' | 'export' | 'backup' | null = null) {
  const window = Object.assign(new EventEmitter(), { isDestroyed: () => false })
  const noted = (what: string) => () => void did.push(what)
  const endOf = (what: string) => () => {
    did.push(what)
    return Promise.resolve()
  }
  endInOrder({
    // Only its events are checked.
    window: window as unknown as BrowserWindow,
    work: { atStake: () => atStake },
    settings: { flush: noted('settings') },
    calls: { abortAll: noted('calls') },
    exporting: { ended: endOf('exporting') },
    backupProcess: { close: endOf('backupProcess') },
    inventory: { close: endOf('inventory') },
  })
  /** @returns whether it was kept from happening */
  const happen = (emitter: EventEmitter, name: string) => {
    const event = { preventDefault: vi.fn() }
    emitter.emit(name, event)
    return event.preventDefault.mock.calls.length > 0
  }
  return { window, happen }
}

it.each([
  ['import', 'An import is in progress.'],
  ['export', 'An export is in progress.'],
  ['backup', 'A backup is in progress.'],
] as const)(
  'during an %s it is asked before the window is closed, and stays where the answer is so',
  async (kind, message) => {
    const { window, happen } = running(kind)
    expect(happen(window, 'close')).toBe(true)
    await vi.waitFor(() => expect(asked.messages).toEqual([message]))
    expect(did).toEqual([])
  },
)

it('one question is shown at a time, and closing follows the answer', async () => {
  const { window, happen } = running('export')
  asked.answer = 1
  happen(window, 'close')
  expect(happen(window, 'close')).toBe(true)
  await vi.waitFor(() => expect(did).toEqual(['quit']))
  expect(asked.messages).toHaveLength(1)
  expect(happen(window, 'close')).toBe(false)
})

it('with nothing at stake there is no question', () => {
  const { window, happen } = running()
  expect(happen(window, 'close')).toBe(false)
  expect(asked.messages).toEqual([])
})

it('it waits for its processes before it quits', async () => {
  const { happen } = running()
  expect(happen(app, 'will-quit')).toBe(true)
  await vi.waitFor(() => expect(did.at(-1)).toBe('quit'))
  expect(did).toEqual(['settings', 'calls', 'exporting', 'backupProcess', 'inventory', 'quit'])
  expect(happen(app, 'will-quit')).toBe(false)
})

it.each(['session-end', 'shutdown'] as const)(
  'at the end of the session (%s) the settings are saved, jobs are stopped, and there is no waiting',
  (name) => {
    const { window, happen } = running('import')
    happen(name === 'shutdown' ? powerMonitor : window, name)
    expect(did).toEqual(['settings', 'calls', 'backupProcess'])
    expect(happen(window, 'close')).toBe(false)
    expect(happen(app, 'will-quit')).toBe(false)
    expect(asked.messages).toEqual([])
  },
)
