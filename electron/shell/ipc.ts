import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { messageOf } from '../../contract/messages/message.ts'
import { z } from 'zod'
import { api, checkInput, isOf, shapeOf, type CallName } from '../../contract/api.ts'
import { CallId, type EventPayload } from '../../contract/events.ts'
import { fail, fromText, ok, toText, type Result, type ResultText } from '../../contract/result.ts'
import type { CallsUnderWay } from '../calls/answering.ts'
import type { ChosenFiles } from './sheets/chosenFiles.ts'
import type { Inventory } from './data/inventory.ts'
import type { Log } from './log.ts'
import type { LongWork } from './longWork.ts'
import { appOrigin } from './window/protocol.ts'
import type { ShellControl, ShellHandlers } from './shellCalls.ts'

interface CallAnswering {
  readonly window: () => BrowserWindow | null
  /** Reports the progress of a call to the window. */
  readonly tell: (progress: EventPayload<'progress'>) => void
  readonly shell: ShellHandlers
  readonly inventory: Inventory
  readonly chosen: ChosenFiles
  /** The window's unanswered calls. */
  readonly calls: CallsUnderWay
  readonly work: LongWork
  readonly log: Log
  /** Also checks what handlers return; this is slow for long lists, so the packaged application does without. */
  readonly checkOutput: boolean
}

/** Only the top frame of our own window, showing our own page, is trusted. */
function isOurs(
  { sender, senderFrame }: IpcMainInvokeEvent | IpcMainEvent,
  window: BrowserWindow | null,
): boolean {
  return (
    window !== null &&
    !window.isDestroyed() &&
    sender === window.webContents &&
    senderFrame !== null &&
    senderFrame === window.webContents.mainFrame &&
    senderFrame.origin === appOrigin
  )
}

/** A handler takes the input of its own call, which the schema has just checked. */
type AnyHandler = (
  input: unknown,
  control: ShellControl<unknown>,
) => Result<unknown> | Promise<Result<unknown>>

function dispatch(
  name: CallName,
  input: unknown,
  control: ShellControl<unknown>,
  { shell, inventory }: CallAnswering,
): Result<unknown> | Promise<Result<unknown> | ResultText<unknown>> {
  if (isOf('shell', name)) return (shell[name] as AnyHandler)(input, control)
  // The schema of the call has just checked its input, which the compiler can't follow through the name.
  return inventory.call(name, input as never, control)
}

const internal = fail('internal', messageOf('failure.internal'))

/** Checks what a handler returns against the contract; a mismatch is a bug, and is logged. */
function checked(what: string, schema: z.ZodType, value: unknown, log: Log) {
  const parsed = schema.safeParse(value)
  const issue = parsed.error?.issues[0]
  if (issue !== undefined)
    log.error(`${what} is what its schema refuses at ${issue.path.join('.')}: ${issue.message}`)
  return parsed
}

/** Whether an id is free for a call; a call without one can't be followed or aborted. */
function isFree(id: unknown, calls: CallsUnderWay): id is CallId | undefined {
  return id === undefined || (CallId.safeParse(id).success && !calls.has(id as CallId))
}

/** Runs a call and reports its progress to the window. */
function perform(
  { name, id, input }: { readonly name: CallName; readonly id: CallId | undefined; readonly input: unknown },
  window: BrowserWindow,
  answering: CallAnswering,
): Promise<Result<unknown> | ResultText<unknown>> {
  return answering.work.during(name, async (hear) => {
    const tell = (progress: unknown) => {
      hear(progress)
      if (id !== undefined) answering.tell({ id, progress })
      const schema = shapeOf(name).progress
      if (answering.checkOutput)
        checked(`The progress of ${name}`, schema ?? z.never(), progress, answering.log)
    }
    return answering.calls.during(id ?? null, tell, (control) =>
      dispatch(name, input, { ...control, window }, answering),
    )
  })
}

async function answer(
  name: CallName,
  event: IpcMainInvokeEvent,
  { input, id }: { readonly input: unknown; readonly id: unknown },
  answering: CallAnswering,
): Promise<Result<unknown> | ResultText<unknown>> {
  const window = answering.window()
  if (window === null || !isOurs(event, window)) {
    answering.log.warn(`Refused ${name} from a sender that is not the window`)
    return fail('refused', messageOf('inventory.notAllowed'))
  }
  if (!isFree(id, answering.calls))
    return fail(
      'invalid_input',
      messageOf('inventory.correct', { why: messageOf('inventory.notUnderstood') }),
    )
  const known = checkInput(name, input)
  if (!known.ok) return known
  const answered = await perform({ name, id, input: known.value }, window, answering)
  if (!answering.checkOutput) return answered
  const result = typeof answered === 'string' ? fromText(answered) : answered
  if (!result.ok) return result
  const output = checked(`The answer to ${name}`, api[name].output, result.value, answering.log)
  return output.success ? ok(output.data) : internal
}

/** A page that is closed or reloaded needs no answers any more. */
function abortWith({ webContents }: BrowserWindow, calls: CallsUnderWay): void {
  const abortAll = () => calls.abortAll()
  webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
    if (isMainFrame && !isSameDocument) abortAll()
  })
  webContents.on('render-process-gone', abortAll)
  webContents.on('destroyed', abortAll)
}

/** Answers every call of the contract, each on its own channel, and receives dropped files; nothing else. */
export function listen(answering: CallAnswering): void {
  // The keys of a constant table are the names it was declared with.
  for (const name of Object.keys(api) as CallName[]) {
    ipcMain.handle(`call:${name}`, async (event, input: unknown, id: unknown) => {
      try {
        const result = await answer(name, event, { input, id }, answering)
        return typeof result === 'string' ? result : toText(result)
      } catch (error) {
        answering.log.error(`${name} threw`, error)
        return toText(internal)
      }
    })
  }
  ipcMain.on('calls:abort', (event, id: unknown) => {
    const known = CallId.safeParse(id)
    if (isOurs(event, answering.window()) && known.success) answering.calls.abort(known.data)
  })
  ipcMain.on('file:dropped', (event, path: unknown) => {
    if (isOurs(event, answering.window()) && typeof path === 'string') answering.chosen.add(path)
  })
  const window = answering.window()
  if (window !== null) abortWith(window, answering.calls)
}
