import type { MessagePortMain } from 'electron'
import type { CallOutput, CallProgress, CheckedInput, InventoryCall } from '../../../contract/api.ts'
import {
  canBeChanged,
  readableProblems,
  type InventoryState,
  type WhyReadOnly,
} from '../../../contract/app.ts'
import type { BackupReason } from '../../../contract/backups.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import { Topic, type EventName, type EventPayload } from '../../../contract/events.ts'
import { fail, fromText, toText, type Result, type ResultText } from '../../../contract/result.ts'
import { CallsAsked } from '../../calls/asking.ts'
import { cancelled, type CallOptions } from '../../calls/control.ts'
import type { ResultsReview } from '../../../contract/sheets/results.ts'
import type { FromInventory, ToInventory } from '../../inventory/messages.ts'
import { startHelper, type HelperProcess } from '../helperProcess.ts'
import type { Log } from '../log.ts'
import type { Inventory } from './inventory.ts'
import { gaveUp, notYet, restarting, stopped } from './inventoryStops.ts'
import { restartBudget } from './restarts.ts'

export interface InventoryOptions {
  /** The built entry of the process. */
  readonly entry: string
  readonly database: string
  /** The SQLite addon to load, null for the packaged one; or why there is none. */
  readonly binding: Result<string | null>
  readonly log: Log
  readonly send: <N extends EventName>(name: N, payload: EventPayload<N>) => void
  /** Whether there was an inventory before, so that a new one is not created silently. */
  readonly existed: () => boolean
  /** Makes a backup that the process requests. */
  readonly backUp: (reason: BackupReason) => Promise<Result<unknown>>
}

/** How long the process may take to finish at the end, in milliseconds. */
const closingLimit = 10_000

/** Starts the inventory process, and restarts it when it dies. */
export function startInventory(options: InventoryOptions): Inventory {
  const { entry, database, binding, log, send, existed, backUp } = options
  let child: HelperProcess | null = null
  let state: InventoryState = { state: 'starting' }
  let closing = false
  let restart: NodeJS.Timeout | null = null
  /** Whether the window may show outdated data once the process is ready. */
  let isNew = false
  /** Why it is opened read-only; null for write access. */
  let readOnly: WhyReadOnly | null = null
  /** Whether the person wants a new inventory in place of a missing one. */
  let isToBeMade = false
  const asked = new CallsAsked<ResultText<unknown>>((id) => post({ kind: 'abort', id }))
  let settled: ((state: InventoryState) => void)[] = []
  const budget = restartBudget([0, 500, 2000], 60_000)

  function enter(next: InventoryState): void {
    state = next
    send('inventoryState', next)
    if (next.state === 'starting' || next === restarting) return
    for (const settle of settled) settle(next)
    settled = []
  }

  /** The outcome of a start. */
  function nextState(): Promise<InventoryState> {
    return new Promise((resolve) => settled.push(resolve))
  }

  function opened(next: InventoryState): void {
    enter(next)
    // Actions that were running when it died may or may not have been committed.
    if (next.state === 'ready' && isNew) send('changed', { topics: [...Topic.options] })
    if (next.state === 'ready') isNew = isToBeMade = false
    if (next.state === 'problem') log.warn(`The inventory can’t be opened: ${next.code}`)
  }

  function hear(message: FromInventory): void {
    switch (message.kind) {
      case 'state':
        opened(message.state)
        break
      case 'answer':
        asked.answer(message.id, message.text)
        break
      case 'progress':
        asked.progress(message.id, message.progress)
        break
      case 'changed':
        send('changed', { topics: [...message.topics] })
        break
      case 'backup':
        answerBackup(message.id, message.reason)
    }
  }

  function answerBackup(id: number, reason: BackupReason): void {
    const asker = child
    void backUp(reason).then((result) => {
      // A new process has not requested it.
      if (child === asker) post({ kind: 'backedUp', id, result })
    })
  }

  function died(code: number): void {
    child = null
    asked.end()
    if (closing) return
    isNew = true
    log.warn(`The inventory process ended with code ${code}`)
    const delay = budget.next()
    if (delay === null) {
      enter(gaveUp)
      return
    }
    enter(restarting)
    restart = setTimeout(start, delay)
  }

  function start(): void {
    restart = null
    if (!binding.ok) {
      opened({ state: 'problem', code: binding.code, message: binding.message })
      return
    }
    const started = startHelper({ entry, name: 'inventory', log })
    child = started
    // Only our own entry sends on this channel: its messages match their type.
    started.process.on('message', (message: FromInventory) => {
      if (child === started) hear(message)
    })
    void started.gone.then((code) => {
      if (child === started) died(code)
    })
    const whereMissing = isToBeMade ? 'make' : existed() ? 'refuse' : null
    post({ kind: 'open', file: database, binding: binding.value, readOnly, whereMissing })
  }

  function post(message: ToInventory, ports: MessagePortMain[] = []): void {
    child?.process.postMessage(message, ports)
  }

  async function ask(
    message: (id: number) => ToInventory,
    options: CallOptions = {},
    ports: MessagePortMain[] = [],
  ): Promise<ResultText<unknown>> {
    if (options.signal?.aborted === true) return toText(cancelled)
    if (state.state === 'problem') return toText(fail(state.code, state.message))
    // One process has ended and the next is not there yet: the next one gets the window's calls.
    if (child === null && state.state === 'starting' && !closing) {
      await nextState()
      return ask(message, options, ports)
    }
    return tell(message, options, ports)
  }

  /** Sends a request to the process in any state. */
  async function tell(
    message: (id: number) => ToInventory,
    options: CallOptions = {},
    ports: MessagePortMain[] = [],
  ): Promise<ResultText<unknown>> {
    if (child === null) return toText(notYet)
    return (await asked.ask((id) => post(message(id), ports), options)) ?? toText(stopped)
  }

  async function end(): Promise<void> {
    const ending = child
    if (ending === null) return
    const limit = setTimeout(() => {
      log.warn('The inventory process did not end in time')
      void ending.end()
    }, closingLimit)
    post({ kind: 'close' })
    await ending.gone
    clearTimeout(limit)
  }

  /** Ends the process on purpose: another will be started. */
  function leave(): Promise<void> {
    if (restart !== null) clearTimeout(restart)
    const old = end()
    child = null
    asked.end()
    budget.reset()
    enter({ state: 'starting' })
    return old
  }

  /** Starts a process; the window reloads everything when it is ready. */
  function startAfresh(): Promise<InventoryState> {
    const result = nextState()
    isNew = true
    start()
    return result
  }

  async function reopen(): Promise<InventoryState> {
    readOnly = null
    await leave()
    return startAfresh()
  }

  start()
  return {
    state: () => state,
    call: <N extends InventoryCall>(call: N, input: CheckedInput<N>, options: CallOptions<CallProgress<N>>) =>
      // The process is our own, and returns what the call's name promises.
      ask((id) => ({ kind: 'call', id, call, input }), options) as Promise<ResultText<CallOutput<N>>>,
    plan: async (sheet, port, options) => {
      const text = await ask((id) => ({ kind: 'plan', id, ...sheet }), options, [port])
      // The answer to a plan is a review; the process is our own.
      return fromText(text as ResultText<ImportReview>)
    },
    results: async (sheet, port, options) => {
      const text = await ask((id) => ({ kind: 'plan', id, ...sheet }), options, [port])
      return fromText(text as ResultText<ResultsReview>)
    },
    pages: async (source, port, options) =>
      fromText(await ask((id) => ({ kind: 'export', id, source }), options, [port])),
    retry: async () => {
      return state.state === 'starting' || canBeChanged(state) ? state : reopen()
    },
    makeNew: async () => {
      if (state.state !== 'problem' || state.code !== 'inventory_missing') return state
      isToBeMade = true
      return reopen()
    },
    look: async () => {
      const looked = fromText(await ask((id) => ({ kind: 'look', id })))
      return looked.ok ? null : looked
    },
    saveOpen: async (path) => fromText(await tell((id) => ({ kind: 'saveOpen', id, path }))),
    openReadOnly: async () => {
      if (state.state !== 'problem' || !readableProblems.has(state.code)) return state
      readOnly = { code: state.code, message: state.message }
      await leave()
      return startAfresh()
    },
    whileClosed: async (work) => {
      await leave()
      try {
        return await work()
      } finally {
        if (!closing) await startAfresh()
      }
    },
    close: async () => {
      closing = true
      if (restart !== null) clearTimeout(restart)
      await end()
    },
  }
}
