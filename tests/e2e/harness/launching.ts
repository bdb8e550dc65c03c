import { _electron, type ElectronApplication } from '@playwright/test'
import { spawnSync, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The folder of the application under test: this checkout, or the one that NUMBERDESK_APP names (a folder with
 * `package.json`, `out` and `node_modules`).
 */
export const applicationFolder = process.env['NUMBERDESK_APP'] ?? join(import.meta.dirname, '../../..')

/** A packaged application to test instead, by its executable; it must be a build that Playwright can drive. */
const packaged = process.env['NUMBERDESK_EXECUTABLE']

/**
 * How often a packaged application is started until Playwright reaches it. Playwright can't make it wait, unlike one
 * that is not packaged, and some connections are never answered; see `build/attach.mjs`.
 */
const attempts = 3

/** Chromium's sandbox needs an ordinary user and user namespaces; without them Playwright switches it off. */
export function sandboxWorks(): boolean {
  if (process.platform !== 'linux') return true
  return process.getuid?.() !== 0 && spawnSync('unshare', ['--user', 'true']).status === 0
}

/** The environment for the application, without what would turn Electron into Node. */
export function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[0] !== 'ELECTRON_RUN_AS_NODE',
    ),
  )
}

/** The command line of the application on a data folder, without the program. */
export function argumentsOn(dataFolder: string, extraArguments: readonly string[] = []): string[] {
  return [
    ...(packaged === undefined ? [applicationFolder] : []),
    `--user-data-dir=${dataFolder}`,
    ...extraArguments,
  ]
}

/** Starts the built application on a data folder. */
export async function launchElectron(
  dataFolder: string,
  extraArguments: readonly string[] = [],
): Promise<ElectronApplication> {
  if (packaged === undefined && !existsSync(join(applicationFolder, 'out/main/main.js'))) {
    throw new Error('The application is not built: run `npm run build` first.')
  }
  const options = {
    args: argumentsOn(dataFolder, extraArguments),
    env: environment(),
    cwd: dataFolder,
    chromiumSandbox: sandboxWorks(),
    // The application's own theme, not one that Playwright pretends.
    colorScheme: null,
  }
  if (packaged === undefined) return _electron.launch({ ...options, timeout: 30_000 })
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch({ ...options, executablePath: packaged, timeout: 15_000 })
    } catch (error) {
      if (attempt === attempts) throw error
    }
  }
}

/**
 * Quits the application as a person would; one that does not quit is killed, and the test fails.
 * @param child its process, which Playwright does not report once the application has ended
 */
export async function quit(electron: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const limit = setTimeout(() => child.kill('SIGKILL'), 20_000)
  await electron.close().finally(() => clearTimeout(limit))
  if (child.killed) throw new Error('The application did not end within 20 s.')
}
