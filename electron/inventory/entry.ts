import { join } from 'node:path'
import { messageOf } from '../../contract/messages/message.ts'
import { api, isOf } from '../../contract/api.ts'
import type { BackupReason } from '../../contract/backups.ts'
import type { Topic } from '../../contract/events.ts'
import type { ResultsReview } from '../../contract/sheets/results.ts'
import type { ImportReview } from '../../contract/sheets/review.ts'
import { fail, ok, toText, type Failure, type Result, type ResultText } from '../../contract/result.ts'
import { refusals } from '../../db/file/failures.ts'
import { whatWasDone } from '../../db/file/inPlace.ts'
import type { OpenInventory } from '../../db/file/open.ts'
import { CallsUnderWay } from '../calls/answering.ts'
import type { CallControl } from '../calls/control.ts'
import type { ReceivingPort } from '../sheets/port.ts'
import { afterOpening } from './afterOpening.ts'
import type { InventoryContext } from './context.ts'
import { keepHouse, type Housekeeping } from './housekeeping.ts'
import type { FromInventory, ToInventory } from './messages.ts'
import { optionsOf, tryToOpen, type OpenMessage } from './openingFile.ts'
import { breathe } from './pausing.ts'
import { readsBeside, type ReadsBeside } from './reading/beside.ts'
import { readsOn, type Reads } from './reading/reads.ts'
import { searchAhead, type SearchAhead } from './reading/searchAhead.ts'
import { startReadThread } from './reading/thread.ts'
import { readOnlyRouter } from './readOnly.ts'
import { messagesOf } from './portMessages.ts'
import { createRouter, type Router } from './router.ts'
import { savingOpen } from './savingOpen.ts'
import { servePages } from './services/exporting.ts'
import { receivePlan } from './review/importing.ts'
import { OpenPlans } from './review/planning/plans.ts'
import { HandOversUnderWay } from './handOvers/recording.ts'
import { receiveResults } from './handOvers/results.ts'
import { onUnforeseen, type OnBug } from './callResults.ts'
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

const calls = new CallsUnderWay()

type Answer = Result<unknown> | ResultText<unknown>

/** Answers what was asked by an id; what the thread that reads has put into text goes on as it is. */
function answering(id: number, work: (control: CallControl<unknown>) => Answer | Promise<Answer>): void {
  const tell = (progress: unknown) => {
    post({ kind: 'progress', id, progress })
    housekeeping?.wrote()
  }
  const answered = calls.during(id, tell, work).then((result) => {
    post({ kind: 'answer', id, text: typeof result === 'string' ? result : toText(result) })
  })
  track(answered)
}

function changed(topics: readonly Topic[]): void {
  post({ kind: 'changed', topics })
  housekeeping?.wrote()
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
  route = createRouter<ResultText<unknown>>(opening, onBug, (call, input, control) => {
    first.asked()
    return beside.reads(call, input, control)
  })
}

function open(message: OpenMessage): void {
  const { readOnly } = message
  const opened = tryToOpen(message, reportBug)
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
    changed,
    pause: breathe,
    turns: new Turns(),
    plans: new OpenPlans(),
    handOvers: new HandOversUnderWay(),
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

/** Does long work with what comes or goes over a port, which is closed when it is over. */
async function overPort<T>(port: ReceivingPort, work: () => T | Promise<T>): Promise<T> {
  openPorts.add(port)
  const result = await longWork(async () => work())
  openPorts.delete(port)
  port.close()
  return result
}

const notOpen = () => fail('unavailable', messageOf('inventory.notOpen'))

/** Does work that may hold this thread for long: others read beside it. */
function longWork<T>(work: () => Promise<T>): Promise<T> {
  return reading === null ? work() : reading.during(work)
}

/** Why the open file can't be used, shown by the window as the state; null when all is well. */
function outOfPlace(): Failure | null {
  const loss = inventory?.place?.lost() ?? null
  if (loss === null) return null
  const failure = whatWasDone(loss)
  post({ kind: 'state', state: { state: 'problem', code: failure.code, message: failure.message } })
  return failure
}

async function answer(
  { call, input }: Extract<ToInventory, { kind: 'call' }>,
  control: CallControl<unknown>,
): Promise<Answer> {
  const to = route
  if (to === null) return notOpen()
  const work = () => to(call, input, control)
  if (isOf('query', call)) return work()
  const result = await longWork(work)
  return outOfPlace() ?? result
}

/** Saves what is open when what is under way has been given up. */
function save({ path }: Extract<ToInventory, { kind: 'saveOpen' }>): Result<null> | Promise<Result<null>> {
  const open = context
  return open === null ? notOpen() : open.turns.take(() => savingOpen(open.db, path, reportBug))
}

function planned(
  message: Extract<ToInventory, { kind: 'plan' }>,
  port: ReceivingPort,
  control: CallControl<unknown>,
): Result<ImportReview | ResultsReview> | Promise<Result<ImportReview | ResultsReview>> {
  if (context === null) return notOpen()
  // A plan is kept in the inventory from its first row on.
  if (isReadOnly) return refusals.openReadOnly()
  const working = { ...context, ...control }
  return 'handOverId' in message
    ? receiveResults(working, messagesOf(port), message)
    : receivePlan(working, messagesOf(port), message)
}

async function plan(
  message: Extract<ToInventory, { kind: 'plan' }>,
  port: ReceivingPort,
  control: CallControl<unknown>,
): Promise<Answer> {
  const result = await overPort(port, () => planned(message, port, control))
  if (result.ok && !('handOverId' in message)) changed(api['import.read'].touches)
  return outOfPlace() ?? result
}

function pagesServed(
  { source }: Extract<ToInventory, { kind: 'export' }>,
  port: ReceivingPort,
  control: CallControl<unknown>,
): Result<null> | Promise<Result<null>> {
  if (context === null || inventory === null) return notOpen()
  // The rows of a plan may have to be opened from its draft first, which is marked as taken up.
  if (isReadOnly && 'rowsOf' in source) return refusals.openReadOnly()
  return servePages({ ...context, ...control }, inventory, source, port)
}

// Ctrl+C in a terminal reaches every process that was started there. Only the main process knows what is to be ended.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined)

/** Aborts what is under way, which ends in good order; waits for the answers that are due, and ends. */
async function close(): Promise<void> {
  calls.abortAll()
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

/** @returns the port that comes with a message, without which it can't be answered */
function needed(port: ReceivingPort | undefined): ReceivingPort {
  if (port === undefined) throw new Error('this needs the port that rows come or go over')
  return port
}

process.parentPort.on('message', ({ data, ports: [port] }) => {
  const message = data as ToInventory
  switch (message.kind) {
    case 'open':
      open(message)
      break
    case 'call':
      answering(message.id, (control) => answer(message, control))
      break
    case 'plan':
      answering(message.id, (control) => plan(message, needed(port), control))
      break
    case 'export':
      answering(message.id, (control) => {
        const open = needed(port)
        return overPort(open, () => pagesServed(message, open, control))
      })
      break
    case 'look':
      answering(message.id, () => outOfPlace() ?? ok(null))
      break
    case 'saveOpen':
      answering(message.id, () => save(message))
      break
    case 'abort':
      calls.abort(message.id)
      break
    case 'backedUp':
      backupsAsked.get(message.id)?.(message.result)
      backupsAsked.delete(message.id)
      break
    case 'close':
      close().catch(fatal)
  }
})
