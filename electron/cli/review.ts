import { batchLimit, type ImportReview, type ImportRow, type RowIssue } from '../../contract/batches.ts'
import { messageOf } from '../../contract/messages/message.ts'
import { reasonOf } from '../../contract/reasons.ts'
import { fail, type Result } from '../../contract/result.ts'
import { inSentences } from '../../contract/messages/sentences.ts'
import { shortened } from '../../contract/text/shortening.ts'
import { counted, failed, figures, type Answer } from './answer.ts'
import type { CheckCommand, ImportCommand } from './arguments.ts'
import type { Desk } from './desk.ts'
import { inEnglish } from '../speaking/english.ts'
import { exitCodes, type ExitCode } from './exitCodes.ts'
import { placeForSheet, placeOfSheet } from './places.ts'
import { placed } from './wishes.ts'

/** So many refused rows are shown; a report holds all of them. */
const rowsShown = 20
/** So many are given to a script. */
const rowsGiven = 1000

/** A sheet that was read and checked. */
export interface Reviewed {
  readonly review: ImportReview
  /** The first of the refused rows. */
  readonly refused: readonly ImportRow[]
  /** The first of those that are ready, with a warning. */
  readonly warned: readonly ImportRow[]
  /** Whether names and numbers were held against an inventory. */
  readonly verified: boolean
  /** Where all of them were saved; null where that was not asked for, or there are none. */
  readonly report: string | null
}

const notRead = fail('cancelled', messageOf('commandLine.cancelled'))

async function reviewOf(
  desk: Desk,
  review: ImportReview,
  reportPath: string | null,
): Promise<Result<Reviewed>> {
  const { planId, counts } = review
  const page = await desk.call('import.rows', { planId, show: 'refused', offset: 0, limit: rowsGiven })
  if (!page.ok) return page
  const others = await desk.call('import.rows', { planId, show: 'warned', offset: 0, limit: rowsGiven })
  if (!others.ok) return others
  const rows = { refused: page.value.rows, warned: others.value.rows, verified: desk.hasInventory }
  if (reportPath === null || counts.refused === 0)
    return { ok: true, value: { review, ...rows, report: null } }
  const report = await desk.report(planId, reportPath)
  return report.ok ? { ok: true, value: { review, ...rows, report: report.value.path } } : report
}

/**
 * Has a sheet read and checked, and its refused rows saved where that was asked for; then does the rest. However it
 * ends, the plan is let go of: nothing stays in the inventory that a person would have to clear away.
 */
export async function withReview(
  desk: Desk,
  { file, answers, wishes, report, force }: CheckCommand | ImportCommand,
  then: (reviewed: Reviewed) => Answer | Promise<Answer>,
): Promise<Answer> {
  const place = report === null ? null : await placeForSheet(report, { force, from: file })
  if (place !== null && !place.ok) return failed(place)
  const sheet = await placeOfSheet(file)
  if (!sheet.ok) return failed(sheet)
  const options = await placed(desk, sheet.value, wishes)
  if (!options.ok) return failed(desk.interrupted.aborted ? notRead : options)
  const how = { answers, options: options.value, remember: wishes.saveMapping }
  const read = await desk.read(sheet.value, how)
  // Ctrl+C ends the reading process too, which must not look as if the file were broken.
  if (!read.ok) return failed(desk.interrupted.aborted ? notRead : read)
  try {
    const reviewed = await reviewOf(desk, read.value, place?.value ?? null)
    if (!reviewed.ok) return failed(reviewed)
    return desk.interrupted.aborted ? failed(notRead) : await then(reviewed.value)
  } finally {
    await desk.call('import.discard', { planId: read.value.planId })
  }
}

function rowLine({ row, cells, issues }: ImportRow, shown: RowIssue['severity']): string {
  const reasons = issues
    .filter(({ severity }) => severity === shown)
    .flatMap(({ message, advice }) => [inEnglish(message), advice && inEnglish(advice)])
  return `  row ${row}  ${cells.number === '' ? '(no number)' : shortened(cells.number)}  ${inSentences(reasons, 'en')}`
}

/** Whether rows were refused, or numbers may be missing because of what was not read. */
export function exitCodeFor({ review }: Reviewed): ExitCode {
  const incomplete = review.counts.refused > 0 || review.notes.some(({ mayLose }) => mayLose)
  return incomplete ? exitCodes.refusedRows : exitCodes.fine
}

/** What a check without an inventory can't say. */
const notVerified =
  'There is no inventory: sub accounts, SIP trunks and numbers that are there already were not checked.'

function warnedLines({ counts }: ImportReview, warned: readonly ImportRow[]): string[] {
  if (warned.length === 0) return []
  const more = counts.warned - Math.min(warned.length, rowsShown)
  return [
    'Rows with a warning:',
    ...warned.slice(0, rowsShown).map((row) => rowLine(row, 'warning')),
    ...(more > 0 ? [`  and ${counted(more, 'more row')}`] : []),
  ]
}

/** A review in lines. */
export function describeReview({ review, refused, warned: rows, verified, report }: Reviewed): string[] {
  const { name, format, counts, notes, ignoredColumns, reasons } = review
  const warned = counts.warned === 0 ? '' : `, ${figures(counts.warned)} with a warning`
  const ignored =
    ignoredColumns.length === 0 ? [] : [`Columns not read: ${ignoredColumns.map(shortened).join(', ')}`]
  const shown = refused.slice(0, rowsShown).map((row) => rowLine(row, 'refused'))
  const more = counts.refused - shown.length
  const rest = [
    ...(more > 0 ? [`  and ${counted(more, 'more row')}`] : []),
    ...(report !== null ? [`All refused rows are saved in ${report}`] : []),
    ...(report === null && more > 0 ? ['--report FILE saves all of them with their reasons.'] : []),
  ]
  return [
    `${name} (${format}): ${counted(counts.rows, 'row')}, ${figures(counts.ready)} ready, ${figures(counts.refused)} refused${warned}`,
    ...(verified ? [] : [notVerified]),
    ...notes.map(({ message, mayLose }) => `${mayLose ? 'Warning: ' : ''}${inEnglish(message)}`),
    ...ignored,
    ...reasons.map(
      ({ code, severity, count }) =>
        `  ${figures(count)} × ${inEnglish(reasonOf(code))}${severity === 'warning' ? ' (warning)' : ''}`,
    ),
    ...warnedLines(review, rows),
    ...(counts.refused > 0 ? ['Refused rows:', ...shown, ...rest] : []),
  ]
}

/** How many batches the ready rows make. */
export function batchesOf({ counts }: ImportReview): number {
  return Math.ceil(counts.ready / batchLimit)
}

function rowFacts({ row, cells, issues }: ImportRow): Answer['facts'] {
  const inWords = ({ message, advice, ...issue }: RowIssue) => ({
    ...issue,
    message: inEnglish(message),
    advice: advice && inEnglish(advice),
  })
  return { row, cells, issues: issues.map(inWords) }
}

/** A review for a script. */
export function reviewFacts({ review, refused, warned, verified, report }: Reviewed): Answer['facts'] {
  const { name, format, country, bare, taken, counts, notes, ignoredColumns, reasons } = review
  return {
    file: name,
    format,
    country,
    bare,
    taken,
    counts,
    batches: batchesOf(review),
    notes: notes.map(({ message, mayLose }) => ({ text: inEnglish(message), mayLose })),
    ignoredColumns,
    reasons: reasons.map(({ code, severity, count }) => ({
      code,
      severity,
      reason: inEnglish(reasonOf(code)),
      count,
    })),
    verified,
    warnedRows: warned.map(rowFacts),
    refusedRows: refused.map(rowFacts),
    report,
  }
}
