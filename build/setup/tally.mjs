import { existsSync, readFileSync } from 'node:fs'

/**
 * How many tests passed, failed and were skipped.
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 */

/**
 * @param {unknown} report
 * @param {string} key
 * @returns {number} The number that the report has under this key.
 */
function count(report, key) {
  /** @type {unknown} */
  const found = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined
  if (typeof found !== 'number') throw new Error(`The test report has no number ${key}.`)
  return found
}

/**
 * @param {unknown} report What Vitest's JSON reporter wrote.
 * @returns {Tally}
 */
export function vitestTally(report) {
  return {
    passed: count(report, 'numPassedTests'),
    failed: count(report, 'numFailedTests'),
    skipped: count(report, 'numPendingTests') + count(report, 'numTodoTests'),
  }
}

/**
 * @param {unknown} report What Playwright's JSON reporter wrote. A flaky test counts as failed.
 * @returns {Tally}
 */
export function playwrightTally(report) {
  const stats = typeof report === 'object' && report !== null && 'stats' in report ? report.stats : null
  return {
    passed: count(stats, 'expected'),
    failed: count(stats, 'unexpected') + count(stats, 'flaky'),
    skipped: count(stats, 'skipped'),
  }
}

/**
 * Reads a runner's report. A runner that failed without a failed test, as when a file does not load or no report was
 * written, counts as one failure, so that the sum never looks green when it is not.
 * @param {string} file
 * @param {{ exitCode: number, read: (report: unknown) => Tally }} runner
 * @returns {Tally}
 */
export function tallyOf(file, { exitCode, read }) {
  /** @type {Tally} */
  let tally = { passed: 0, failed: 0, skipped: 0 }
  try {
    if (existsSync(file)) tally = read(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    process.stderr.write(`The test report could not be read: ${String(error)}\n`)
    return { ...tally, failed: 1 }
  }
  const failedSilently = tally.failed === 0 && (exitCode !== 0 || !existsSync(file))
  return failedSilently ? { ...tally, failed: 1 } : tally
}

/**
 * Adds up the runners' results.
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/**
 * The line that `npm test` ends with.
 * @param {Tally} total
 * @returns {string} Such as `120 passed, 0 failed`, with the skipped ones where there are any.
 */
export function summary({ passed, failed, skipped }) {
  const counts = `${String(passed)} passed, ${String(failed)} failed`
  return skipped === 0 ? counts : `${counts}, ${String(skipped)} skipped`
}

/**
 * Whether all is well: nothing failed, and something was tested at all.
 * @param {Tally} total
 */
export function isGreen({ passed, failed }) {
  return failed === 0 && passed > 0
}
