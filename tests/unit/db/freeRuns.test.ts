import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberEndings, type NumberEnding } from '../../../contract/freeNumbers.ts'
import { FreeRuns } from '../../../db/numbers/freeRuns.ts'
import { e164Of, keyOf } from '../../../db/numbers/numberKey.ts'

interface Wanted {
  readonly count: number
  readonly consecutive: boolean
  readonly ending: NumberEnding
  readonly gapsFirst: boolean
}

const patterns: Readonly<Record<NumberEnding, RegExp>> = {
  any: /$/u,
  '0': /0$/u,
  '00': /00$/u,
  '000': /000$/u,
  repeats: /(\d)\1\1$/u,
}

const after = (number: string) => `+${BigInt(number.slice(1)) + 1n}`

/** All runs of numbers that follow each other, found by asking for each number whether the next is there. */
function runsAmong(numbers: readonly string[]): string[][] {
  const there = new Set(numbers)
  const isNext = (number: string, next: string) => next.length === number.length && there.has(next)
  const following = new Set(numbers.filter((number) => isNext(number, after(number))).map(after))
  return numbers
    .filter((number) => !following.has(number))
    .map((first) => {
      const run = [first]
      for (let next = after(first); isNext(first, next); next = after(next)) run.push(next)
      return run
    })
}

/** The same as is asked of `FreeRuns`, by trying everything. */
function naively(numbers: readonly string[], { count, consecutive, ending, gapsFirst }: Wanted): string[] {
  const fits = (number: string) => patterns[ending].test(number)
  const byKey = (a: string, b: string) => keyOf(a) - keyOf(b)
  const runs = runsAmong(numbers)
  if (!consecutive) {
    const shortest = [...runs].sort((a, b) => a.length - b.length || byKey(a[0] ?? '', b[0] ?? ''))
    return (gapsFirst ? shortest.flat() : numbers).filter(fits).slice(0, count).sort(byKey)
  }
  const usable = runs.map((run) => ({ run, from: run.slice(run.findIndex(fits)), any: run.some(fits) }))
  const enough = usable
    .filter(({ from, any }) => any && from.length >= count)
    .map(({ run, from }) => ({ run, taken: from.slice(0, count) }))
  const last = ({ taken }: { taken: string[] }) => taken.at(-1) ?? ''
  const best = gapsFirst
    ? [...enough].sort((a, b) => a.run.length - b.run.length)
    : [...enough].sort((a, b) => byKey(last(a), last(b)))
  return best[0]?.taken ?? []
}

/** A few dense stretches of numbers of several lengths, some of which share a beginning. */
const stock = fc
  .array(
    fc.record({
      start: fc.constantFrom('+1650555', '+16505550', '+44207', '+4420700', '+9899'),
      from: fc.integer({ min: 0, max: 60 }),
      there: fc.array(fc.boolean(), { minLength: 1, maxLength: 160 }),
    }),
    { maxLength: 5 },
  )
  .map((stretches) => {
    const numbers = stretches.flatMap(({ start, from, there }) =>
      there.flatMap((isThere, place) =>
        isThere ? [`${start}${String(from + place).padStart(3, '0')}`] : [],
      ),
    )
    return [...new Set(numbers)].sort((a, b) => keyOf(a) - keyOf(b))
  })

const wanted: fc.Arbitrary<Wanted> = fc.record({
  count: fc.integer({ min: 1, max: 12 }),
  consecutive: fc.boolean(),
  ending: fc.constantFrom(...numberEndings),
  gapsFirst: fc.boolean(),
})

function find(numbers: readonly string[], what: Wanted, part: number) {
  const finding = new FreeRuns(what)
  for (let from = 0; from < numbers.length; from += part) {
    if (finding.take(numbers.slice(from, from + part).map(keyOf))) break
  }
  const { keys, ...rest } = finding.found()
  return { found: keys.map(e164Of), ...rest }
}

describe('finding numbers that can be assigned', () => {
  it('finds what trying everything finds', () => {
    fc.assert(
      fc.property(stock, wanted, fc.integer({ min: 1, max: 50 }), (numbers, what, part) => {
        const expected = naively(numbers, what)
        const { found, available, longest } = find(numbers, what, part)
        const fits = (number: string) => patterns[what.ending].test(number)
        expect(what.consecutive ? fits(found[0] ?? '000') : found.every(fits)).toBe(true)
        if (expected.length === what.count) {
          if (!what.gapsFirst) expect(found).toEqual(expected)
          // Which of several runs of the same length are taken does not matter.
          const runs = runsAmong(numbers)
          const lengthsOf = (some: readonly string[]) =>
            some.map((number) => runs.find((run) => run.includes(number))?.length).sort()
          expect(lengthsOf(found)).toEqual(lengthsOf(expected))
          if (what.consecutive) expect(runsAmong(found)).toHaveLength(1)
          return
        }
        if (what.consecutive) {
          const usable = runsAmong(numbers).map((run) =>
            run.some(fits) ? run.length - run.findIndex(fits) : 0,
          )
          expect(longest).toBe(Math.max(0, ...usable))
          expect(found).toHaveLength(longest ?? 0)
          expect(available).toBe(numbers.length)
        } else {
          expect(found).toEqual(expected)
          expect(available).toBe(numbers.filter(fits).length)
          expect(longest).toBeNull()
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('looks no further than it has to', () => {
    const finding = new FreeRuns({ count: 2, consecutive: true, ending: 'any', gapsFirst: false })
    expect(finding.take(['+16505550100', '+16505550102'].map(keyOf))).toBe(false)
    expect(finding.take([keyOf('+16505550103')])).toBe(true)
  })

  it('takes no number for the next of one with another length', () => {
    const what = { count: 2, consecutive: true, ending: 'any', gapsFirst: false } as const
    expect(find(['+1650', '+16501', '+1651'], what, 10).found).toEqual(['+1650', '+1651'])
    expect(find(['+1999', '+2000'], what, 10).found).toEqual(['+1999', '+2000'])
    expect(find(['+9999', '+10000'].sort(), what, 10).found).toHaveLength(1)
  })
})
