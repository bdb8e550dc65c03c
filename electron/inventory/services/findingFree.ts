import { getCountryCallingCode, isSupportedCountry } from 'libphonenumber-js/max'
import type { CheckedInput } from '../../../contract/api.ts'
import type { FreeNumbers, FreeNumbersWanted, FreeRun } from '../../../contract/freeNumbers.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { dialled, trunkPrefixOf } from '../../../contract/text/dialled.ts'
import type { ReadDb } from '../../../db/file/connection.ts'
import { keysGoodFor, type Where } from '../../../db/numbers/availableNumbers.ts'
import { endsAs, FreeRuns } from '../../../db/numbers/freeRuns.ts'
import {
  allKeys,
  e164Of,
  keysBeginning,
  keyStep,
  lengthOfKey,
  type KeyRange,
} from '../../../db/numbers/numberKey.ts'
import { nationalBeginnings } from '../../../db/search/nationalBeginnings.ts'
import { formatInternational } from '../../numbering/format.ts'
import type { ReadContext } from '../context.ts'

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

function shown(key: number): FreeRun['first'] {
  const e164 = e164Of(key)
  return { e164, international: formatInternational(e164) }
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
  return runs.map((ids) => ({ first: shown(ids[0] ?? 0), last: shown(ids.at(-1) ?? 0), ids }))
}

/** How many numbers would have been looked at if they were not reserved; of single ones, those that end as is wanted. */
async function countReserved(
  { db, pause }: ReadContext,
  { country, ranges }: Where,
  upTo: number,
  { consecutive, ending }: Pick<FreeNumbersWanted, 'consecutive' | 'ending'>,
): Promise<number> {
  const looked = ranges
    .filter(({ first }) => first <= upTo)
    .map(({ first, last }) => ({ first, last: Math.min(last, upTo) }))
  let count = 0
  for (const keys of keysGoodFor(db, 'reserved', { country, ranges: looked }, numbersAtOnce)) {
    count += consecutive ? keys.length : keys.filter((key) => endsAs(ending, key)).length
    await pause()
  }
  return count
}

/** Finds numbers that are available. */
export async function findFree(
  context: ReadContext,
  { country, beginsWith = '', ...wanted }: CheckedInput<'numbers.findFree'>,
): Promise<Result<FreeNumbers>> {
  const { db, pause } = context
  const beginnings = beginsWith.trim() === '' ? null : beginningsOf(db, beginsWith, country)
  if (beginnings === null && beginsWith.trim() !== '') {
    return fail('invalid_input', messageOf('findFree.notDigits', { text: beginsWith.trim() }))
  }
  const where = { country, ranges: beginnings === null ? [allKeys] : rangesOf(beginnings) }
  const finding = new FreeRuns(wanted)
  let upTo = Infinity
  for (const part of keysGoodFor(db, 'available', where, numbersAtOnce)) {
    if (finding.take(part)) {
      upTo = finding.found().keys.at(-1) ?? Infinity
      break
    }
    await pause()
  }
  const { keys, available, longest } = finding.found()
  return ok({
    runs: runsOf(keys),
    count: keys.length,
    reserved: await countReserved(context, where, upTo, wanted),
    tooFew: keys.length < wanted.count ? { available, longest } : null,
  })
}
