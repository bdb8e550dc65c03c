/** `npm test`: runs the set-up, then the tests of all types or of those named, and prints a summary. */
import { join } from 'node:path'
import { buildApplication } from './build.mjs'
import { withWorkFolder } from './cache.mjs'
import { run } from './command.mjs'
import { withDisplay } from './system/display.mjs'
import { prepare } from './environment.mjs'
import { packageFile, root } from './project.mjs'
import { runScript, say } from './steps.mjs'
import { isGreen, playwrightTally, sum, summary, tallyOf, vitestTally } from './tally.mjs'
import { readTestArguments } from './testArguments.mjs'
import { provideWindows } from './system/windows.mjs'

/** @typedef {{ env: NodeJS.ProcessEnv, reports: string, filters: readonly string[] }} Run */

/** @param {Run & { projects: readonly string[] }} what */
async function runVitest({ env, reports, filters, projects }) {
  const file = join(reports, 'vitest.json')
  const exitCode = await run(
    process.execPath,
    [
      packageFile('vitest', 'vitest.mjs'),
      'run',
      ...projects.flatMap((project) => ['--project', project]),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...(filters.length > 0 ? ['--passWithNoTests', ...filters] : []),
    ],
    { cwd: root, env },
  )
  return tallyOf(file, { exitCode, read: vitestTally })
}

/** @param {Run} what */
async function runPlaywright({ env, reports, filters }) {
  const file = join(reports, 'playwright.json')
  const exitCode = await run(
    process.execPath,
    [
      packageFile('@playwright/test', 'cli.js'),
      'test',
      '--reporter=list,json',
      ...(filters.length > 0 ? ['--pass-with-no-tests', ...filters] : []),
    ],
    { cwd: root, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
  )
  return tallyOf(file, { exitCode, read: playwrightTally })
}

await runScript(async () => {
  const { kinds, filters } = readTestArguments(process.argv.slice(2))
  // Windows that appear would take the keyboard from the person at the machine.
  const virtual = process.env['NUMBERDESK_SHOW'] !== '1'
  const { env: prepared } = await prepare({ virtualDisplay: virtual })
  if (kinds.includes('e2e')) await buildApplication()

  const windows = kinds.includes('windows') ? await provideWindows() : {}
  const isThere = (/** @type {string} */ kind) => kind !== 'windows' || windows !== null
  const projects = kinds.filter((kind) => kind !== 'e2e' && isThere(kind))
  const total = await withWorkFolder(async (reports) => {
    const env = { ...process.env, ...prepared, ...windows }
    /** @type {import('./tally.mjs').Tally[]} */
    const tallies = windows === null ? [{ passed: 0, failed: 0, skipped: 1, named: [] }] : []
    if (projects.length > 0) tallies.push(await runVitest({ env, reports, filters, projects }))
    if (kinds.includes('e2e')) {
      const show = (/** @type {NodeJS.ProcessEnv} */ display) =>
        runPlaywright({ env: { ...display, ...prepared }, reports, filters })
      tallies.push(await withDisplay({ virtual }, show))
    }
    return sum(tallies)
  })
  if (total.passed + total.failed === 0) say('\nNo test ran: check the words after `npm test --`.')
  process.stdout.write(`\n${summary(total)}\n`)
  return isGreen(total) ? 0 : 1
})
