/** The times of one operation, in milliseconds. */
interface Times {
  readonly median: number
  readonly p95: number
  /** The worst time, if that is what counts. */
  readonly most?: number
}

/** The statistics of many samples. */
export function timesOf(samples: readonly number[]): Times {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { median: at(0.5), p95: at(0.95) }
}

/** The one in the middle. */
export function median(samples: readonly number[]): number {
  return timesOf(samples).median
}

/**
 * Does work again and again; the first time, which compiles and warms, does not count.
 * @param before done before each time, and not measured
 */
export async function measure(
  runs: number,
  work: (run: number) => unknown,
  before: (run: number) => unknown = () => undefined,
): Promise<Times> {
  await work(0)
  const samples: number[] = []
  for (let run = 1; run <= runs; run += 1) {
    await before(run)
    const began = performance.now()
    await work(run)
    samples.push(performance.now() - began)
  }
  return timesOf(samples)
}

/** Does work that can be done once only. */
export async function once(work: () => unknown): Promise<Times> {
  const began = performance.now()
  await work()
  const took = performance.now() - began
  return { median: took, p95: took }
}

/** One line of the table: the result, next to the floor of the same run and the goal. */
export interface Row {
  readonly goal: number
  readonly work: string
  readonly times: Times | null
  /** The fastest that the same could be done, in milliseconds. */
  readonly floor: number | null
  readonly demand: string
  readonly isMet: boolean | null
  /** What `times` and `floor` are measured in; milliseconds by default. */
  readonly unit?: string
}
