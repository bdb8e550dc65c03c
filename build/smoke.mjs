import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { attach, ended } from './attach.mjs'
import { SetupError } from './setup/steps.mjs'

/** How long the packaged application may take until its first list is painted, in milliseconds. */
const readyWithin = 60_000

/**
 * Starts a packaged application, does something in its window, and asks it to end. Its fuses keep Playwright from
 * launching it, so it is driven from outside.
 * @param {{ executable: string, env: NodeJS.ProcessEnv, data: string }} start
 * @param {(page: import('playwright').Page) => Promise<void>} work
 */
async function runOnce({ executable, env, data }, work) {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const child = spawn(executable, [`--user-data-dir=${data}`, '--remote-debugging-port=0', ...asRoot], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  try {
    const { browser, page } = await attach(child)
    await page.locator('html[data-ready="true"]').waitFor({ timeout: readyWithin })
    await work(page)
    await browser.close()
    child.kill()
    const code = await ended(child)
    // Windows knows no way to ask a program to end but to end it.
    if (code !== 0 && process.platform !== 'win32')
      throw new SetupError(`The package ended with exit code ${String(code)} when asked to end.`)
  } finally {
    child.kill('SIGKILL')
    await ended(child)
  }
}

/** @param {string} folder In which a process that is ending may still write. */
const remove = (folder) => rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })

/** @param {string} path @param {number} mode What may be done with it, and by whom; Windows has other ways to say so. */
function checkMode(path, mode) {
  if (process.platform === 'win32') return
  const found = statSync(path).mode & 0o777
  if (found !== mode)
    throw new SetupError(`${path} has the mode ${found.toString(8)}, not ${mode.toString(8)}.`)
}

/**
 * Starts a packaged application, loads the sample data in it, ends it, and starts it again to see that the numbers are
 * still there, in a file that only its owner may read.
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} What was seen.
 */
export async function smoke(executable, env) {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-smoke-'))
  const data = join(folder, 'data')
  const start = { executable, env, data }
  /** @param {import('playwright').Page} page */
  const seeNumbers = (page) =>
    page
      .getByRole('row', { name: /\+1 206 555 0100/ })
      .first()
      .waitFor({ timeout: readyWithin })
  try {
    await runOnce(start, async (page) => {
      await page.getByRole('button', { name: 'Load sample data' }).click()
      await seeNumbers(page)
    })
    checkMode(data, 0o700)
    checkMode(join(data, 'numberdesk.sqlite'), 0o600)
    await runOnce(start, seeNumbers)
    return 'it loaded the sample data, ended when asked, and had it when started again'
  } finally {
    remove(folder)
  }
}

/**
 * Whether an application comes as far as to be debugged; one whose archive was changed should not.
 * @param {string} executable
 * @returns {Promise<boolean>}
 */
export async function starts(executable) {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-start-'))
  try {
    await runOnce({ executable, env: process.env, data: join(folder, 'data') }, () => Promise.resolve())
    return true
  } catch {
    return false
  } finally {
    remove(folder)
  }
}
