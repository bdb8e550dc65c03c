import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { SetupError } from './setup/steps.mjs'

/** How long the packaged application may take until its first list is painted, in milliseconds. */
const readyWithin = 60_000

/**
 * The address at which a started application can be debugged; it says so on its error stream.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function debugAddress(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new SetupError(`The package did not start:\n${said}`)), readyWithin)
    child.stderr?.on('data', (/** @type {Buffer} */ data) => {
      said += data.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
    child.once('exit', (code) =>
      reject(new SetupError(`The package ended at once with exit code ${String(code)}:\n${said}`)),
    )
  })
}

/**
 * Starts a packaged application, loads the sample data in it and looks for a number. Its fuses keep Playwright from
 * launching it, so it is driven from outside.
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} What was seen.
 */
export async function smoke(executable, env) {
  const data = mkdtempSync(join(tmpdir(), 'numberdesk-smoke-'))
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(executable, [`--user-data-dir=${data}`, '--remote-debugging-port=0', ...asRoot], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const browser = await chromium.connectOverCDP(await debugAddress(child))
    const context = browser.contexts()[0]
    const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
    if (page === undefined) throw new SetupError('The package opened no window.')
    await page.locator('html[data-ready="true"]').waitFor({ timeout: readyWithin })
    await page.getByRole('button', { name: 'Load sample data' }).click()
    await page
      .getByRole('row', { name: /\+1 206 555 0100/ })
      .first()
      .waitFor({ timeout: readyWithin })
    const title = await page.title()
    await browser.close()
    return `${title} started from its package and listed the sample numbers`
  } finally {
    child.kill()
    await new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(null)))
    rmSync(data, { recursive: true, force: true })
  }
}
