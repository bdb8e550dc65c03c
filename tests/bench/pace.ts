import { median } from './measure.ts'

/** Enough steps to take some hundredths of a second. */
const steps = 20_000_000
const runs = 5

/**
 * How long a fixed piece of work takes one processor, in milliseconds, in the middle of a few tries. Times of two runs are
 * compared by it: a machine that others use as well may be half as fast an hour later.
 */
export function pace(): number {
  const samples = Array.from({ length: runs }, () => {
    const began = performance.now()
    let mixed = 1
    for (let step = 0; step < steps; step += 1) mixed = (Math.imul(mixed, 0x6d2b79f5) ^ step) >>> 0
    // Zero is as likely as any other value: using it keeps the loop from being optimised away.
    if (mixed === 0) return Infinity
    return performance.now() - began
  })
  return median(samples)
}
