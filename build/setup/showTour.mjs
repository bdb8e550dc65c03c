import { run } from './command.mjs'
import { withDisplay } from './system/display.mjs'
import { packageFile, root } from './project.mjs'

/**
 * Shows the main tasks in the real application, with a picture of each step, on a virtual display if there is no other.
 * @param {NodeJS.ProcessEnv} prepared From the set-up.
 * @param {readonly string[]} [args] For Playwright.
 * @returns {Promise<number>} The exit code.
 */
export function showTour(prepared, args = []) {
  const command = [packageFile('@playwright/test', 'cli.js'), 'test', '--config', 'playwright.tour.config.ts']
  return withDisplay({ virtual: false }, (display) =>
    run(process.execPath, [...command, ...args], { cwd: root, env: { ...display, ...prepared } }),
  )
}
