import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron'
import { fromSchema } from '../../contract/messages/schemaMessages.ts'
import { messageOf } from '../../contract/messages/message.ts'
import { api, type CallName, type CallsOf } from '../../contract/api.ts'
import { fail, fromText, ok, toText, type Result, type ResultText } from '../../contract/result.ts'
import type { ChosenFiles } from './sheets/chosenFiles.ts'
import type { Inventory } from './data/inventoryProcess.ts'
import type { Log } from './log.ts'
import type { LongWork } from './longWork.ts'
import { appOrigin } from './window/protocol.ts'
import type { ShellHandlers } from './shellCalls.ts'

interface Desk {
  readonly window: () => BrowserWindow | null
  readonly shell: ShellHandlers
  readonly inventory: Inventory
  readonly chosen: ChosenFiles
  readonly work: LongWork
  readonly log: Log
  /** Also checks what handlers give back; costs time on long lists, so not in the packaged application. */
  readonly checkOutput: boolean
}

/** Only the top frame of our own window, showing our own page, is listened to. */
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

function isForShell(name: CallName): name is CallsOf<'shell'> {
  return api[name].where === 'shell'
}

/** A handler takes its own call's input, which the schema has just made sure of. */
type AnyHandler = (input: unknown, window: BrowserWindow) => Result<unknown> | Promise<Result<unknown>>

function dispatch(
  name: CallName,
  input: unknown,
  window: BrowserWindow,
  { shell, inventory }: Desk,
): Result<unknown> | Promise<Result<unknown> | ResultText<unknown>> {
  if (isForShell(name)) return (shell[name] as AnyHandler)(input, window)
  // The schema of the call has just made sure of its input, which the compiler can't follow through the name.
  return inventory.call(name, input as never)
}

const internal = fail('internal', messageOf('failure.internal'))

async function answer(
  name: CallName,
  event: IpcMainInvokeEvent,
  input: unknown,
  desk: Desk,
): Promise<Result<unknown> | ResultText<unknown>> {
  const window = desk.window()
  if (window === null || !isOurs(event, window)) {
    desk.log.warn(`Refused ${name} from a sender that is not the window`)
    return fail('refused', messageOf('inventory.notAllowed'))
  }
  const parsed = api[name].input.safeParse(input)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    const field = issue?.path.map(String).join('.') ?? ''
    return fail(
      'invalid_input',
      messageOf('inventory.correct', {
        why: fromSchema(issue?.message ?? '') ?? messageOf('inventory.notUnderstood'),
      }),
      field === '' ? undefined : { field },
    )
  }
  const told = await desk.work.during(name, async () => dispatch(name, parsed.data, window, desk))
  if (!desk.checkOutput) return told
  const result = typeof told === 'string' ? fromText(told) : told
  if (!result.ok) return result
  const output = api[name].output.safeParse(result.value)
  if (output.success) return ok(output.data)
  const issue = output.error.issues[0]
  desk.log.error(
    `${name} gave back what its schema refuses at ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`,
  )
  return internal
}

/** Answers every call of the contract, each on a channel of its own, and hears of dropped files; nothing else. */
export function listen(desk: Desk): void {
  // The keys of a constant table are the names it was declared with.
  for (const name of Object.keys(api) as CallName[]) {
    ipcMain.handle(`call:${name}`, async (event, input: unknown) => {
      try {
        const result = await answer(name, event, input, desk)
        return typeof result === 'string' ? result : toText(result)
      } catch (error) {
        desk.log.error(`${name} threw`, error)
        return toText(internal)
      }
    })
  }
  ipcMain.on('file:dropped', (event, path: unknown) => {
    if (isOurs(event, desk.window()) && typeof path === 'string') desk.chosen.add(path)
  })
}
