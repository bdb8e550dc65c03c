import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { isGreen, playwrightTally, sum, summary, tallyOf, vitestTally } from '../../../build/setup/tally.mjs'

const vitestReport = {
  numPassedTests: 7,
  numFailedTests: 2,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    {
      name: 'a.test.ts',
      assertionResults: [
        { status: 'failed', fullName: 'one' },
        { status: 'passed', fullName: 'two' },
        { status: 'failed', fullName: 'three' },
      ],
    },
  ],
}
const failedOfVitest = ['failed: a.test.ts: one', 'failed: a.test.ts: three']
const playwrightReport = {
  stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3, duration: 1 },
  suites: [
    {
      specs: [{ title: 'one', file: 'a.spec.ts', tests: [{ status: 'expected' }] }],
      suites: [
        {
          specs: [
            { title: 'two', file: 'a.spec.ts', tests: [{ status: 'flaky' }] },
            { title: 'three', file: 'a.spec.ts', tests: [{ status: 'unexpected' }] },
          ],
        },
      ],
    },
  ],
}

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numberdesk-tally-'))
  // The message about a broken report would look like a failure of this test.
  vi.spyOn(process.stderr, 'write').mockReturnValue(true)
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

const written = (text: string) => {
  const file = join(folder, 'report.json')
  writeFileSync(file, text)
  return file
}
const green = { ...vitestReport, numFailedTests: 0, testResults: [] }

describe('reports of the runners', () => {
  it('is read from Vitest', () => {
    expect(vitestTally(vitestReport)).toEqual({
      passed: 7,
      failed: 2,
      skipped: 2,
      named: failedOfVitest,
    })
  })

  it('is read from Playwright, which lists a test that passed at the second try', () => {
    expect(playwrightTally(playwrightReport)).toEqual({
      passed: 6,
      failed: 1,
      skipped: 3,
      named: ['passed at the second try: a.spec.ts: two', 'failed: a.spec.ts: three'],
    })
  })

  it('is not treated as zero if it has another form', () => {
    expect(() => vitestTally({ passed: 3 })).toThrow('numPassedTests')
    expect(() => playwrightTally({})).toThrow('expected')
  })
})

describe('a runner’s result', () => {
  it.each([
    ['what its report says', JSON.stringify(green), 0, { passed: 7, failed: 0, skipped: 2, named: [] }],
    [
      'its failures, once',
      JSON.stringify(vitestReport),
      1,
      { passed: 7, failed: 2, skipped: 2, named: failedOfVitest },
    ],
    [
      'a failure when only its exit code says so',
      JSON.stringify(green),
      1,
      { passed: 7, failed: 1, skipped: 2, named: [] },
    ],
    [
      'a failure when its report is broken',
      '{ "numPassed',
      0,
      { passed: 0, failed: 1, skipped: 0, named: [] },
    ],
    ['a failure when its report is another one', '{}', 0, { passed: 0, failed: 1, skipped: 0, named: [] }],
  ])('is %s', (_, text, exitCode, expected) => {
    expect(tallyOf(written(text), { exitCode, read: vitestTally })).toEqual(expected)
  })

  it('is a failure when there is no report', () => {
    const missing = join(folder, 'none.json')
    expect(tallyOf(missing, { exitCode: 0, read: vitestTally })).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
      named: [],
    })
  })
})

describe('the sum', () => {
  it('adds up the runners', () => {
    const total = sum([
      { passed: 7, failed: 0, skipped: 2, named: [] },
      { passed: 5, failed: 1, skipped: 0, named: [] },
    ])
    expect(total).toEqual({ passed: 12, failed: 1, skipped: 2, named: [] })
  })

  it.each([
    [{ passed: 12, failed: 0, skipped: 0, named: [] }, '12 passed, 0 failed', true],
    [{ passed: 12, failed: 1, skipped: 0, named: [] }, '12 passed, 1 failed', false],
    [{ passed: 12, failed: 0, skipped: 2, named: [] }, '12 passed, 0 failed, 2 skipped', true],
    [{ passed: 0, failed: 0, skipped: 0, named: [] }, '0 passed, 0 failed', false],
    [{ passed: 0, failed: 0, skipped: 4, named: [] }, '0 passed, 0 failed, 4 skipped', false],
  ])('of %j reads %s', (total, text, ok) => {
    expect(summary(total)).toBe(text)
    expect(isGreen(total)).toBe(ok)
  })
})
