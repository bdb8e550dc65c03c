/** How often something that died may be started again before a person is asked. */
export interface RestartBudget {
  /** How long to wait before the next start, in milliseconds; null when it has died too often. */
  next(): number | null
  /** Forgets what was, because a person asked for another try. */
  reset(): void
}

/**
 * @param delays the wait before each start, in milliseconds; as many starts as there are delays are allowed
 * @param period within how many milliseconds they count
 * @param now milliseconds on any clock
 */
export function restartBudget(
  delays: readonly number[],
  period: number,
  now: () => number = Date.now,
): RestartBudget {
  let starts: number[] = []
  return {
    next: () => {
      const at = now()
      starts = starts.filter((start) => at - start < period)
      const delay = delays[starts.length]
      if (delay === undefined) return null
      starts.push(at)
      return delay
    },
    reset: () => {
      starts = []
    },
  }
}
