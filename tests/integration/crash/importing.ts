/**
 * Imports the rest of a draft, and writes a line at the start and one at the end; the test ends it in the middle.
 * Arguments: the file, the plan, and the rows of a batch.
 */
import { writeSync } from 'node:fs'
import { ok } from '../../../contract/result.ts'
import { openDatabase } from '../../../db/file/open.ts'
import { breathe } from '../../../electron/inventory/pausing.ts'
import { createRouter } from '../../../electron/inventory/router.ts'
import { asking } from '../support/asking.ts'
import { OpenPlans } from '../../../electron/inventory/review/planning/plans.ts'
import { HandOversUnderWay } from '../../../electron/inventory/handOvers/recording.ts'
import { Turns } from '../../../electron/inventory/turns.ts'

async function main(): Promise<void> {
  const [, , file, planId, batchSize] = process.argv
  const binding = process.env['NUMBERDESK_SQLITE_BINDING']
  if (file === undefined || planId === undefined) throw new Error('which plan of which file?')
  const opened = openDatabase(file, binding === undefined ? {} : { nativeBinding: binding })
  if (!opened.ok) throw new Error(opened.message.key)
  const context = {
    db: opened.value.db,
    now: Date.now,
    changed: () => undefined,
    pause: breathe,
    turns: new Turns(),
    plans: new OpenPlans(),
    handOvers: new HandOversUnderWay(),
    backUp: () => Promise.resolve(ok({})),
  }
  const router = createRouter(context, (call, error) => {
    throw new Error(`bug in ${call}`, { cause: error })
  })
  const route = asking(router)
  const review = await route('import.open', { planId })
  if (!review.ok) throw new Error(review.message.key)
  writeSync(1, 'begins\n')
  const outcome = await route('import.commit', { planId, policy: 'all', batchSize: Number(batchSize) })
  if (!outcome.ok) throw new Error(outcome.message.key)
  writeSync(1, `${outcome.value.state}\n`)
}

void main()
