import { join } from 'node:path'
import { messageOf } from '../../contract/messages/message.ts'
import type { BackupReason } from '../../contract/backups.ts'
import type { EventName, EventPayload } from '../../contract/events.ts'
import type { ImportReview } from '../../contract/batches.ts'
import { fail, ok, toText, type Failure, type Result, type ResultText } from '../../contract/result.ts'
import type { WriteDb } from '../../db/file/connection.ts'
import { refusals } from '../../db/file/failures.ts'
import { whatWasDone } from '../../db/file/inPlace.ts'
import { openDatabase, type OpenInventory, type OpenOptions } from '../../db/file/open.ts'
import { openReadOnly } from '../../db/file/openReadOnly.ts'
import type { ReceivingPort } from '../sheets/port.ts'
import { afterOpening } from './afterOpening.ts'
import type { InventoryContext } from './context.ts'
import { keepHouse, type Housekeeping } from './housekeeping.ts'
import type { ExportSource, FromInventory, ToInventory } from './messages.ts'
import { breathe } from './pausing.ts'
import { readsBeside, type ReadsBeside } from './reading/beside.ts'
import { isReadCall } from './reading/readHandlers.ts'
import { readsOn, type Reads } from './reading/reads.ts'
import { searchAhead, type SearchAhead } from './reading/searchAhead.ts'
import { startReadThread } from './reading/thread.ts'
import { readOnlyRouter } from './readOnly.ts'
import { messagesOf } from './portMessages.ts'
import { createRouter, type Router } from './router.ts'
import { savingOpen } from './savingOpen.ts'
import { servePages } from './services/exporting.ts'
import { receivePlan } from './review/importing.ts'
import { OpenPlans } from './review/plans.ts'
import { stopUndo } from './services/undoingMany.ts'
import { onUnforeseen, type OnBug } from './settling.ts'
import { Turns } from './turns.ts'

let inventory: OpenInventory | null = null
let route: Router<ResultText<unknown>> | null = null
let context: InventoryContext | null = null
let reading: ReadsBeside | null = null
let ahead: SearchAhead | null = null
let housekeeping: Housekeeping | null = null
let isReadOnly = false

function post(message: FromInventory): void {
  process.parentPort.postMessage(message)
}

/** Answers what has been asked; what the thread that reads has put into text goes on as it is. */
function postAnswer(id: number, result: Result<unknown> | ResultText<unknown>): void {
  post({ kind: 'answer', id, text: typeof result === 'string' ? result : toText(result) })
}

function emit<N extends EventName>(name: N, payload: EventPayload<N>): void {
  // The union has one member for each name; the compiler does not follow N into it.
  post({ kind: 'event', name, payload } as FromInventory)
  if (name === 'changed' || name === 'importProgress') housekeeping?.wrote()
}

/** Backups that have been asked for, by id. */
const backupsAsked = new Map<number, (result: Result<unknown>) => void>()
let nextBackup = 1

function backUp(reason: BackupReason): Promise<Result<unknown>> {
  const id = nextBackup
  nextBackup += 1
  return new Promise((resolve) => {
    backupsAsked.set(id, resolve)
    post({ kind: 'backup', id, reason })
  })
}

function reportBug(call: string, error: unknown): void {
  // The main process writes what comes here to the log.
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  process.stderr.write(`${call}: ${text}\n`)
}

type OpenMessage = Extract<ToInventory, { kind: 'open' }>

const optionsOf = ({ binding, whereMissing }: OpenMessage): OpenOptions => ({
  ...(binding === null ? {} : { nativeBinding: binding }),
  ...(whereMissing === null ? {} : { whereMissing }),
})

/** Opens the file to be worked on, or only to be read. */
function openAsAsked(message: OpenMessage): Result<OpenInventory> {
  const { file, readOnly } = message
  const options = optionsOf(message)
  if (readOnly === null) return openDatabase(file, options)
  const opened = openReadOnly(file, options)
  if (!opened.ok) return opened
  const db = opened.value
  // Whoever would write with it is refused first: by its router, and where a plan comes in.
  // What another program writes meanwhile shows in one that is read for long: a copy may be held in memory as it is.
  const snapshot = () => ({ db, release: () => undefined })
  return ok({ db: db as WriteDb, reading: db, place: null, snapshot, close: () => db.close() })
}

/** Opens the inventory; what it did not foresee is a problem to show as well, not a process that dies without a word. */
function tryToOpen(message: OpenMessage): Result<OpenInventory> {
  try {
    return openAsAsked(message)
  } catch (error) {
    reportBug('opening the inventory', error)
    return fail('internal', messageOf('inventory.notOpened'))
  }
}

/** Begins what an inventory needs that is worked on. */
function workOn(opening: InventoryContext, { file, binding }: OpenMessage, here: Reads, onBug: OnBug): void {
  housekeeping = keepHouse(opening.db, (error) => reportBug('housekeeping', error))
  track(afterOpening(opening, reportBug))
  const entry = join(import.meta.dirname, 'reads.js')
  const beside = readsBeside(here, () =>
    startReadThread(entry, { file, binding }, { here, onBug: reportBug }),
  )
  const first = searchAhead(here)
  reading = beside
  ahead = first
  route = createRouter<ResultText<unknown>>(opening, onBug, (call, input) => {
    first.asked()
    return beside.reads(call, input)
  })
}

function open(message: OpenMessage): void {
  const { readOnly } = message
  const opened = tryToOpen(message)
  if (!opened.ok) {
    const { code, details } = opened
    if (details !== undefined) reportBug('opening the inventory', JSON.stringify(details))
    post({ kind: 'state', state: { state: 'problem', code, message: opened.message } })
    return
  }
  inventory = opened.value
  const opening: InventoryContext = {
    db: inventory.db,
    now: Date.now,
    emit,
    pause: breathe,
    turns: new Turns(),
    acting: { stopAsked: false },
    plans: new OpenPlans(),
    backUp,
  }
  context = opening
  const onBug = onUnforeseen(inventory.reading, optionsOf(message), reportBug)
  const here = readsOn({ ...opening, db: inventory.reading }, onBug)
  if (readOnly === null) {
    workOn(opening, message, here, onBug)
    post({ kind: 'state', state: { state: 'ready' } })
  } else {
    route = readOnlyRouter(createRouter(opening, onBug, here))
    isReadOnly = true
    post({ kind: 'state', state: { state: 'ready', readOnly } })
  }
}

/** Ports that the rows of a sheet come over now, or the pages of an export go. */
const openPorts = new Set<ReceivingPort>()

const notOpen = () => fail('unavailable', messageOf('inventory.notOpen'))

/** Does work that may hold this thread for long: others read beside it. */
function longWork<T>(work: () => Promise<T>): Promise<T> {
  return reading === null ? work() : reading.during(work)
}

async function routed(
  { call, input }: Extract<ToInventory, { kind: 'call' }>,
  to: Router<ResultText<unknown>>,
): Promise<Result<unknown> | ResultText<unknown>> {
  // The router checks the input; until then it may be anything.
  const work = () => to(call, input as never)
  return isReadCall(call) ? work() : longWork(work)
}

/** Why nothing can be done with the file that is open, which the window is told as the state; null where all is well. */
function outOfPlace(): Failure | null {
  const loss = inventory?.place?.lost() ?? null
  if (loss === null) return null
  const failure = whatWasDone(loss)
  post({ kind: 'state', state: { state: 'problem', code: failure.code, message: failure.message } })
  return failure
}

async function answer(message: Extract<ToInventory, { kind: 'call' }>): Promise<void> {
  const result = route === null ? notOpen() : await routed(message, route)
  postAnswer(message.id, isReadCall(message.call) ? result : (outOfPlace() ?? result))
}

/** Saves what is open when what is under way has been given up. */
async function save({ id, path }: Extract<ToInventory, { kind: 'saveOpen' }>): Promise<void> {
  const open = context
  const work = () => (open === null ? notOpen() : savingOpen(open.db, path, reportBug))
  postAnswer(id, await (open === null ? work() : open.turns.take(work)))
}

function planned(
  message: Extract<ToInventory, { kind: 'plan' }>,
  port: ReceivingPort,
): Result<ImportReview> | Promise<Result<ImportReview>> {
  if (context === null) return notOpen()
  // A plan is kept in the inventory from its first row on.
  return isReadOnly ? refusals.openReadOnly() : receivePlan(context, messagesOf(port), message)
}

async function plan(message: Extract<ToInventory, { kind: 'plan' }>, port: ReceivingPort): Promise<void> {
  openPorts.add(port)
  const result = await longWork(async () => planned(message, port))
  openPorts.delete(port)
  port.close()
  postAnswer(message.id, outOfPlace() ?? result)
}

function pagesServed(source: ExportSource, port: ReceivingPort): Result<null> | Promise<Result<null>> {
  if (context === null || inventory === null) return notOpen()
  // The rows of a plan may have to be opened from its draft first, which is marked as taken up.
  if (isReadOnly && 'refusedOf' in source) return refusals.openReadOnly()
  return servePages(context, inventory, source, port)
}

async function sendPages(
  message: Extract<ToInventory, { kind: 'export' }>,
  port: ReceivingPort,
): Promise<void> {
  openPorts.add(port)
  const result = await longWork(async () => pagesServed(message.source, port))
  openPorts.delete(port)
  port.close()
  postAnswer(message.id, result)
}

function fatal(error: unknown): void {
  reportBug('inventory process', error)
  process.exit(1)
}

/** What has not been answered yet. */
const underWay = new Set<Promise<void>>()

function track(work: Promise<void>): void {
  const tracked = work.catch(fatal).finally(() => underWay.delete(tracked))
  underWay.add(tracked)
}

// Ctrl+C in a terminal reaches every process that was started there. Only the main process knows what is to be ended.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)

/** Stops imports after the batch under way, waits for the answers that are due, and ends. */
async function close(): Promise<void> {
  if (context !== null) {
    context.plans.stopAll()
    stopUndo(context)
  }
  // What comes or goes over them would have to be read or written to its end; without this process it is of no use.
  for (const port of openPorts) port.close()
  await Promise.all(underWay)
  housekeeping?.stop()
  ahead?.stop()
  await reading?.close()
  inventory?.close()
  // Ending in good order would close what must not be closed: SQLite would carry a log that was overwritten into the file.
  if (inventory?.place?.lost() === 'log') process.kill(process.pid, 'SIGKILL')
  process.exit(0)
}

process.parentPort.on('message', ({ data, ports: [port] }) => {
  const message = data as ToInventory
  switch (message.kind) {
    case 'open':
      open(message)
      break
    case 'call':
      track(answer(message))
      break
    case 'plan':
      if (port === undefined) throw new Error('a plan needs the port that its rows come over')
      track(plan(message, port))
      break
    case 'export':
      if (port === undefined) throw new Error('an export needs the port that its pages go over')
      track(sendPages(message, port))
      break
    case 'look':
      postAnswer(message.id, outOfPlace() ?? ok(null))
      break
    case 'saveOpen':
      track(save(message))
      break
    case 'backedUp':
      backupsAsked.get(message.id)?.(message.result)
      backupsAsked.delete(message.id)
      break
    case 'close':
      close().catch(fatal)
  }
})
