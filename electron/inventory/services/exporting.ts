import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { poolStatuses, type NumberSelection } from '../../../contract/numbers.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import type { ReadDb } from '../../../db/connection.ts'
import { failureOf } from '../../../db/failures.ts'
import { listNumbers } from '../../../db/numberList.ts'
import { numbersWithBatch, toDigits } from '../../../db/numbers.ts'
import { selectedDigits } from '../../../db/selections.ts'
import type { FromPages } from '../../export/messages.ts'
import {
  cellsOf,
  layoutOf,
  type ExportedNumber,
  type ExportedRow,
  type LayoutColumn,
} from '../../export/layout.ts'
import type { ReceivingPort } from '../../import/port.ts'
import type { InventoryContext, ReadContext } from '../context.ts'
import type { ExportSource } from '../messages.ts'
import { refusedPages } from './errorReport.ts'

const pageLimit = 1000

function* pagesOf(db: ReadDb, digits: readonly number[]): Generator<ExportedNumber[], undefined> {
  for (let from = 0; from < digits.length; from += pageLimit) {
    yield numbersWithBatch(db, digits.slice(from, from + pageLimit))
  }
}

/**
 * The numbers of a selection in pages, by number. Which they are is settled at once: what is changed between two pages
 * neither brings a number twice nor makes one go missing; one that was deleted before its page is read is left out.
 */
export function exportPages(
  db: ReadDb,
  numbers: NumberSelection,
): { readonly total: number; readonly pages: Generator<ExportedNumber[], undefined> } {
  const digits = selectedDigits(db, numbers)
  return { total: digits.length, pages: pagesOf(db, digits) }
}

/** So many numbers of each status are shown of an export profile. */
const previewLimit = 2

/** The first numbers of each status as a profile writes them. */
export function exportPreview(
  { db }: ReadContext,
  { profile }: CheckedInput<'export.preview'>,
): Result<CallOutput<'export.preview'>> {
  const sort = { by: 'number', descending: false } as const
  const digits = poolStatuses.flatMap((status) =>
    listNumbers(db, { filter: { poolStatus: [status] }, sort, offset: 0, limit: previewLimit }).rows.map(
      ({ e164 }) => toDigits(e164),
    ),
  )
  const layout = layoutOf(profile)
  return ok({ rows: numbersWithBatch(db, digits).map((number) => cellsOf(layout, number)) })
}

interface Pages {
  readonly total: number
  readonly columns?: readonly LayoutColumn[]
  readonly pages: Iterator<readonly ExportedRow[], undefined>
}

async function pagesFrom(
  context: InventoryContext,
  reading: ReadDb,
  source: ExportSource,
): Promise<Result<Pages>> {
  return 'numbers' in source
    ? ok(exportPages(reading, source.numbers))
    : await refusedPages(context, source.refusedOf)
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
 * @param reading the connection that numbers are read on: what is exported is what has been committed
 * @returns when all pages were taken; or why they can't be had
 */
export async function servePages(
  context: InventoryContext,
  reading: ReadDb,
  source: ExportSource,
  port: ReceivingPort,
): Promise<Result<null>> {
  const send = (message: FromPages) => port.postMessage(message)
  const from = await settle(() => pagesFrom(context, reading, source))
  if (!from.ok) return from
  const { pages, ...head } = from.value
  return new Promise((resolve, reject) => {
    const attempt = (act: () => void): void => {
      try {
        act()
      } catch (error) {
        const failure = failureOf(error)
        if (failure === null) reject(error instanceof Error ? error : new Error(String(error)))
        else resolve(failure)
      }
    }
    attempt(() => {
      port.on('message', () =>
        attempt(() => {
          const page = pages.next()
          send(page.done === true ? { kind: 'end' } : { kind: 'rows', rows: page.value })
          if (page.done === true) resolve(ok(null))
        }),
      )
      port.on('close', () => resolve(fail('cancelled', 'The export was cancelled. Nothing was exported.')))
      send({ kind: 'head', ...head })
      port.start()
    })
  })
}
