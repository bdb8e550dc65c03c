import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { SetupError } from './setup/steps.mjs'

/** How long the packaged application may take for each request, in milliseconds. */
const patience = 60_000

/** The log line for a loaded page. */
const pageLoaded = 'The window has loaded its page'

/** The log line for a sheet that can't be read. */
const fileRefused = 'A sheet was not read'

/** @typedef {{ executable: string, env: NodeJS.ProcessEnv, data: string }} Start */

const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []

/**
 * Starts the application without driving it, because a released package refuses that.
 * @param {Start} start @param {readonly string[]} args
 */
function launch({ executable, env }, args) {
  const child = spawn(executable, [...asRoot, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (/** @type {Buffer} */ data) => (said += data.toString()))
  child.stderr.on('data', (/** @type {Buffer} */ data) => (said += data.toString()))
  /** @type {Promise<number | null>} */
  const ended = new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { child, ended, said: () => said }
}

/**
 * Runs a command of the application without a window.
 * @param {Start} start @param {readonly string[]} words
 */
async function command(start, words) {
  const { child, ended, said } = launch(start, [...words, '--data-folder', start.data])
  const limit = setTimeout(() => child.kill('SIGKILL'), patience)
  const code = await ended
  clearTimeout(limit)
  if (code !== 0) throw new SetupError(`${words.join(' ')} ended with ${String(code)}:\n${said()}`)
}

/** @param {string} data @returns {string} The log, as far as there is one. */
function logIn(data) {
  const file = join(data, 'logs', 'numberdesk.log')
  return statSync(file, { throwIfNoEntry: false }) === undefined ? '' : readFileSync(file, 'utf8')
}

/**
 * Waits for new words in the log.
 * @param {Start} start
 * @param {number} before How long the log was.
 * @param {string} words
 * @param {() => string | null} whyNot What has gone wrong meanwhile; null for nothing.
 */
async function untilLogged(start, before, words, whyNot) {
  const last = Date.now() + patience
  while (!logIn(start.data).slice(before).includes(words)) {
    const reason = whyNot() ?? (Date.now() > last ? `The log does not say: ${words}` : null)
    if (reason !== null) throw new SetupError(reason)
    await wait(50)
  }
}

/**
 * Starts the window, waits until its page is there, and quits.
 * @param {Start} start
 * @param {() => Promise<unknown>} [meanwhile] What is done while the window is open.
 */
async function showWindow(start, meanwhile = () => Promise.resolve()) {
  const { child, ended, said } = launch(start, [`--user-data-dir=${start.data}`])
  const before = logIn(start.data).length
  try {
    await untilLogged(start, before, pageLoaded, () =>
      child.exitCode === null ? null : `The application ended by itself:\n${said()}`,
    )
    await meanwhile()
    child.kill()
    const code = await ended
    // Windows can only end a program by force.
    if (code !== 0 && process.platform !== 'win32')
      throw new SetupError(`The package ended with exit code ${String(code)} when asked to end.`)
  } finally {
    child.kill('SIGKILL')
    await ended
  }
}

/**
 * Starts the application a second time, with a file: it ends at once, and the first one gets the file. The file can't
 * be read, so the first one logs that.
 * @param {Start} start
 * @param {string} file
 */
async function startAgain(start, file) {
  writeFileSync(file, 'Number\0')
  const before = logIn(start.data).length
  const { child, ended, said } = launch(start, [`--user-data-dir=${start.data}`, file])
  const limit = setTimeout(() => child.kill('SIGKILL'), patience)
  const code = await ended
  clearTimeout(limit)
  if (code !== 0) throw new SetupError(`A second start ended with ${String(code)}:\n${said()}`)
  await untilLogged(start, before, fileRefused, () => null)
}

/**
 * Checks that the application refuses to be debugged from outside.
 * @param {Start} start
 */
async function refusesDebugging(start) {
  const { child, ended, said } = launch(start, [`--user-data-dir=${start.data}`, '--remote-debugging-port=0'])
  const limit = setTimeout(() => child.kill('SIGKILL'), patience)
  const code = await ended
  clearTimeout(limit)
  if (code !== 1 || said().includes('DevTools listening'))
    throw new SetupError(`The package lets itself be debugged (${String(code)}):\n${said()}`)
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
 * @param {Start} start @param {string} folder For the sheets. @param {() => Promise<void>} [between] What is done between.
 */
async function importAndExport(start, folder, between = () => Promise.resolve()) {
  const sheet = join(folder, 'numbers.csv')
  const exported = join(folder, 'exported.csv')
  writeFileSync(sheet, 'Number\n+1 206 555 0100\n')
  await command(start, ['import', sheet])
  await between()
  await command(start, ['export', exported])
  if (!readFileSync(exported, 'utf8').includes('+12065550100'))
    throw new SetupError('The number that was imported is not among those exported.')
}

/**
 * Starts a packaged application, imports a number, starts it again to check that the number is still there, in a file
 * that only its owner may read, and tries to debug it.
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} What was checked.
 */
export async function smoke(executable, env) {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-smoke-'))
  const data = join(folder, 'data')
  const start = { executable, env, data }
  try {
    await showWindow(start, () => startAgain(start, join(folder, 'no sheet.csv')))
    await importAndExport(start, folder, async () => {
      checkMode(data, 0o700)
      checkMode(join(data, 'numberdesk.sqlite'), 0o600)
      await showWindow(start)
    })
    await refusesDebugging(start)
    return 'it showed its window, took the file of a second start, imported a number, ended when asked, had the number when started again, and refused to be debugged'
  } finally {
    remove(folder)
  }
}

/**
 * Imports and exports a number with the commands of an application that was not installed.
 * @param {string} executable
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string>} What was checked.
 */
export async function carriesOut(executable, env) {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-smoke-'))
  const start = { executable, env, data: join(folder, 'data') }
  try {
    await importAndExport(start, folder)
    return 'it imported a number and exported it again'
  } finally {
    remove(folder)
  }
}

/**
 * Does something while an application runs, which may end it.
 * @param {string} executable
 * @param {() => Promise<unknown>} work
 */
export async function whileItRuns(executable, work) {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-runs-'))
  try {
    const start = { executable, env: process.env, data: join(folder, 'data') }
    await showWindow(start, work)
  } finally {
    remove(folder)
  }
}

/**
 * Whether an application shows its page; one with a changed archive should not.
 * @param {string} executable
 * @returns {Promise<boolean>}
 */
export async function starts(executable) {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-start-'))
  try {
    await showWindow({ executable, env: process.env, data: join(folder, 'data') })
    return true
  } catch {
    return false
  } finally {
    remove(folder)
  }
}
