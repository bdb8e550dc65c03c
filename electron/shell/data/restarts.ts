/** How often something may be restarted before a person is asked. */
export interface RestartBudget {
  /** The delay before the next start, in milliseconds; null if it has died too often. */
  next(): number | null
  /** Starts counting again, because a person asked for another try. */
  reset(): void
}

/**
 * @param delays before each start, in milliseconds; their number is the number of allowed starts
 * @param period in which starts are counted, in milliseconds
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
