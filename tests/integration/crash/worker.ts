/**
 * Works on an inventory without end, and writes a line for each act that was acknowledged; the test ends it in the
 * middle of one. Arguments: the file.
 */
import { writeSync } from 'node:fs'
import type { BulkOutcome } from '../../../contract/history.ts'
import { ok, type Result } from '../../../contract/result.ts'
import { openDatabase } from '../../../db/file/open.ts'
import { breathe } from '../../../electron/inventory/pausing.ts'
import { createRouter } from '../../../electron/inventory/router.ts'
import { asking } from '../support/asking.ts'
import { OpenPlans } from '../../../electron/inventory/review/planning/plans.ts'
import { HandOversUnderWay } from '../../../electron/inventory/handOvers/recording.ts'
import { Turns } from '../../../electron/inventory/turns.ts'

const [, , file] = process.argv
const binding = process.env['NUMBERDESK_SQLITE_BINDING']
if (file === undefined) throw new Error('which file?')
const opened = openDatabase(file, binding === undefined ? {} : { nativeBinding: binding })
if (!opened.ok) throw new Error(opened.message.key)
const router = createRouter(
  {
    db: opened.value.db,
    now: Date.now,
    changed: () => undefined,
    pause: breathe,
    turns: new Turns(),
    plans: new OpenPlans(),
    handOvers: new HandOversUnderWay(),
    backUp: () => Promise.resolve(ok({})),
  },
  (call, error) => {
    throw new Error(`bug in ${call}`, { cause: error })
  },
)
const route = asking(router)

function acknowledge(result: Result<BulkOutcome>): void {
  if (!result.ok) throw new Error(result.message.key)
  // Written at once: a line is only there when the act was acknowledged.
  writeSync(1, `${result.value.operationId}\n`)
}

const numbers = { filter: {}, except: [] }
for (;;) {
  acknowledge(await route('pool.assign', { numbers, subAccountId: 1, sipTrunkId: 1 }))
  acknowledge(await route('sub.release', { numbers }))
  acknowledge(await route('pool.unbind', { numbers }))
}
