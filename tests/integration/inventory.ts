import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { say } from '../english.ts'
import type { EventName, EventPayload } from '../../contract/events.ts'
import type { Result } from '../../contract/result.ts'
import { openDatabase, type OpenInventory } from '../../db/file/open.ts'
import type { InventoryContext } from '../../electron/inventory/context.ts'
import { breathe } from '../../electron/inventory/pausing.ts'
import { readsOn } from '../../electron/inventory/reading/reads.ts'
import { createRouter, type Router } from '../../electron/inventory/router.ts'
import { OpenPlans } from '../../electron/inventory/review/plans.ts'
import { Turns } from '../../electron/inventory/turns.ts'
import { keep } from '../../electron/backups/doing.ts'

const binding = process.env['NUMBERDESK_SQLITE_BINDING']

/** How connections of the tests load SQLite. */
export const sqliteOptions = binding === undefined ? {} : { nativeBinding: binding }

/** A folder of its own for one test, removed afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The value of a result that must be a success. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.code}: ${say(result.message)}`)
  return result.value
}

/** An event that the window would have been sent. */
type TestEvent = { [N in EventName]: { name: N; payload: EventPayload<N> } }[EventName]

export interface TestInventory {
  readonly file: string
  readonly open: OpenInventory
  readonly context: InventoryContext
  readonly route: Router
  readonly events: TestEvent[]
}

/** A real inventory on a real file, with its router; closed when the test is over. */
export function openInventory(file = join(temporaryFolder(), 'data', 'numberdesk.sqlite')): TestInventory {
  const inventory = inventoryAt(file)
  onTestFinished(() => inventory.open.close())
  return inventory
}

/** A real inventory on a real file, with its router; the caller closes it. */
export function inventoryAt(file: string): TestInventory {
  const open = valueOf(openDatabase(file, sqliteOptions))
  const events: TestInventory['events'] = []
  // Time moves by one millisecond a look, so that order shows in timestamps.
  let clock = Date.UTC(2026, 0, 1)
  const context: InventoryContext = {
    db: open.db,
    now: () => (clock += 1),
    // The pair is right by the type of `emit`; the compiler does not follow the name into the union.
    emit: (name, payload) => events.push({ name, payload } as TestEvent),
    pause: breathe,
    turns: new Turns(),
    acting: { stopAsked: false },
    plans: new OpenPlans(),
    backUp: (reason) => keep(file, { kind: 'make', reason }, sqliteOptions),
  }
  const bug = (call: string, error: unknown) => {
    throw new Error(`bug in ${call}`, { cause: error })
  }
  // The pause is looked up when it is due, so that a test can put its own in its place.
  const reading = { ...context, db: open.reading, pause: () => context.pause() }
  return { file, open, context, route: createRouter(context, bug, readsOn(reading, bug)), events }
}
