import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import type { ExportProgress } from '../../../contract/exporting.ts'
import type { ActProgress } from '../../../contract/history.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import type { ResultColumns, ResultsReview } from '../../../contract/sheets/results.ts'
import { dialled } from '../../../contract/text/dialled.ts'
import { shortened } from '../../../contract/text/shortening.ts'
import type { Id } from '../../../contract/values.ts'
import { failureOf } from '../../../db/file/failures.ts'
import { profileKeyOf } from '../../../db/handOvers/changes.ts'
import {
  countOpen,
  countOpenAmong,
  keysInHandOver,
  openKeys,
  saveOutcomes,
  type Outcome,
} from '../../../db/handOvers/outcomes.ts'
import { numbersAtOnce } from '../../../db/numbers/acting.ts'
import { beforeAllKeys, e164Of, keyOfDigits } from '../../../db/numbers/numberKey.ts'
import type { Steps } from '../../../db/numbers/steps.ts'
import { cancelled } from '../../calls/control.ts'
import { FromResults } from '../../sheets/messages.ts'
import type { CallContext } from '../context.ts'
import type { ResultsToRead } from '../messages.ts'
import { slicesOf } from '../review/slices.ts'
import { inSight } from '../services/acting.ts'
import { judge, type ResultRow } from './judging.ts'

/** What a file of results says of a hand-over, until it is kept. */
export interface ReadResults {
  /** What it is called. */
  readonly id: string
  readonly handOverId: Id
  readonly outcomes: readonly Outcome[]
}

const shown = { examples: 5, reasons: 10 } as const

const unreadable = () => fail('unreadable_file', messageOf('sheet.endedEarly'))

interface NumberedRow extends ResultRow {
  readonly number: string
}

/** The key of a number however it is written with its country code; null where that is none. */
function keyIn(text: string): number | null {
  const { digits, international, perhaps } = dialled(text) ?? {
    ...{ digits: text.replaceAll(/\D/gu, ''), international: [], perhaps: [] },
  }
  const keys = [...international, digits, ...perhaps].map(keyOfDigits)
  return keys.find((key) => key !== null) ?? null
}

/** Takes the rows of a file of results. */
class Reception {
  readonly outcomes = new Map<number, Outcome | null>()
  readonly examples: string[] = []
  rows = 0
  unknown = 0

  take(rows: readonly NumberedRow[], columns: ResultColumns): void {
    for (const row of rows) {
      this.rows += 1
      const key = keyIn(row.number)
      if (key === null) {
        this.leave(row.number)
        continue
      }
      const judged = judge(row, columns)
      // A number may be in several rows; that it was rejected in one of them counts.
      if (this.outcomes.get(key)?.outcome !== 'rejected') this.outcomes.set(key, judged && { key, ...judged })
    }
  }

  /** Counts rows of a number that the hand-over has not. */
  leave(number: string): void {
    this.unknown += 1
    if (this.examples.length < shown.examples && number !== '') this.examples.push(shortened(number))
  }
}

function commonReasons(outcomes: readonly Outcome[]): ResultsReview['reasons'] {
  const counts = new Map<string, number>()
  for (const { reason } of outcomes) if (reason !== null) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts]
    .map(([reason, count]) => ({ reason, count }))
    .sort((a, b) => b.count - a.count)
    .slice(0, shown.reasons)
}

/** Holds what was read against a hand-over, part by part. */
async function reviewOf(
  { db, pause, handOvers }: CallContext<ExportProgress>,
  handOverId: Id,
  reception: Reception,
): Promise<Result<ResultsReview>> {
  const outcomes: Outcome[] = []
  let undecided = 0
  /** Numbers that it names and of which nothing was known. */
  let named = 0
  for (const slice of slicesOf([...reception.outcomes], numbersAtOnce)) {
    const known = keysInHandOver(
      db,
      handOverId,
      slice.map(([key]) => key),
    )
    named += countOpenAmong(db, handOverId, [...known])
    for (const [key, outcome] of slice) {
      if (!known.has(key)) reception.leave(e164Of(key))
      else if (outcome === null) undecided += 1
      else outcomes.push(outcome)
    }
    await pause()
  }
  const { rows, unknown, examples } = reception
  if (rows > 0 && outcomes.length + undecided === 0) {
    return fail('refused', messageOf('handOver.noneOfIt', { examples: examples.join(', ') }))
  }
  const results = crypto.randomUUID()
  handOvers.results = { id: results, handOverId, outcomes }
  const rejected = outcomes.filter(({ outcome }) => outcome === 'rejected').length
  return ok({
    ...{ results, rows, accepted: outcomes.length - rejected, rejected, undecided, unknown, examples },
    others: countOpen(db, handOverId) - named,
    reasons: commonReasons(outcomes),
  })
}

/**
 * Takes the rows of a file of results as they are read, and holds them against a hand-over. Nothing is written.
 * @param messages what the reading process says
 */
export async function receiveResults(
  context: CallContext<ExportProgress>,
  messages: AsyncIterable<unknown>,
  { handOverId, columns }: ResultsToRead,
): Promise<Result<ResultsReview>> {
  if (profileKeyOf(context.db, handOverId) === null) return fail('not_found', messageOf('handOver.gone'))
  const reception = new Reception()
  try {
    for await (const message of messages) {
      if (context.signal.aborted) return cancelled
      const checked = FromResults.safeParse(message)
      if (!checked.success) return unreadable()
      const part = checked.data
      if (part.kind === 'failed') return fail(part.code, part.message)
      if (part.kind === 'end') return await reviewOf(context, handOverId, reception)
      reception.take(part.rows, columns)
      context.onProgress({ done: reception.rows, total: null })
    }
    return unreadable()
  } catch (error) {
    const failure = failureOf(error)
    if (failure === null) throw error
    return failure
  }
}

function* stepsOf(
  { db }: CallContext<ActProgress>,
  { handOverId, outcomes }: ReadResults,
  othersAccepted: boolean,
): Steps<Result<CallOutput<'handOvers.applyResults'>>, ActProgress> {
  const total = outcomes.length + (othersAccepted ? countOpen(db, handOverId) : 0)
  let done = 0
  let confirmed = 0
  for (const slice of slicesOf(outcomes, numbersAtOnce)) {
    saveOutcomes(db, handOverId, slice)
    confirmed += slice.filter(({ outcome }) => outcome === 'confirmed').length
    done += slice.length
    yield { done, total }
  }
  const rejected = done - confirmed
  for (let after = beforeAllKeys; othersAccepted;) {
    const keys = openKeys(db, handOverId, after, numbersAtOnce)
    const last = keys.at(-1)
    if (last === undefined) break
    after = last
    saveOutcomes(
      db,
      handOverId,
      keys.map((key) => ({ key, outcome: 'confirmed', reason: null })),
    )
    confirmed += keys.length
    done += keys.length
    yield { done: Math.min(done, total), total }
  }
  return ok({ confirmed, rejected })
}

/** Keeps the results that were read last: all of them, or none where the person stops it. */
export async function applyResults(
  context: CallContext<ActProgress>,
  { results: id, othersAccepted }: CheckedInput<'handOvers.applyResults'>,
): Promise<Result<CallOutput<'handOvers.applyResults'>>> {
  const { results } = context.handOvers
  if (results?.id !== id) return fail('not_found', messageOf('handOver.resultsGone'))
  const applied = await inSight(context, () => stepsOf(context, results, othersAccepted))
  if (applied.ok) context.handOvers.results = null
  return applied
}
