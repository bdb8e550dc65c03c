import { computed, shallowRef } from 'vue'
import type { FreeNumbers, FreeNumbersWanted, FreeRun } from '../../../../contract/freeNumbers.ts'
import { ok } from '../../../../contract/result.ts'
import { call } from '../../../api.ts'
import type { GridColumn, LoadPage } from '../../../grid/gridColumns.ts'
import { useTicks } from '../../../grid/ticks.ts'
import { inFigures, inWords, t } from '../../../texts.ts'

/** Numbers that follow each other, with their place in the list of what was found. */
export interface FoundRun extends FreeRun {
  readonly place: number
}

/** A number, or the first and the last of several. */
export function runInWords({ first, last }: FreeRun): string {
  return first.e164 === last.e164
    ? first.international
    : t('findFree.run', { first: first.international, last: last.international })
}

/** All of its numbers, as E.164. */
export function numbersIn({ first, ids }: FreeRun): string[] {
  const from = Number(first.e164)
  return ids.map((_, place) => `+${from + place}`)
}

export const runColumns: readonly GridColumn<FoundRun>[] = [
  {
    key: 'numbers',
    title: () => t('field.numbers'),
    width: 320,
    grow: 1,
    fixed: true,
    figures: true,
    names: true,
    text: runInWords,
  },
  {
    key: 'count',
    title: () => t('findFree.count'),
    width: 96,
    fixed: true,
    figures: true,
    text: ({ ids }) => inFigures(ids.length),
  },
]

/** What a search came to, in words. */
interface Outcome {
  readonly words: string
  readonly isEnough: boolean
  /** What was passed over; empty where nothing was. */
  readonly passedOver: string
}

/** What was found, in words: how many numbers, or why not as many as were wanted. */
function foundInWords({ count, tooFew }: FreeNumbers, wanted: number): string {
  if (tooFew === null) return t('findFree.found', { count })
  const { available, longest } = tooFew
  if (count === 0) return t('findFree.none')
  if (longest === null) return t('findFree.tooFew', { count: available })
  return t('findFree.noRun', { count: wanted, longest, available })
}

/** What was passed over, in words; empty where nothing was. */
function passedOverInWords({ reserved, resting }: FreeNumbers): string {
  return [
    ...(reserved === 0 ? [] : [t('findFree.reserved', { count: reserved })]),
    ...(resting === 0 ? [] : [t('findFree.resting', { count: resting })]),
  ].join(' · ')
}

/** A search for free numbers: what it found, which of that is ticked, and why it failed. */
export function useFreeNumbers() {
  const found = shallowRef<readonly FoundRun[]>([])
  /** What was found in words; null until something was searched for. */
  const outcome = shallowRef<Outcome | null>(null)
  const failure = shallowRef<string | null>(null)
  const busy = shallowRef(false)
  let underWay = new AbortController()

  /** A new list for each search. */
  const load = computed((): LoadPage<FoundRun> => {
    const rows = found.value
    return (offset, limit) =>
      Promise.resolve(ok({ rows: rows.slice(offset, offset + limit), total: rows.length }))
  })
  const ticks = useTicks<FoundRun>({
    load: () => load.value,
    total: () => ({ count: found.value.length, isCapped: false }),
    idOf: ({ place }) => place,
    tooMany: () => undefined,
  })
  const ticked = computed(() =>
    ticks.count.value === 0 ? [] : found.value.filter(({ place }) => ticks.has(place)),
  )

  function clear(): void {
    underWay.abort()
    found.value = []
    outcome.value = null
    failure.value = null
    busy.value = false
    ticks.clear()
  }

  /** Searches; another search that is under way is given up. */
  async function find(wanted: FreeNumbersWanted): Promise<void> {
    clear()
    underWay = new AbortController()
    const { signal } = underWay
    busy.value = true
    const result = await call('numbers.findFree', wanted, { signal })
    if (signal.aborted) return
    busy.value = false
    if (!result.ok) {
      failure.value = inWords(result.message)
      return
    }
    found.value = result.value.runs.map((run, place) => ({ ...run, place }))
    outcome.value = {
      words: foundInWords(result.value, wanted.count),
      isEnough: result.value.tooFew === null,
      passedOver: passedOverInWords(result.value),
    }
    ticks.tickAll()
  }

  return { found, outcome, failure, busy, load, ticks, ticked, find, clear }
}
