import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { say } from '../../english.ts'
import type { Topic } from '../../../contract/events.ts'
import type { Result } from '../../../contract/result.ts'
import { openDatabase, type OpenInventory } from '../../../db/file/open.ts'
import { uncontrolled } from '../../../electron/calls/control.ts'
import type { CallContext } from '../../../electron/inventory/context.ts'
import { breathe } from '../../../electron/inventory/pausing.ts'
import { readsOn } from '../../../electron/inventory/reading/reads.ts'
import { createRouter } from '../../../electron/inventory/router.ts'
import { asking, type Route } from './asking.ts'
import { OpenPlans } from '../../../electron/inventory/review/planning/plans.ts'
import { HandOversUnderWay } from '../../../electron/inventory/handOvers/recording.ts'
import { Turns } from '../../../electron/inventory/turns.ts'
import { runJob } from '../../../electron/backups/jobs.ts'

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

export interface TestInventory {
  readonly file: string
  readonly open: OpenInventory
  /** The context of a service that no call runs; nobody aborts it. */
  readonly context: CallContext<unknown>
  readonly route: Route
  /** The topics that the window would have been notified of, each time. */
  readonly changes: (readonly Topic[])[]
  /** How far calls said that they were. */
  readonly progress: unknown[]
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
  const changes: TestInventory['changes'] = []
  const progress: unknown[] = []
  const onProgress = (now: unknown) => void progress.push(now)
  // Time moves by one millisecond a look, so that order shows in timestamps; it begins where a test put the clock.
  let looks = 0
  const clock = () => (vi.isFakeTimers() ? Date.now() : Date.UTC(2026, 0, 1))
  const context: CallContext<unknown> = {
    ...uncontrolled,
    onProgress,
    db: open.db,
    now: () => clock() + (looks += 1),
    changed: (topics) => changes.push(topics),
    pause: breathe,
    turns: new Turns(),
    plans: new OpenPlans(),
    handOvers: new HandOversUnderWay(),
    backUp: (reason) => runJob(file, { kind: 'make', reason }, sqliteOptions),
  }
  const bug = (call: string, error: unknown) => {
    throw new Error(`bug in ${call}`, { cause: error })
  }
  // The pause is looked up when it is due, so that a test can put its own in its place.
  const reading = { ...context, db: open.reading, pause: () => context.pause() }
  const ask = asking(createRouter(context, bug, readsOn(reading, bug)))
  const route: Route = (
    call,
    input,
    { signal = uncontrolled.signal, onProgress: follow = onProgress } = {},
  ) => ask(call, input, { signal, onProgress: follow })
  return { file, open, context, route, changes, progress }
}
