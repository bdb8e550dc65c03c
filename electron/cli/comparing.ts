import type { ImportReview } from '../../contract/sheets/review.ts'
import type { ImportRow, RowsShown } from '../../contract/sheets/rows.ts'
import type { CustomField } from '../../contract/customFields.ts'
import { messageOf } from '../../contract/messages/message.ts'
import { ok, type Result } from '../../contract/result.ts'
import type { Speaker } from '../speaking/speaker.ts'
import { failed, type Answer } from './answer.ts'
import type { CompareCommand } from './arguments/arguments.ts'
import type { CommandContext } from './commandContext.ts'
import { customFieldsOf, nameOfField } from './customFields.ts'
import { exitCodes } from './exitCodes.ts'
import { filterOf } from './filtering.ts'
import { describeReview, exitCodeFor, reviewFacts, rowsGiven, rowsShown, withReview } from './review.ts'

/** The first rows of each difference. */
interface Differences {
  readonly changed: readonly ImportRow[]
  readonly onlyHere: readonly ImportRow[]
  readonly arriving: readonly ImportRow[]
  /** Rows that changed in the inventory since. */
  readonly ours: readonly ImportRow[]
}

async function firstOf(
  context: CommandContext,
  { planId }: ImportReview,
  show: RowsShown,
): Promise<Result<readonly ImportRow[]>> {
  const page = await context.call('import.rows', { planId, show, offset: 0, limit: rowsGiven })
  return page.ok ? ok(page.value.rows) : page
}

async function differencesOf(context: CommandContext, review: ImportReview): Promise<Result<Differences>> {
  const changed = await firstOf(context, review, 'changed')
  if (!changed.ok) return changed
  const onlyHere = await firstOf(context, review, 'onlyHere')
  if (!onlyHere.ok) return onlyHere
  const arriving = await firstOf(context, review, 'new')
  if (!arriving.ok) return arriving
  const ours = await firstOf(context, review, 'excluded')
  if (!ours.ok) return ours
  return ok({
    changed: changed.value,
    onlyHere: onlyHere.value,
    arriving: arriving.value,
    ours: ours.value,
  })
}

function changesIn({ changes }: ImportRow, custom: readonly CustomField[], { say }: Speaker): string {
  const nothing = say(messageOf('reason.nothing'))
  return changes
    .map(({ field, before, after }) =>
      say(
        messageOf('commandLine.change', {
          field: nameOfField(custom, field),
          before: before ?? nothing,
          after: after ?? nothing,
        }),
      ),
    )
    .join('; ')
}

const numberIn = ({ e164, cells }: ImportRow) => e164 ?? cells.number

function describe(
  { counts }: ImportReview,
  { changed, onlyHere, ours }: Differences,
  custom: readonly CustomField[],
  speaker: Speaker,
): string[] {
  const { say } = speaker
  const line = (row: ImportRow) => `  ${numberIn(row)}  ${changesIn(row, custom, speaker)}`.trimEnd()
  const part = (title: string, rows: readonly ImportRow[], count: number) => {
    const more = count - Math.min(rows.length, rowsShown)
    return count === 0
      ? []
      : [
          say(messageOf('commandLine.part', { title, count })),
          ...rows.slice(0, rowsShown).map(line),
          ...(more > 0 ? [`  ${say(messageOf('commandLine.moreRows', { count: more }))}`] : []),
        ]
  }
  return [
    ...part(say(messageOf('importing.show.changed')), changed, counts.changed),
    ...part(say(messageOf('comparing.keptAsHere')), ours, counts.excluded),
    ...part(say(messageOf('importing.show.onlyHere')), onlyHere, counts.onlyHere),
  ]
}

const numberFacts = (row: ImportRow) => ({ number: numberIn(row), row: row.row, changes: row.changes })

/**
 * `compare`: says how the inventory differs from a file, and changes nothing. With differences, the exit code is that
 * of refused rows.
 */
export async function compare(context: CommandContext, command: CompareCommand): Promise<Answer> {
  const covers = await filterOf(context, command.covers)
  if (!covers.ok) return failed(covers)
  const comparison = { source: command.source, covers: covers.value, onlyHere: 'keep' } as const
  const asked = { ...command, answers: { ...command.answers, comparison }, reported: 'compared' } as const
  return withReview(context, asked, async (reviewed) => {
    const { review } = reviewed
    const found = await differencesOf(context, review)
    if (!found.ok) return failed(found)
    const custom = await customFieldsOf(context)
    if (!custom.ok) return failed(custom)
    const { counts } = review
    const differ = counts.changed + counts.new + counts.onlyHere + counts.excluded
    const { speaker } = context
    return {
      exitCode: differ > 0 ? exitCodes.refusedRows : exitCodeFor(reviewed),
      lines: [...describeReview(reviewed, speaker), ...describe(review, found.value, custom.value, speaker)],
      problem: null,
      facts: {
        ...reviewFacts(reviewed),
        source: command.source,
        differences: differ,
        changed: found.value.changed.map(numberFacts),
        changedHere: found.value.ours.map(numberFacts),
        new: found.value.arriving.map(numberIn),
        onlyHere: found.value.onlyHere.map(numberIn),
      },
    }
  })
}
