import type { MessagePortMain } from 'electron'
import type { EventName, EventPayload } from '../../contract/events.ts'
import { fail } from '../../contract/result.ts'
import { openDatabase, type OpenInventory } from '../../db/open.ts'
import type { FromReader, ToReaderAck } from '../import/messages.ts'
import type { InventoryContext } from './context.ts'
import type { FromInventory, ToInventory } from './messages.ts'
import { createRouter, type Router } from './router.ts'
import { receivePlan } from './services/importing.ts'

let inventory: OpenInventory | null = null
let route: Router | null = null
let context: InventoryContext | null = null

function post(message: FromInventory): void {
  process.parentPort.postMessage(message)
}

function emit<N extends EventName>(name: N, payload: EventPayload<N>): void {
  // The union has one member for each name; the compiler does not follow N into it.
  post({ kind: 'event', name, payload } as FromInventory)
}

function reportBug(call: string, error: unknown): void {
  // The main process writes what comes here to the log.
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${call}: ${text}\n`)
}

function open(file: string, binding: string | null): void {
  const opened = openDatabase(file, binding === null ? {} : { nativeBinding: binding })
  if (!opened.ok) {
    post({ kind: 'state', state: { state: 'problem', code: opened.code, message: opened.message } })
    return
  }
  inventory = opened.value
  context = { db: inventory.db, now: Date.now, emit, plans: new Map() }
  route = createRouter(context, reportBug)
  post({ kind: 'state', state: { state: 'ready' } })
}

/** The messages of a port, one at a time: the next rows are asked for when the last have been dealt with. */
async function* messagesOf(port: MessagePortMain): AsyncGenerator<FromReader> {
  const waiting: FromReader[] = []
  let wake: () => void = () => undefined
  let closed = false
  port.on('message', ({ data }) => {
    waiting.push(data as FromReader)
    wake()
  })
  port.on('close', () => {
    closed = true
    wake()
  })
  port.start()
  for (;;) {
    const message = waiting.shift()
    if (message !== undefined) {
      yield message
      if (message.kind === 'rows') port.postMessage({ kind: 'ack' } satisfies ToReaderAck)
      continue
    }
    if (closed) return
    await new Promise<void>((resolve) => (wake = resolve))
  }
}

const notOpen = () => fail('unavailable', 'The inventory is not open. Try again in a moment.')

async function answer(message: Extract<ToInventory, { kind: 'call' }>): Promise<void> {
  // The router checks the input; until then it may be anything.
  const result = route === null ? notOpen() : await route(message.call, message.input as never)
  post({ kind: 'answer', id: message.id, result })
}

async function plan(message: Extract<ToInventory, { kind: 'plan' }>, port: MessagePortMain): Promise<void> {
  const result = context === null ? notOpen() : await receivePlan(context, messagesOf(port), message)
  port.close()
  post({ kind: 'answer', id: message.id, result })
}

function fatal(error: unknown): void {
  reportBug('inventory process', error)
  process.exit(1)
}

process.parentPort.on('message', ({ data, ports: [port] }) => {
  const message = data as ToInventory
  switch (message.kind) {
    case 'open':
      open(message.file, message.binding)
      break
    case 'call':
      answer(message).catch(fatal)
      break
    case 'plan':
      if (port === undefined) throw new Error('a plan needs the port that its rows come over')
      plan(message, port).catch(fatal)
      break
    case 'close':
      inventory?.close()
      process.exit(0)
  }
})
