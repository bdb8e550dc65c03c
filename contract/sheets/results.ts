import { z } from 'zod'
import { handOverEnds } from '../handOvers.ts'
import { columnLimit } from './sheets.ts'

const column = z.int().nonnegative().max(columnLimit)

/** The columns of a file of results, from 0: a reason, a status or both tell what became of a number. */
export const ResultColumns = z.strictObject({
  number: column,
  reason: column.nullable(),
  status: column.nullable(),
  /** What became of all its numbers, of a file that is only a list of them. */
  all: z.enum(handOverEnds).nullable(),
})
export type ResultColumns = z.infer<typeof ResultColumns>

const rowCount = z.int().nonnegative()

/** What a file of results says of a hand-over, before any of it is kept. */
export const ResultsReview = z.strictObject({
  /** What `handOvers.applyResults` calls it. */
  results: z.uuid(),
  rows: rowCount,
  accepted: rowCount,
  rejected: rowCount,
  /** Neither: what the file says of them is no end. */
  undecided: rowCount,
  /** Rows of numbers that are not in the hand-over, or that have no number. */
  unknown: rowCount,
  /** Some of these, as the file has them. */
  examples: z.array(z.string()).max(5),
  /** Numbers of the hand-over of which nothing is known yet, and of which the file says nothing. */
  others: rowCount,
  /** Why numbers were rejected, what was said of most first; at most ten. */
  reasons: z.array(z.strictObject({ reason: z.string(), count: z.int().positive() })).max(10),
})
export type ResultsReview = z.infer<typeof ResultsReview>

/** Headings by which the column of a reason, or of a status, is known; the surest first. As `headingWords` has them. */
const words = {
  reason: [
    ...['rejectionreason', 'failurereason', 'errorreason', 'reason', 'errormessage', 'errordescription'],
    ...['errordetails', 'errordetail', 'errors', 'error', 'failure', 'message', 'statusmessage', 'remark'],
    ...['comment', 'details', 'description', 'errorcode', 'grund', 'ablehnungsgrund', 'fehlermeldung'],
    ...['fehler', 'meldung', 'hinweis', '理由', '却下理由', 'エラー内容', 'エラー', 'メッセージ', '備考'],
  ],
  status: [
    ...[
      'status',
      'result',
      'outcome',
      'state',
      'uploadstatus',
      'importstatus',
      'success',
      'processingstatus',
    ],
    ...['ergebnis', 'zustand', '結果', 'ステータス', '状態'],
  ],
} as const

/** A heading as words: letters only; case and width folded. */
const headingWords = (heading: string) =>
  heading
    .slice(0, 100)
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}]/gu, '')

/**
 * The columns of a file of results that probably tell what became of a number; null for one that none tells.
 * @param number the column of the numbers, which is none of them
 */
export function resultColumnsIn(
  headings: readonly string[],
  number: number | null,
): Pick<ResultColumns, 'reason' | 'status'> {
  const keys = headings.map((heading, index) => (index === number ? '' : headingWords(heading)))
  const find = (known: readonly string[]) => {
    const word = known.find((each) => keys.includes(each))
    return word === undefined ? null : keys.indexOf(word)
  }
  return { reason: find(words.reason), status: find(words.status) }
}
