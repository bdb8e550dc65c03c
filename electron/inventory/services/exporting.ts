import { messageOf } from '../../../contract/messages/message.ts'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { ExportedSelection } from '../../../contract/exporting.ts'
import type { NumberSelection } from '../../../contract/numbers.ts'
import { poolStatuses } from '../../../contract/life/statuses.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { failureOf } from '../../../db/file/failures.ts'
import { listNumbers } from '../../../db/list/numberList.ts'
import { keyOf } from '../../../db/numbers/numberKey.ts'
import {
  countsOf,
  findChangedSince,
  profileKeyOf,
  type ChangedNumbers,
} from '../../../db/handOvers/changes.ts'
import { numbersAsEntered, numbersWithBatch } from '../../../db/numbers/numbers.ts'
import type { OpenInventory } from '../../../db/file/open.ts'
import { countSelected, selectedKeys } from '../../../db/numbers/selections.ts'
import type { FromPages } from '../../writing/messages.ts'
import {
  cellsOf,
  layoutOf,
  type ExportedNumber,
  type ExportedRow,
  type LayoutColumn,
} from '../../sheets/layout.ts'
import { speakerOf } from '../../speaking/speaker.ts'
import type { ReceivingPort } from '../../sheets/port.ts'
import type { PlanContext, ReadContext } from '../context.ts'
import type { ExportSource } from '../messages.ts'
import { breathe, inParts, type Pause } from '../pausing.ts'
import { slicesOf } from '../review/slices.ts'
import { differencePages } from '../review/comparing/comparisonSheet.ts'
import { refusedPages } from '../review/errorReport.ts'

const pageLimit = 1000

/** The rows of what changed, each part by itself. */
function* changedPages(
  db: ReadDb,
  { additions, changes, removals }: ChangedNumbers,
): Generator<ExportedNumber[], undefined> {
  for (const [part, keys] of [
    ['additions', additions],
    ['changes', changes],
  ] as const) {
    for (const slice of slicesOf(keys, pageLimit)) {
      yield numbersWithBatch(db, slice).map((number) => ({ ...number, part }))
    }
  }
  for (const slice of slicesOf(removals, pageLimit)) {
    yield numbersAsEntered(db, slice).map((number) => ({ ...number, part: 'removals' }))
  }
}

function* pagesOf(db: ReadDb, numbers: NumberSelection): Generator<ExportedNumber[], undefined> {
  for (const keys of selectedKeys(db, numbers, pageLimit)) yield numbersWithBatch(db, keys)
}

/**
 * The numbers of a selection in pages, by number; of millions, one page is held at a time.
 * @param db a snapshot: what is changed between two pages would show in the next ones otherwise
 * @param pause between the parts of counting
 */
export async function exportPages(
  db: ReadDb,
  numbers: ExportedSelection,
  pause: Pause = breathe,
): Promise<{ readonly total: number; readonly pages: Generator<ExportedNumber[], undefined> }> {
  if ('changedSince' in numbers) {
    const found = await inParts(findChangedSince(db, profileKeyOf(db, numbers.changedSince) ?? ''), pause)
    const { additions, changes, removals } = countsOf(found)
    return { total: additions + changes + removals, pages: changedPages(db, found) }
  }
  const total = await inParts(countSelected(db, numbers), pause)
  return { total, pages: pagesOf(db, numbers) }
}

/** Numbers of each status shown in the preview of an export profile. */
const previewLimit = 2

/** The first numbers of each status as a profile writes them. */
export function exportPreview(
  { db }: ReadContext,
  { profile }: CheckedInput<'export.preview'>,
): Result<CallOutput<'export.preview'>> {
  const sort = { by: 'number', descending: false } as const
  const keys = poolStatuses.flatMap((status) =>
    listNumbers(db, { filter: { poolStatus: [status] }, sort, offset: 0, limit: previewLimit }).rows.map(
      ({ e164 }) => keyOf(e164),
    ),
  )
  const layout = layoutOf(profile)
  return ok({ rows: numbersWithBatch(db, keys).map((number) => cellsOf(layout, number)) })
}

interface Pages {
  readonly total: number
  readonly columns?: readonly LayoutColumn[]
  readonly pages: Iterator<readonly ExportedRow[], undefined>
}

interface Opened {
  readonly pages: Pages
  readonly release: () => void
}

async function openPages(
  context: PlanContext,
  inventory: Pick<OpenInventory, 'snapshot'>,
  source: ExportSource,
): Promise<Result<Opened>> {
  if ('rowsOf' in source) {
    const pagesOf = source.what === 'refused' ? refusedPages : differencePages
    const rows = await pagesOf(context, source.rowsOf, await speakerOf(source.language))
    return rows.ok ? ok({ pages: rows.value, release: () => undefined }) : rows
  }
  const { db, release } = inventory.snapshot()
  const { numbers, handOver } = source
  try {
    const { total, pages } = await exportPages(db, numbers, context.pause)
    const noted = handOver === undefined ? pages : context.handOvers.noting(db, handOver, { numbers, pages })
    return ok({ pages: { total, pages: noted }, release })
  } catch (error) {
    release()
    throw error
  }
}

/** What some work on the inventory gives, or why the inventory refuses it; bugs still throw. */
async function settle<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

/**
 * Sends what is exported over a port, a page whenever one is asked for.
 * @param inventory where numbers are read: all pages are of the moment at which the first was asked for
 * @returns when all pages were taken; or why they can't be had
 */
export async function servePages(
  context: PlanContext,
  inventory: Pick<OpenInventory, 'snapshot'>,
  source: ExportSource,
  port: ReceivingPort,
): Promise<Result<null>> {
  const opened = await settle(() => openPages(context, inventory, source))
  if (!opened.ok) return opened
  const { pages, release } = opened.value
  try {
    return await settle(() => sendPages(pages, port))
  } finally {
    release()
  }
}

/** Sends pages over a port as they are asked for; settles when all were taken, or nobody takes any more. */
function sendPages({ pages, ...head }: Pages, port: ReceivingPort): Promise<Result<null>> {
  const send = (message: FromPages) => port.postMessage(message)
  return new Promise((resolve, reject) => {
    port.on('message', () => {
      try {
        const page = pages.next()
        send(page.done === true ? { kind: 'end' } : { kind: 'rows', rows: page.value })
        if (page.done === true) resolve(ok(null))
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)))
      }
    })
    port.on('close', () => resolve(fail('cancelled', messageOf('exportFailure.cancelled'))))
    send({ kind: 'head', ...head })
    port.start()
  })
}
