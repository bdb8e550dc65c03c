import { rmSync } from 'node:fs'
import { checkDerived } from '../../db/counts/derivedCheck.ts'
import type { OpenInventory } from '../../db/file/open.ts'
import type { Route } from '../integration/support/asking.ts'
import { e164Of, keyOf } from '../../db/numbers/numberKey.ts'
import { bareBatches } from './bare.ts'
import { measure, once, type Row } from './measure.ts'
import { valueOf } from './opened.ts'
import { load, numbersOf, openFile } from './stock.ts'

/** Batches of new numbers, each of two hundred. */
const batches = 20

/** Writing, the goals 1, 2 and 9: batches and acts on many, with the history, the guards, search and counters. */
export async function measureActs({ db }: OpenInventory, route: Route): Promise<Row[]> {
  const added = [...numbersOf(batches * 200 + 400, 99)].map((number) => ({
    ...number,
    // Longer than those that are there, so that none is there already.
    key: keyOf(`${e164Of(number.key)}1`),
  }))
  const batch = (run: number) => added.slice(run * 200, (run + 1) * 200)
  const imported = await measure(batches, (run) => load(db, batch(run), { perTransaction: 200 }))
  const rows: Row[] = [
    {
      goal: 1,
      work: 'batch of 200, committed',
      times: imported,
      floor: null,
      demand: 'p95 ≤ 30 ms',
      isMet: imported.p95 <= 30,
    },
  ]
  const free = db
    .prepare<[], number>("SELECT key FROM numbers WHERE pool_status = 'Free' ORDER BY key")
    .pluck()
    .all()
  const to = { subAccountId: 5, sipTrunkId: 6, serviceInfo: 'Front desk 7' }
  const act = async (work: string, most: number, ids: readonly number[]) => {
    let operationId = 0
    const times = await once(async () => {
      operationId = valueOf(await route('pool.assign', { numbers: { ids: [...ids] }, ...to })).operationId
    })
    rows.push({
      goal: 9,
      work,
      times,
      floor: null,
      demand: `≤ ${most / 1000} s`,
      isMet: times.median <= most,
    })
    return operationId
  }
  const most = Math.min(100_000, Math.floor(free.length / 3))
  await act('assign 10,000 in a row', 1000, free.slice(0, 10_000))
  const operationId = await act(
    `assign ${most.toLocaleString('en')} in a row`,
    2000,
    free.slice(10_000, 10_000 + most),
  )
  const undo = await once(async () => valueOf(await route('operations.undo', { operationId })))
  rows.push({
    goal: 9,
    work: 'undo it',
    times: undo,
    floor: null,
    demand: '≤ 4 s',
    isMet: undo.median <= 4000,
  })
  const scattered = free
    .slice(10_000 + most)
    .filter((_, index) => index % 2 === 0)
    .slice(0, most)
  await act(`assign ${scattered.length.toLocaleString('en')} scattered`, 4000, scattered)
  const wrong = checkDerived(db)
  rows.push({
    goal: 8,
    work: 'counters equal a recount afterwards',
    times: null,
    floor: null,
    demand: 'no difference',
    isMet: wrong.length === 0,
  })
  return rows
}

/** The cost of guards, search and counters in an import: the same batches with and without them, goal 2. */
export async function measureUpkeep(file: string): Promise<Row> {
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${end}`, { force: true })
  const inventory = openFile(file)
  const rows = [...numbersOf(20_000)].map((row) => ({
    ...row,
    poolStatus: 'Free' as const,
    subAccountId: null,
    sipTrunkId: null,
  }))
  const times = await once(() => load(inventory.db, rows, { perTransaction: 200 }))
  inventory.close()
  const floor = await bareBatches(file, `${file}.bare`)
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${file}${end}`, { force: true })
  return {
    goal: 2,
    work: '20,000 rows in batches of 200 (floor: the tables and list indexes alone, written by one statement a table)',
    times,
    floor,
    demand: '≤ 2× floor',
    isMet: times.median <= 2 * floor,
  }
}
