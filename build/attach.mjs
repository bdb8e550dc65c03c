import { chromium } from 'playwright'
import { z } from 'zod'
import { SetupError } from './setup/steps.mjs'

/** How long an application may take until it can be attached to, in milliseconds. */
const reachedWithin = 60_000

/** Chromium's list of debug targets. */
const Targets = z.array(z.object({ type: z.string(), title: z.string(), url: z.string() }))

/** @typedef {import('node:child_process').ChildProcess} ChildProcess */

/**
 * The address at which a started application can be debugged; it says so on its error stream.
 * @param {ChildProcess} child
 * @returns {Promise<string>}
 */
function debugAddress(child) {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(
      () => reject(new SetupError(`The application did not start:\n${said}`)),
      reachedWithin,
    )
    child.stderr?.on('data', (/** @type {Buffer} */ data) => {
      said += data.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address === undefined) return
      clearTimeout(timer)
      resolve(address)
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      reject(new SetupError(`The application ended at once with exit code ${String(code)}:\n${said}`))
    })
  })
}

/**
 * Waits until the window has a document with a title of its own. Before that the window moves to the process of its
 * address, and about one in forty connections made at that moment is never answered.
 * @param {string} address
 */
async function documentThere(address) {
  const list = `http://${new URL(address).host}/json/list`
  const last = Date.now() + reachedWithin
  for (;;) {
    const answer = await fetch(list)
    const targets = Targets.parse(await answer.json())
    // Without a title, Chromium shows the beginning of the address.
    if (targets.some(({ type, title, url }) => type === 'page' && title !== '' && !url.startsWith(title)))
      return
    if (Date.now() > last) throw new SetupError(`The application shows no window: ${JSON.stringify(targets)}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** @param {ChildProcess} child @returns {Promise<number | null>} Its exit code; null when a signal ended it. */
export function ended(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((resolve) => child.once('exit', resolve))
}

/**
 * Attaches to the window of an application that can't be launched by Playwright, because its fuses keep that off or
 * because another user starts it.
 * @param {ChildProcess} child Started with `--remote-debugging-port=0` and its error stream as a pipe.
 * @returns {Promise<{ browser: import('playwright').Browser, page: import('playwright').Page }>}
 * @throws {SetupError} When it ends, or shows no window within a minute.
 */
export async function attach(child) {
  const address = await debugAddress(child)
  await documentThere(address)
  const browser = await chromium.connectOverCDP(address)
  const context = browser.contexts()[0]
  const page = context?.pages()[0] ?? (await context?.waitForEvent('page'))
  if (page === undefined) throw new SetupError('The application opened no window.')
  return { browser, page }
}
