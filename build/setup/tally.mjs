import { existsSync, readFileSync } from 'node:fs'

/**
 * How many tests passed, failed and were skipped, and the names of those that failed or passed only at the second try.
 * @typedef {{ passed: number, failed: number, skipped: number, named: readonly string[] }} Tally
 */

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {unknown[]} The list that a part of a report has under this key; empty where it has none.
 */
function listIn(value, key) {
  /** @type {unknown} */
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return Array.isArray(found) ? found : []
}

/**
 * @param {unknown} value
 * @param {string} key
 * @returns {string} The text that a part of a report has under this key.
 */
function textIn(value, key) {
  /** @type {unknown} */
  const found = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return typeof found === 'string' ? found : ''
}

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
    named: listIn(report, 'testResults').flatMap((file) => {
      const failed = listIn(file, 'assertionResults').filter((test) => textIn(test, 'status') === 'failed')
      return failed.map((test) => `failed: ${textIn(file, 'name')}: ${textIn(test, 'fullName')}`)
    }),
  }
}

const words = { unexpected: 'failed', flaky: 'passed at the second try' }

/**
 * @param {unknown} suite Of Playwright's report: a file, or a group of tests in one.
 * @returns {string[]} Its tests that failed or passed only at the second try.
 */
function namedIn(suite) {
  const own = listIn(suite, 'specs').flatMap((spec) =>
    listIn(spec, 'tests').flatMap((test) => {
      const status = textIn(test, 'status')
      return status === 'unexpected' || status === 'flaky'
        ? [`${words[status]}: ${textIn(spec, 'file')}: ${textIn(spec, 'title')}`]
        : []
    }),
  )
  return [...own, ...listIn(suite, 'suites').flatMap(namedIn)]
}

/**
 * @param {unknown} report What Playwright's JSON reporter wrote. A test that passed at the second try has passed.
 * @returns {Tally}
 */
export function playwrightTally(report) {
  const stats = typeof report === 'object' && report !== null && 'stats' in report ? report.stats : null
  return {
    passed: count(stats, 'expected') + count(stats, 'flaky'),
    failed: count(stats, 'unexpected'),
    skipped: count(stats, 'skipped'),
    named: listIn(report, 'suites').flatMap(namedIn),
  }
}

/**
 * Reads a runner's report. A runner that failed without a failed test counts as one failure, such as after an error
 * while loading a file. The sum then never looks green by mistake.
 * @param {string} file
 * @param {{ exitCode: number, read: (report: unknown) => Tally }} runner
 * @returns {Tally}
 */
export function tallyOf(file, { exitCode, read }) {
  /** @type {Tally} */
  let tally = { passed: 0, failed: 0, skipped: 0, named: [] }
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
  let total = { passed: 0, failed: 0, skipped: 0, named: /** @type {readonly string[]} */ ([]) }
  for (const { passed, failed, skipped, named } of tallies) {
    total = {
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      named: [...total.named, ...named],
    }
  }
  return total
}

/**
 * The last lines of `npm test`.
 * @param {Tally} total
 * @returns {string} Such as `120 passed, 0 failed`, with the skipped ones if there are any, below the tests to look at.
 */
export function summary({ passed, failed, skipped, named }) {
  const counts = `${String(passed)} passed, ${String(failed)} failed`
  return [...named, skipped === 0 ? counts : `${counts}, ${String(skipped)} skipped`].join('\n')
}

/**
 * Whether the run is green: nothing failed, and there were tests.
 * @param {Tally} total
 */
export function isGreen({ passed, failed }) {
  return failed === 0 && passed > 0
}
