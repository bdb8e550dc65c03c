import type { FreeNumbersWanted, NumberEnding } from '../../contract/freeNumbers.ts'
import { keyStep, lengthOfKey, wholeNumberOf } from './numberKey.ts'

type Wanted = Pick<FreeNumbersWanted, 'count' | 'consecutive' | 'ending' | 'gapsFirst'>

/** What was found among the numbers that were looked at. */
export interface FoundNumbers {
  /** In order; where there are too few, as many as there are, or the longest run of them. */
  readonly keys: readonly number[]
  /** How many there are that would do; where not all had to be looked at, at least so many. */
  readonly available: number
  /** How many follow each other at most; null where they need not. */
  readonly longest: number | null
}

/** Numbers that follow each other: all that came so far. */
interface Run {
  readonly step: number
  last: number
  length: number
  /** Those of them that would do; of consecutive ones, the one that they may begin with. */
  readonly chosen: number[]
  /** How many there are from the first chosen one on. */
  usable: number
}

const endings: Readonly<Record<NumberEnding, ((number: number) => boolean) | null>> = {
  any: null,
  '0': (number) => number % 10 === 0,
  '00': (number) => number % 100 === 0,
  '000': (number) => number % 1000 === 0,
  repeats: (number) => (number % 1000) % 111 === 0,
}

/** Whether a number ends as is wanted. */
export const endsAs = (ending: NumberEnding, key: number) => endings[ending]?.(wholeNumberOf(key)) ?? true

const inOrder = (a: number, b: number) => a - b

/** Finds numbers among those that can be assigned, which it is given in their order. */
export class FreeRuns {
  readonly #wanted: Wanted
  /** The run that is under way, for each count of digits: numbers of several lengths come in turns. */
  readonly #runs = new Map<number, Run>()
  #available = 0
  /** The lowest that do. */
  readonly #lowest: number[] = []
  /** Those of runs that are over, by how long the runs are. */
  readonly #gaps = new Map<number, number[]>()
  /** The one with the most that are usable. */
  #longest: Run | null = null
  /** The shortest that has enough. */
  #enough: Run | null = null

  constructor(wanted: Wanted) {
    this.#wanted = wanted
  }

  /**
   * Looks at more numbers.
   * @returns whether enough are found, so that there is no need to look at others
   */
  take(keys: readonly number[]): boolean {
    for (const key of keys) {
      const run = this.#runOf(key)
      const fits = endsAs(this.#wanted.ending, key)
      if (this.#wanted.consecutive ? this.#takeConsecutive(run, key, fits) : this.#takeSingle(run, key, fits))
        return true
    }
    return false
  }

  /** What was found, once there are no more numbers or there is no need to look at them. */
  found(): FoundNumbers {
    for (const run of this.#runs.values()) this.#end(run)
    this.#runs.clear()
    const { consecutive, gapsFirst } = this.#wanted
    const available = this.#available
    if (!consecutive) {
      return { keys: gapsFirst ? this.#fromGaps() : this.#lowest, available, longest: null }
    }
    return { keys: this.#consecutive(), available, longest: this.#longest?.usable ?? 0 }
  }

  #runOf(key: number): Run {
    const length = lengthOfKey(key)
    const known = this.#runs.get(length)
    if (known !== undefined && key === known.last + known.step) {
      known.last = key
      known.length += 1
      return known
    }
    if (known !== undefined) this.#end(known)
    const run = { step: keyStep(length), last: key, length: 1, chosen: [], usable: 0 }
    this.#runs.set(length, run)
    return run
  }

  #takeConsecutive(run: Run, key: number, fits: boolean): boolean {
    this.#available += 1
    if (run.usable === 0) {
      if (!fits) return false
      run.chosen.push(key)
    }
    run.usable += 1
    return !this.#wanted.gapsFirst && run.usable === this.#wanted.count
  }

  #takeSingle(run: Run, key: number, fits: boolean): boolean {
    if (!fits) return false
    this.#available += 1
    const { count, gapsFirst } = this.#wanted
    const chosen = gapsFirst ? run.chosen : this.#lowest
    if (chosen.length < count) chosen.push(key)
    return !gapsFirst && chosen.length === count
  }

  /** Keeps of a run that is over what may be wanted of it. */
  #end(run: Run): void {
    const { count, consecutive, gapsFirst } = this.#wanted
    if (!consecutive) {
      if (!gapsFirst || run.chosen.length === 0) return
      const alike = this.#gaps.get(run.length) ?? []
      if (alike.length < count) alike.push(...run.chosen)
      this.#gaps.set(run.length, alike)
      return
    }
    if (run.usable > (this.#longest?.usable ?? 0)) this.#longest = run
    if (run.usable >= count && run.length < (this.#enough?.length ?? Infinity)) this.#enough = run
  }

  /** Those of the shortest runs. */
  #fromGaps(): number[] {
    const { count } = this.#wanted
    const keys: number[] = []
    for (const length of [...this.#gaps.keys()].sort(inOrder)) {
      if (keys.length >= count) break
      keys.push(...(this.#gaps.get(length) ?? []).slice(0, count - keys.length))
    }
    return keys.sort(inOrder)
  }

  /** As many of one run as are wanted; else all of the longest. */
  #consecutive(): number[] {
    const run = this.#enough ?? this.#longest
    const [first] = run?.chosen ?? []
    if (run === null || first === undefined) return []
    const length = Math.min(run.usable, this.#wanted.count)
    return Array.from({ length }, (_, place) => first + place * run.step)
  }
}
