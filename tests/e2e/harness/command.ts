import { spawn, type ChildProcess } from 'node:child_process'
import { createRequire } from 'node:module'
import { applicationFolder, environment, sandboxWorks } from './launching.ts'

export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Running {
  readonly process: ChildProcess
  readonly ended: Promise<Ended>
}

// Outside of Electron the package is the path of its executable.
const electron = createRequire(import.meta.url)('electron') as string

/** Starts the built application with a command, as a terminal would, and without a display. */
export function startCommand(dataFolder: string, ...args: string[]): Running {
  return startWith('', dataFolder, args)
}

function startWith(input: string, dataFolder: string, args: readonly string[]): Running {
  const env = environment()
  delete env['DISPLAY']
  delete env['WAYLAND_DISPLAY']
  const sandbox = sandboxWorks() ? [] : ['--no-sandbox']
  const child = spawn(electron, [applicationFolder, `--user-data-dir=${dataFolder}`, ...sandbox, ...args], {
    env,
    cwd: dataFolder,
    stdio: ['pipe', 'pipe', 'pipe'],
    // A process group of its own, as a terminal gives each command: Ctrl+C reaches all of it.
    detached: process.platform !== 'win32',
  })
  child.stdin.end(input)
  let out = ''
  let err = ''
  child.stdout.on('data', (data: Buffer) => (out += data.toString()))
  child.stderr.on('data', (data: Buffer) => (err += data.toString()))
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, out, err })))
  return { process: child, ended }
}

/** Carries out a command to its end. */
export function runCommand(dataFolder: string, ...args: string[]): Promise<Ended> {
  return startCommand(dataFolder, ...args).ended
}

/** Carries out a command that is given something on standard input. */
export function pipeInto(input: string, dataFolder: string, ...args: string[]): Promise<Ended> {
  return startWith(input, dataFolder, args).ended
}

/** The same as Ctrl+C in a terminal. */
export function interrupt({ process: { pid } }: Running): void {
  if (pid === undefined) throw new Error('the command did not start')
  process.kill(-pid, 'SIGINT')
}
