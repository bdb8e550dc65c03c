import type { Message } from '../../../contract/messages/message.ts'
import type { Skipped } from '../../../contract/history.ts'
import { e164Of } from '../../../db/numbers/numberKey.ts'
import { formatInternational } from '../../numbering/format.ts'

const examplesKept = 5

/** Collects the numbers that an act skips, one group a reason. */
export class SkippedNumbers {
  readonly #groups = new Map<string, Skipped>()

  /** @param what the number's key, or the text that is no number */
  add(reason: Message, what: number | string): void {
    this.addMany(reason, [what], 1)
  }

  /** @param some of them, each as `add` takes it */
  addMany(reason: Message, some: readonly (number | string)[], count: number): void {
    const key = JSON.stringify(reason)
    const group = this.#groups.get(key) ?? { reason, count: 0, examples: [] }
    group.count += count
    for (const what of some.slice(0, examplesKept - group.examples.length)) {
      group.examples.push(formatInternational(typeof what === 'number' ? e164Of(what) : what))
    }
    this.#groups.set(key, group)
  }

  /** @returns the groups */
  largestFirst(): Skipped[] {
    return [...this.#groups.values()].sort((a, b) => b.count - a.count)
  }
}
