import type { Page } from '@playwright/test'
import { spawn, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { attach } from '../../../build/attach.mjs'
import { applicationFolder, environment } from './launching.ts'

/** The user that owns nothing, as which the application is run when the tests run as root. */
const nobody = 65534

const isRoot = process.getuid?.() === 0

/** Whether an ordinary user can run the application with its sandbox here; root becomes one for it. */
export function ordinaryUserWorks(): boolean {
  if (process.platform !== 'linux') return false
  const [command, ...args] = asOrdinaryUser(['unshare', '--user', 'true'])
  return command !== undefined && spawnSync(command, args).status === 0
}

function asOrdinaryUser(command: readonly string[]): string[] {
  const change = ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups']
  return isRoot ? [...change, ...command] : [...command]
}

/** Root's cache is closed to others, so the runtime is linked, and the addon copied, where everyone may read. */
function reachableRuntime(folder: string): { executable: string; binding: string | undefined } {
  const require = createRequire(import.meta.url)
  // Outside of Electron its package gives the path of the executable.
  const executable = require('electron') as string
  const binding = process.env['NUMBERDESK_SQLITE_BINDING']
  if (!isRoot) return { executable, binding }
  const runtime = join(folder, 'runtime')
  const from = dirname(executable)
  // Links cost no space; across file systems there are none.
  if (spawnSync('cp', ['-al', from, runtime]).status !== 0) spawnSync('cp', ['-a', from, runtime])
  if (binding === undefined) return { executable: join(runtime, basename(executable)), binding }
  const copy = join(folder, 'binding.node')
  copyFileSync(binding, copy)
  return { executable: join(runtime, basename(executable)), binding: copy }
}

/** The key to the X server, which root's file keeps from others; without it there is no window. */
function displayKey(home: string): Record<string, string> {
  const key = process.env['XAUTHORITY']
  if (!isRoot || key === undefined || !existsSync(key)) return {}
  const copy = join(home, 'Xauthority')
  copyFileSync(key, copy)
  chownSync(copy, nobody, nobody)
  return { XAUTHORITY: copy }
}

/** The application as run by an ordinary user, seen over the remote debugging protocol. */
export interface OrdinaryRun {
  readonly page: Page
  readonly pid: number
  stop(): Promise<void>
}

/**
 * Starts the application as an ordinary user, with Chromium's sandbox on.
 * @param folder of the test's own, in which a home and, for root, the runtime are put
 * @param dataFolder made when missing; else left as it is, so that a test can close it
 */
export async function launchAsOrdinaryUser(folder: string, dataFolder: string): Promise<OrdinaryRun> {
  const home = join(folder, 'home')
  chmodSync(folder, 0o755)
  for (const own of [home, dataFolder].filter((path) => !existsSync(path))) {
    mkdirSync(own, { recursive: true })
    if (isRoot) chownSync(own, nobody, nobody)
  }
  const { executable, binding } = reachableRuntime(folder)
  const [command = '', ...args] = asOrdinaryUser([
    executable,
    applicationFolder,
    `--user-data-dir=${dataFolder}`,
    '--remote-debugging-port=0',
  ])
  const child = spawn(command, args, {
    cwd: home,
    env: {
      ...environment(),
      ...displayKey(home),
      HOME: home,
      XDG_CACHE_HOME: join(home, 'cache'),
      ...(binding === undefined ? {} : { NUMBERDESK_SQLITE_BINDING: binding }),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const { page } = await attach(child)
  if (child.pid === undefined) throw new Error('The application has no process.')
  return {
    page,
    pid: child.pid,
    stop: async () => {
      child.kill()
      await ended
    },
  }
}
