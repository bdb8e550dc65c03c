/**
 * Works on a new inventory for a while and notes each act in a file when it was acknowledged. Arguments: the file of the
 * inventory, the file of the notes, and how writes are synced: `FULL`, as the application does, or `NORMAL`.
 */
import { openSync, writeSync } from 'node:fs'
import type { BulkOutcome } from '../../../contract/history.ts'
import { ok, type Result } from '../../../contract/result.ts'
import { openDatabase } from '../../../db/file/open.ts'
import { breathe } from '../../../electron/inventory/pausing.ts'
import { createRouter } from '../../../electron/inventory/router.ts'
import { asking } from '../support/asking.ts'
import { OpenPlans } from '../../../electron/inventory/review/planning/plans.ts'
import { HandOversUnderWay } from '../../../electron/inventory/handOvers/recording.ts'
import { Turns } from '../../../electron/inventory/turns.ts'

const [, , file, notes, synchronous] = process.argv
const binding = process.env['NUMBERDESK_SQLITE_BINDING']
if (file === undefined || notes === undefined) throw new Error('which files?')
const opened = openDatabase(file, binding === undefined ? {} : { nativeBinding: binding })
if (!opened.ok) throw new Error(opened.message.key)
const inventory = opened.value
const { db } = inventory
if (synchronous === 'NORMAL') db.pragma('synchronous = NORMAL')
const router = createRouter(
  {
    db,
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
const noted = openSync(notes, 'a')

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message.key)
  return result.value
}

/** Notes an act once it was acknowledged. */
async function acknowledge(act: Promise<Result<BulkOutcome>>): Promise<void> {
  writeSync(noted, `${value(await act).operationId}\n`)
}

const carrier = value(await route('directory.add', { kind: 'carrier', name: 'Example Telecom' }))
value(await route('directory.add', { kind: 'sipTrunk', name: 'West', ownerId: carrier.id }))
value(await route('directory.add', { kind: 'subAccount', name: 'Acme Clinics' }))

const numbers = { filter: {}, except: [] }
for (let round = 0; round < 40; round += 1) {
  const first = 1000 + round * 8
  const text = Array.from({ length: 8 }, (_, index) => `+1206555${first + index}`).join('\n')
  await acknowledge(route('pool.add', { text, policy: 'all' }))
  if (round % 4 < 3) continue
  await acknowledge(route('pool.assign', { numbers, subAccountId: 1, sipTrunkId: 1 }))
  await acknowledge(route('sub.release', { numbers }))
  await acknowledge(route('pool.unbind', { numbers }))
}
inventory.close()
