import { expect } from '@playwright/test'
import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Application } from '../e2e/harness/application.ts'

const root = join(import.meta.dirname, '..', '..')

/** Where the pictures go: into the user guide when it is being made, else beside other results. */
const folder =
  process.env['NUMBERDESK_TOUR_GUIDE'] === '1'
    ? join(root, 'docs', 'guide', 'pictures')
    : join(root, 'test-results', 'tour-pictures')

/**
 * Prints what was done and takes a picture of it, without the pointer and with everything at rest.
 * @param withNotice with the notice about the last action, which would otherwise cover the content
 */
export async function show(
  app: Application,
  name: string,
  what: string,
  { withNotice = false } = {},
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const dismiss = app.page.getByRole('button', { name: 'Dismiss' })
  while (!withNotice && (await dismiss.count()) > 0) await dismiss.first().click()
  await app.page.mouse.move(0, 0)
  await app.ready()
  const path = join(folder, `${name}.png`)
  await app.page.screenshot({ path, animations: 'disabled', caret: 'hide' })
  process.stdout.write(`\n${what}\n  ${relative(root, path)}\n`)
}

/** Gives the window the size of all pictures. */
export async function settleWindow(app: Application): Promise<void> {
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800)
  })
  // Not `waitForFunction`, which evaluates text in the page: its policy forbids that.
  await expect.poll(() => app.page.evaluate(() => [innerWidth, innerHeight])).toEqual([1280, 800])
}
