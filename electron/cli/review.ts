import { batchLimit, type ImportReview, type ImportRow } from '../../contract/batches.ts'
import { fail, type Result } from '../../contract/result.ts'
import { shortened } from '../../contract/shortening.ts'
import { counted, failed, figures, type Answer } from './answer.ts'
import type { CheckCommand, ImportCommand } from './arguments.ts'
import type { Desk } from './desk.ts'
import { placeForSheet, placeOfSheet } from './places.ts'

/** So many refused rows are shown; a report holds all of them. */
const rowsShown = 20
/** So many are given to a script. */
const rowsGiven = 1000

/** A sheet that was read and checked. */
export interface Reviewed {
  readonly review: ImportReview
  /** The first of the refused rows. */
  readonly refused: readonly ImportRow[]
  /** Where all of them were saved; null where that was not asked for, or there are none. */
  readonly report: string | null
}

const notRead = fail('cancelled', 'Cancelled. Nothing was imported.')

async function reviewOf(
  desk: Desk,
  review: ImportReview,
  reportPath: string | null,
): Promise<Result<Reviewed>> {
  const { planId, counts } = review
  const page = await desk.call('import.rows', { planId, show: 'refused', offset: 0, limit: rowsGiven })
  if (!page.ok) return page
  const refused = page.value.rows
  if (reportPath === null || counts.refused === 0)
    return { ok: true, value: { review, refused, report: null } }
  const report = await desk.report(planId, reportPath)
  return report.ok ? { ok: true, value: { review, refused, report: report.value.path } } : report
}

/**
 * Has a sheet read and checked, and its refused rows saved where that was asked for; then does the rest. However it
 * ends, the plan is let go of: nothing stays in the inventory that a person would have to clear away.
 */
export async function withReview(
  desk: Desk,
  { file, country, report, force }: CheckCommand | ImportCommand,
  then: (reviewed: Reviewed) => Answer | Promise<Answer>,
): Promise<Answer> {
  const place = report === null ? null : await placeForSheet(report, { force, from: file })
  if (place !== null && !place.ok) return failed(place)
  const sheet = await placeOfSheet(file)
  if (!sheet.ok) return failed(sheet)
  const read = await desk.read(sheet.value, country)
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

function refusedLine({ row, cells, issues }: ImportRow): string {
  const reasons = issues
    .filter(({ severity }) => severity === 'refused')
    .map(({ message, advice }) =>
      [message.replace(/\.?$/, '.'), ...(advice === null ? [] : [advice])].join(' '),
    )
  return `  row ${row}  ${cells.number === '' ? '(no number)' : shortened(cells.number)}  ${reasons.join(' ')}`
}

/** A review in lines. */
export function describeReview({ review, refused, report }: Reviewed): string[] {
  const { name, format, counts, notes, ignoredColumns, reasons } = review
  const warned = counts.warned === 0 ? '' : `, ${figures(counts.warned)} with a warning`
  const ignored =
    ignoredColumns.length === 0 ? [] : [`Columns not read: ${ignoredColumns.map(shortened).join(', ')}`]
  const shown = refused.slice(0, rowsShown).map(refusedLine)
  const more = counts.refused - shown.length
  const rest = [
    ...(more > 0 ? [`  and ${counted(more, 'more row')}`] : []),
    ...(report !== null ? [`All refused rows are saved in ${report}`] : []),
    ...(report === null && more > 0 ? ['--report FILE saves all of them with their reasons.'] : []),
  ]
  return [
    `${name} (${format}): ${counted(counts.rows, 'row')}, ${figures(counts.ready)} ready, ${figures(counts.refused)} refused${warned}`,
    ...notes.map(({ text, mayLose }) => (mayLose ? `Warning: ${text}` : text)),
    ...ignored,
    ...reasons.map(
      ({ reason, severity, count }) =>
        `  ${figures(count)} × ${reason}${severity === 'warning' ? ' (warning)' : ''}`,
    ),
    ...(counts.refused > 0 ? ['Refused rows:', ...shown, ...rest] : []),
  ]
}

/** How many batches the ready rows make. */
export function batchesOf({ counts }: ImportReview): number {
  return Math.ceil(counts.ready / batchLimit)
}

/** A review for a script. */
export function reviewFacts({ review, refused, report }: Reviewed): Answer['facts'] {
  const { name, format, country, counts, notes, ignoredColumns, reasons } = review
  return {
    file: name,
    format,
    country,
    counts,
    batches: batchesOf(review),
    notes,
    ignoredColumns,
    reasons: reasons.map(({ code, severity, reason, count }) => ({ code, severity, reason, count })),
    refusedRows: refused.map(({ row, cells, issues }) => ({ row, cells, issues })),
    report,
  }
}
