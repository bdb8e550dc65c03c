/**
 * Works on an inventory as the inventory process does, and is killed at any time. Argument: the file. Reads one request
 * a line from its input and writes one answer a line to its output.
 */
import { writeSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { InventoryCall } from '../../contract/api.ts'
import { ok, type Result } from '../../contract/result.ts'
import { openDatabase } from '../../db/file/open.ts'
import type { Port } from '../../electron/sheets/port.ts'
import { sendSheet } from '../../electron/reading/sending.ts'
import type { InventoryContext } from '../../electron/inventory/context.ts'
import { breathe } from '../../electron/inventory/pausing.ts'
import { uncontrolled } from '../../electron/calls/control.ts'
import { createRouter } from '../../electron/inventory/router.ts'
import { asking } from '../integration/support/asking.ts'
import { recoverDrafts } from '../../electron/inventory/review/drafting.ts'
import { receivePlan } from '../../electron/inventory/review/importing.ts'
import { OpenPlans } from '../../electron/inventory/review/planning/plans.ts'
import { HandOversUnderWay } from '../../electron/inventory/handOvers/recording.ts'
import { Turns } from '../../electron/inventory/turns.ts'

/** A request to the worker. */
export type Request =
  | { readonly kind: 'call'; readonly call: string; readonly input: unknown }
  | { readonly kind: 'import'; readonly cells: string }
  /** As many pages may be added to the file from now on, as if the disk were almost full; null: as many as needed. */
  | { readonly kind: 'room'; readonly pages: number | null }
  | { readonly kind: 'close' }

const [, , file] = process.argv
const binding = process.env['NUMBERDESK_SQLITE_BINDING']
if (file === undefined) throw new Error('which file?')
const opened = openDatabase(file, binding === undefined ? {} : { nativeBinding: binding })
if (!opened.ok) throw new Error(opened.message.key)
const inventory = opened.value
const context: InventoryContext = {
  db: inventory.db,
  now: Date.now,
  changed: () => undefined,
  pause: breathe,
  turns: new Turns(),
  plans: new OpenPlans(),
  handOvers: new HandOversUnderWay(),
  backUp: () => Promise.resolve(ok({})),
}
const bug = (call: string, error: unknown) => {
  process.stderr.write(`${call}: ${error instanceof Error ? (error.stack ?? '') : String(error)}\n`)
  return null
}
await recoverDrafts(context)
const router = createRouter(context, bug)
const route = asking(router)

/** Reads cells and returns what the reading process would have sent. */
async function* read(text: string): AsyncGenerator {
  const sent: unknown[] = []
  const port: Port = {
    postMessage: (message) => sent.push(message),
    once: (_event, listener) => setImmediate(() => listener({ data: { kind: 'ack' } })),
    start: () => undefined,
    close: () => undefined,
  }
  const source = { kind: 'cells', text } as const
  const chosen = { options: {}, remembered: [], ask: false }
  const task = {
    job: 'read',
    source,
    name: 'Pasted cells',
    target: 'number',
    country: null,
    ...chosen,
  } as const
  await sendSheet(
    port,
    task,
    () => undefined,
    (error) => bug('reading', error),
  )
  yield* sent
}

async function bringIn(cells: string): Promise<Result<unknown>> {
  const sheet = { name: 'Pasted cells', target: 'number', country: null, path: null } as const
  const plan = await receivePlan({ ...context, ...uncontrolled }, read(cells), sheet)
  return plan.ok ? route('import.commit', { planId: plan.value.planId, policy: 'all' }) : plan
}

function leaveRoom(pages: number | null): Result<unknown> {
  const now = Number(inventory.db.pragma('page_count', { simple: true }))
  inventory.db.pragma(`max_page_count = ${pages === null ? 0xfffffffe : now + pages}`)
  return ok({})
}

async function answer(request: Request): Promise<Result<unknown>> {
  switch (request.kind) {
    case 'call':
      // The router checks the input; the name comes from our own test.
      return route(request.call as InventoryCall, request.input as never)
    case 'import':
      return bringIn(request.cells)
    case 'room':
      return leaveRoom(request.pages)
    case 'close':
      inventory.close()
      process.exit(0)
  }
}

/** Writes all of an answer before anything else happens: it is only there when the act was acknowledged. */
function say(value: unknown): void {
  const bytes = Buffer.from(`${JSON.stringify(value)}\n`)
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at)
    } catch (error) {
      // The pipe is full until the other end has read some.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) throw error
    }
  }
}

say('open')
for await (const line of createInterface({ input: process.stdin })) {
  say(await answer(JSON.parse(line) as Request))
}
