import { batchLimit } from '../../contract/sheets/batches.ts'
import { type ImportReview, type ReportedRows } from '../../contract/sheets/review.ts'
import { type ImportRow, type RowIssue } from '../../contract/sheets/rows.ts'
import { customKey } from '../../contract/customFields.ts'
import { messageOf } from '../../contract/messages/message.ts'
import { inSentences } from '../../contract/messages/sentences.ts'
import { reasonOf } from '../../contract/reasons.ts'
import { fail, type Result } from '../../contract/result.ts'
import { updatedFields, type NumberUpdate } from '../../contract/sheets/sheets.ts'
import { shortened } from '../../contract/text/shortening.ts'
import { inEnglish } from '../speaking/english.ts'
import type { Speaker } from '../speaking/speaker.ts'
import { failed, type Answer } from './answer.ts'
import { customFieldsOf, fieldCalled, notAField } from './customFields.ts'
import type { CustomAuthority, SheetCommand } from './arguments/sheetArguments.ts'
import type { CommandContext } from './commandContext.ts'
import { exitCodes, type ExitCode } from './exitCodes.ts'
import { placeForSheet, placeOfSheet } from './places.ts'
import { placed } from './sheetChoices.ts'

/** How many refused rows are shown; a report has all of them. */
export const rowsShown = 20
/** How many refused rows a script gets. */
export const rowsGiven = 1000

/** A sheet that was read and checked. */
export interface Reviewed {
  readonly review: ImportReview
  /** The first of the refused rows. */
  readonly refused: readonly ImportRow[]
  /** The first of the rows that are ready, with a warning. */
  readonly warned: readonly ImportRow[]
  /** Whether names and numbers were checked against an inventory. */
  readonly verified: boolean
  /** The file with all refused rows; null if it was not requested, or if there are none. */
  readonly report: string | null
}

const notRead = fail('cancelled', messageOf('commandLine.cancelled'))

async function reviewOf(
  context: CommandContext,
  review: ImportReview,
  reportPath: string | null,
  what: ReportedRows,
): Promise<Result<Reviewed>> {
  const { planId, counts } = review
  const page = await context.call('import.rows', { planId, show: 'refused', offset: 0, limit: rowsGiven })
  if (!page.ok) return page
  const others = await context.call('import.rows', { planId, show: 'warned', offset: 0, limit: rowsGiven })
  if (!others.ok) return others
  const rows = { refused: page.value.rows, warned: others.value.rows, verified: context.hasInventory }
  if (reportPath === null || (what === 'refused' && counts.refused === 0))
    return { ok: true, value: { review, ...rows, report: null } }
  const report = await context.report({ planId, what }, reportPath)
  return report.ok ? { ok: true, value: { review, ...rows, report: report.value.path } } : report
}

/** An update with the fields that people defined and that stay as they are. */
async function updateOf(
  context: CommandContext,
  update: NumberUpdate | null,
  authority: CustomAuthority | undefined,
): Promise<Result<NumberUpdate | null>> {
  if (update === null || authority === undefined) return { ok: true, value: update }
  const custom = await customFieldsOf(context)
  if (!custom.ok) return custom
  const names = 'kept' in authority ? authority.kept : authority.decides
  const unknown = names.find((name) => fieldCalled(custom.value, name) === undefined)
  if (unknown !== undefined) {
    const option = 'kept' in authority ? 'keep' : 'authority'
    return notAField(`--${option} ${unknown}`, updatedFields, custom.value)
  }
  const named = names.flatMap((name) => fieldCalled(custom.value, name) ?? [])
  const kept = 'kept' in authority ? named : custom.value.filter((field) => !named.includes(field))
  return { ok: true, value: { ...update, kept: [...update.kept, ...kept.map(({ id }) => customKey(id))] } }
}

/**
 * Reads and checks a sheet, saves its refused rows if requested, and runs the rest of the command. The plan is closed
 * in any case, so that no draft stays behind.
 */
export async function withReview(
  context: CommandContext,
  {
    file,
    answers,
    customAuthority,
    choices,
    report,
    force,
    reported = 'refused',
  }: SheetCommand & {
    /** Which rows a report has. */
    readonly reported?: ReportedRows
  },
  then: (reviewed: Reviewed) => Answer | Promise<Answer>,
): Promise<Answer> {
  const place = report === null ? null : await placeForSheet(report, { force, from: file })
  if (place !== null && !place.ok) return failed(place)
  const sheet = await placeOfSheet(file)
  if (!sheet.ok) return failed(sheet)
  const options = await placed(context, sheet.value, choices)
  if (!options.ok) return failed(context.interrupted.aborted ? notRead : options)
  const update = await updateOf(context, answers.update ?? null, customAuthority)
  if (!update.ok) return failed(update)
  const how = {
    answers: { ...answers, update: update.value },
    options: options.value,
    remember: choices.saveMapping,
  }
  const read = await context.read(sheet.value, how)
  // Ctrl+C ends the reading process too, which must not look like a broken file.
  if (!read.ok) return failed(context.interrupted.aborted ? notRead : read)
  try {
    const reviewed = await reviewOf(context, read.value, place?.value ?? null, reported)
    if (!reviewed.ok) return failed(reviewed)
    return context.interrupted.aborted ? failed(notRead) : await then(reviewed.value)
  } finally {
    await context.call('import.discard', { planId: read.value.planId })
  }
}

function rowLine(
  { row, cells, issues }: ImportRow,
  shown: RowIssue['severity'],
  { say, language }: Speaker,
): string {
  const reasons = issues
    .filter(({ severity }) => severity === shown)
    .flatMap(({ message, advice }) => [say(message), advice && say(advice)])
  const number = cells.number === '' ? messageOf('commandLine.noNumber') : shortened(cells.number)
  const values = { row: String(row), number, reasons: inSentences(reasons, language) }
  return `  ${say(messageOf('commandLine.row', values))}`
}

/** Whether rows were refused, or numbers may be missing because something was not read. */
export function exitCodeFor({ review }: Reviewed): ExitCode {
  const incomplete = review.counts.refused > 0 || review.notes.some(({ mayLose }) => mayLose)
  return incomplete ? exitCodes.refusedRows : exitCodes.fine
}

/** The first of some rows, and how many more there are. */
function rowLines(
  rows: readonly ImportRow[],
  severity: RowIssue['severity'],
  count: number,
  speaker: Speaker,
): string[] {
  const shown = rows.slice(0, rowsShown).map((row) => rowLine(row, severity, speaker))
  const more = count - shown.length
  if (more <= 0) return shown
  return [...shown, `  ${speaker.say(messageOf('commandLine.moreRows', { count: more }))}`]
}

function warnedLines({ review, warned }: Reviewed, speaker: Speaker): string[] {
  if (warned.length === 0) return []
  const lines = rowLines(warned, 'warning', review.counts.warned, speaker)
  return [speaker.say(messageOf('commandLine.warnedRows')), ...lines]
}

function refusedLines({ review, refused, report }: Reviewed, speaker: Speaker): string[] {
  const count = review.counts.refused
  if (count === 0) return []
  const { say } = speaker
  return [
    say(messageOf('commandLine.refusedRows')),
    ...rowLines(refused, 'refused', count, speaker),
    ...(report !== null ? [say(messageOf('commandLine.reportSaved', { path: report }))] : []),
    ...(report === null && count > rowsShown ? [say(messageOf('commandLine.reportHint'))] : []),
  ]
}

/** A review as lines of text. */
export function describeReview(reviewed: Reviewed, speaker: Speaker): string[] {
  const { say } = speaker
  const { name, format, update, comparison, counts, notes, ignoredColumns, reasons } = reviewed.review
  const { rows, ready, refused, warned, new: added, changed, same, onlyHere } = counts
  const read = messageOf('commandLine.rowsRead', { name, format, rows, ready, refused })
  const columns = ignoredColumns.map(shortened).join(', ')
  return [
    say(warned === 0 ? read : messageOf('commandLine.rowsReadWarned', { counts: read, warned })),
    ...(update === null ? [] : [say(messageOf('commandLine.classes', { added, changed, same }))]),
    ...(comparison === null ? [] : [say(messageOf('commandLine.onlyHere', { count: onlyHere }))]),
    ...(reviewed.verified ? [] : [say(messageOf('commandLine.notVerified'))]),
    ...notes.map(({ message, mayLose }) =>
      say(mayLose ? messageOf('commandLine.warning', { what: message }) : message),
    ),
    ...(columns === '' ? [] : [say(messageOf('commandLine.columnsNotRead', { columns }))]),
    ...reasons.map(({ code, severity, count }) => {
      const key = severity === 'warning' ? 'commandLine.reasonCountWarning' : 'commandLine.reasonCount'
      return `  ${say(messageOf(key, { count, reason: reasonOf(code) }))}`
    }),
    ...warnedLines(reviewed, speaker),
    ...refusedLines(reviewed, speaker),
  ]
}

/** How many batches the new rows make. */
function batchesOf({ counts }: ImportReview): number {
  return Math.ceil(counts.new / batchLimit)
}

/** What an import does, or would do: how many numbers are added in how many batches, and how many are changed. */
export function whatItDoes(
  review: ImportReview,
  keys: { readonly imports: 'canImport' | 'wouldImport'; readonly updates: 'canUpdate' | 'wouldUpdate' },
  { say }: Speaker,
): string[] {
  const { counts } = review
  const batches = messageOf('commandLine.batches', { count: batchesOf(review) })
  const imports = messageOf(`commandLine.${keys.imports}`, { count: counts.new, batches })
  const updates = messageOf(`commandLine.${keys.updates}`, { count: counts.changed })
  return [
    ...(counts.new > 0 || counts.changed === 0 ? [say(imports)] : []),
    ...(counts.changed > 0 ? [say(updates)] : []),
  ]
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
  const { name, format, country, bare, taken, update, counts, notes, ignoredColumns, reasons } = review
  return {
    file: name,
    format,
    country,
    bare,
    taken,
    update,
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
