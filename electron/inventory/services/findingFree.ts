import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max'
import type { CheckedInput } from '../../../contract/api.ts'
import type { FreeNumbers, FreeRun } from '../../../contract/freeNumbers.ts'
import type { HoldKind } from '../../../contract/life/holds.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { dialled, trunkPrefixOf } from '../../../contract/text/dialled.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { keysGoodFor, type Where } from '../../../db/numbers/availableNumbers.ts'
import { endsAs, FreeRuns } from '../../../db/numbers/freeRuns.ts'
import { allKeys, keysBeginning, keyStep, lengthOfKey, type KeyRange } from '../../../db/numbers/numberKey.ts'
import { nationalBeginnings } from '../../../db/search/nationalBeginnings.ts'
import { findRange } from '../../../db/ranges/ranges.ts'
import type { ReadContext } from '../context.ts'
import { rangeGone, shownNumber } from './rangeUse.ts'

/** How many numbers are looked at before others get their turn. */
const numbersAtOnce = 5000

/** What numbers of a country begin with that are dialled there as some digits. */
function inCountry(digits: string, country: string | undefined): string[] {
  if (country === undefined || !isSupportedCountry(country)) return []
  const code = getCountryCallingCode(country)
  const trunk = trunkPrefixOf(code)
  const isDialled = trunk !== '' && digits.startsWith(trunk)
  return [`${code}${digits}`, ...(isDialled ? [`${code}${digits.slice(trunk.length)}`] : [])]
}

/** The digits, from the country code on, that a text may stand for; null where it can't be a part of a number. */
function beginningsOf(db: ReadDb, text: string, country: string | undefined): string[] | null {
  const meant = dialled(text)
  if (meant === null) return null
  const { digits, isInternational, international, perhaps, national } = meant
  if (isInternational) return [digits, ...international]
  const atHome = country === undefined ? national.flatMap(nationalBeginnings(db)) : inCountry(digits, country)
  return [digits, ...international, ...perhaps, ...atHome]
}

/** Where numbers are looked for, in order; a beginning of another beginning has all that it has. */
function rangesOf(beginnings: readonly string[]): KeyRange[] {
  const outermost = beginnings.filter(
    (one, place) =>
      !beginnings.some((other, otherPlace) => one.startsWith(other) && (one !== other || otherPlace < place)),
  )
  return outermost.flatMap((digits) => keysBeginning(digits) ?? []).sort((a, b) => a.first - b.first)
}

/** Numbers as runs of those that follow each other. */
function runsOf(keys: readonly number[]): FreeRun[] {
  const runs: number[][] = []
  for (const key of keys) {
    const run = runs.at(-1)
    const last = run?.at(-1)
    if (run !== undefined && last !== undefined && key === last + keyStep(lengthOfKey(last))) run.push(key)
    else runs.push([key])
  }
  return runs.map((ids) => ({ first: shownNumber(ids[0] ?? 0), last: shownNumber(ids.at(-1) ?? 0), ids }))
}

/** Those parts of some ranges that are in another one. */
function inside(ranges: readonly KeyRange[], { first, last }: KeyRange): KeyRange[] {
  return ranges
    .filter((range) => range.first <= last && range.last >= first)
    .map((range) => ({ first: Math.max(range.first, first), last: Math.min(range.last, last) }))
}

/** How many numbers would have been looked at, as far as was looked, if nothing held them. */
async function countHeld(
  { db, pause }: ReadContext,
  kind: HoldKind,
  { where: { country, ranges }, upTo, fits }: { where: Where; upTo: number; fits: (key: number) => boolean },
): Promise<number> {
  const looked = inside(ranges, { first: allKeys.first, last: upTo })
  let count = 0
  for (const keys of keysGoodFor(db, kind, { country, ranges: looked }, numbersAtOnce)) {
    count += keys.filter(fits).length
    await pause()
  }
  return count
}

/** Finds numbers that are available. */
export async function findFree(
  context: ReadContext,
  { country, beginsWith = '', rangeId, ...wanted }: CheckedInput<'numbers.findFree'>,
): Promise<Result<FreeNumbers>> {
  const { db, pause } = context
  const beginnings = beginsWith.trim() === '' ? null : beginningsOf(db, beginsWith, country)
  if (beginnings === null && beginsWith.trim() !== '') {
    return fail('invalid_input', messageOf('findFree.notDigits', { text: beginsWith.trim() }))
  }
  const range = rangeId === undefined ? null : findRange(db, rangeId)
  if (rangeId !== undefined && range === null) return rangeGone()
  const begun = beginnings === null ? [allKeys] : rangesOf(beginnings)
  const where = { country, ranges: range === null ? begun : inside(begun, range) }
  const isOfRange = (key: number) => range === null || lengthOfKey(key) === lengthOfKey(range.first)
  const finding = new FreeRuns(wanted)
  let isEnough = false
  for (const part of keysGoodFor(db, 'available', where, numbersAtOnce)) {
    isEnough = finding.take(part.filter(isOfRange))
    if (isEnough) break
    await pause()
  }
  const { keys, available, longest } = finding.found()
  const upTo = (isEnough ? keys.at(-1) : undefined) ?? allKeys.last
  const isWanted = (key: number) => isOfRange(key) && (wanted.consecutive || endsAs(wanted.ending, key))
  const looked = { where, upTo, fits: isWanted }
  return ok({
    runs: runsOf(keys),
    count: keys.length,
    reserved: await countHeld(context, 'reserved', looked),
    resting: await countHeld(context, 'resting', looked),
    tooFew: keys.length < wanted.count ? { available, longest } : null,
  })
}
