import { basename, join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { Draft } from '../../../contract/sheets/batches.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import type { ImportRow } from '../../../contract/sheets/rows.ts'
import type { Result } from '../../../contract/result.ts'
import type {
  ImportSource,
  ImportTarget,
  GivenSheetAnswers,
  ReadingOptions,
} from '../../../contract/sheets/sheets.ts'
import type { FromReader, ToReader } from '../../../electron/sheets/messages.ts'
import type { Port } from '../../../electron/sheets/port.ts'
import { sendSheet } from '../../../electron/reading/sending.ts'
import { receivePlan } from '../../../electron/inventory/review/importing.ts'
import { valueOf, type TestInventory } from '../support/inventory.ts'

/** A spreadsheet that was written by a spreadsheet program. */
export function fixture(name: string): string {
  return join(import.meta.dirname, '../../fixtures/spreadsheets', name)
}

type Listener = (event: { readonly data: unknown }) => void

/** Reads a sheet at one end of a real channel, and acknowledges and returns what arrives at the other. */
export async function* messagesOf(task: ToReader): AsyncGenerator {
  const { port1, port2 } = new MessageChannel()
  const readersEnd: Port = {
    postMessage: (message) => port1.postMessage(message),
    once: (_event: 'message', listener: Listener) =>
      port1.once('message', (data: unknown) => listener({ data })),
    start: () => port1.start(),
    close: () => port1.close(),
  }
  const waiting: FromReader[] = []
  let wake: () => void = () => undefined
  const otherEnd = { closed: false }
  port2.on('message', (message: FromReader) => {
    waiting.push(message)
    wake()
  })
  port2.on('close', () => {
    otherEnd.closed = true
    wake()
  })
  const bug = (error: unknown) => {
    throw error
  }
  const sent = sendSheet(readersEnd, task, () => undefined, bug).then(() => port1.close())
  for (;;) {
    const message = waiting.shift()
    if (message !== undefined) {
      yield message
      if (message.kind === 'rows') port2.postMessage({ kind: 'ack' })
    } else if (otherEnd.closed) {
      await sent
      return
    } else {
      await new Promise<void>((resolve) => (wake = resolve))
    }
  }
}

interface Reading extends GivenSheetAnswers {
  readonly forOnce?: boolean
  readonly alone?: boolean
  readonly target?: ImportTarget
  readonly options?: ReadingOptions
}

async function plan(
  { context, route }: TestInventory,
  source: ImportSource,
  { target = 'number', forOnce = false, alone = false, options = {}, ...answers }: Reading,
): Promise<Result<ImportReview>> {
  const path = source.kind === 'file' ? source.path : null
  const name = path === null ? 'Pasted cells' : basename(path)
  const { fields } = valueOf(await route('fields.list', {}))
  const custom = target === 'number' ? fields.filter(({ isRetired }) => !isRetired) : []
  const chosen = { options, remembered: [], custom, ask: false }
  const messages = messagesOf({ job: 'read', source, name, target, ...answers, ...chosen })
  return receivePlan(context, messages, { name, target, ...answers, path, forOnce, alone })
}

/** Reads a file and plans it, as the application does. */
export function planFile(
  inventory: TestInventory,
  path: string,
  reading: Reading = {},
): Promise<Result<ImportReview>> {
  return plan(inventory, { kind: 'file', path }, reading)
}

/** Plans pasted cells. */
export function planCells(
  inventory: TestInventory,
  text: string,
  reading: Reading = {},
): Promise<Result<ImportReview>> {
  return plan(inventory, { kind: 'cells', text }, reading)
}

/** The sub accounts and SIP trunks that the sheets name. */
export async function fillDirectory({ route }: TestInventory): Promise<void> {
  const add = async (entry: Parameters<typeof route<'directory.add'>>[1]) =>
    valueOf(await route('directory.add', entry)).id
  const carrier = await add({ kind: 'carrier', name: 'Example Carrier' })
  for (const name of [
    'Acme Clinics',
    'Borealis Freight',
    'Café Müller GmbH',
    'Delta & Sons, Ltd.',
    '東京オフィス',
  ]) {
    await add({ kind: 'subAccount', name })
  }
  for (const name of ['US-West SBC 1', 'EMEA Frankfurt A', 'APAC Tokyo']) {
    await add({ kind: 'sipTrunk', name, ownerId: carrier })
  }
}

/** All rows of a plan with one state. */
export async function rowsOf(
  { route }: TestInventory,
  planId: string,
  show: CheckedInput<'import.rows'>['show'] = 'all',
): Promise<ImportRow[]> {
  const rows: ImportRow[] = []
  for (;;) {
    const page = valueOf(await route('import.rows', { planId, show, offset: rows.length, limit: 1000 }))
    rows.push(...page.rows)
    if (rows.length >= page.total) return rows
  }
}

/** How many numbers the inventory holds. */
export async function countNumbers({ route }: TestInventory): Promise<number> {
  return valueOf(await route('inventory.summary', {})).numbers
}

/** Every number of the inventory. */
export async function allNumbers({ route }: TestInventory): Promise<CallOutput<'numbers.list'>['rows']> {
  const sort = { by: 'number', descending: false } as const
  return valueOf(await route('numbers.list', { filter: {}, sort, offset: 0, limit: 1000 })).rows
}

/** The imports that were not finished. */
export async function draftsOf({ route }: TestInventory): Promise<Draft[]> {
  return valueOf(await route('drafts.list', { offset: 0, limit: 1000 })).rows
}
