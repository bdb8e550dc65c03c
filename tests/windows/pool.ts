import { spawn, type ChildProcess } from 'node:child_process'
import { EventEmitter, once } from 'node:events'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PoolRunnerInitializer, PoolWorker } from 'vitest/node'
import { makePrograms } from '../program.ts'
import { receive, send } from './frames.ts'

const root = join(import.meta.dirname, '../..')

/** The drive on which Wine shows the files of this machine. */
const drive = 'Z:'

/** What all processes of a run share, created with the first. */
interface Run {
  readonly folder: string
  readonly env: NodeJS.ProcessEnv
}

async function beginRun(): Promise<Run> {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-windows-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  const programs = await makePrograms(folder)
  const env = {
    // This Node takes types out only when asked to, and warns of it.
    NODE_OPTIONS: '--experimental-strip-types --no-warnings',
    NUMBERDESK_SQLITE_BINDING: drive + join(root, 'node_modules/better-sqlite3/prebuilds/win32-x64.node'),
    NUMBERDESK_TEST_PROGRAMS: drive + programs,
  }
  return { folder, env }
}

/** Gives the places in the stacks of errors as this machine knows them, so that reports show the lines. */
function placeErrorsHere(message: unknown, seen = new Set<object>()): void {
  if (typeof message !== 'object' || message === null || seen.has(message)) return
  seen.add(message)
  if ('stack' in message && typeof message.stack === 'string')
    message.stack = message.stack.replaceAll(`file:///${drive}/`, 'file:///')
  for (const part of Object.values(message)) placeErrorsHere(part, seen)
}

let run: Promise<Run> | null = null
let started = 0

/** One process of Windows's Node that runs tests, spoken to over a socket: Wine hands no pipe on. */
class WindowsNode extends EventEmitter implements PoolWorker {
  readonly name = 'windows'
  readonly #env: NodeJS.ProcessEnv
  #process: ChildProcess | null = null
  #socket: Socket | null = null

  constructor(env: NodeJS.ProcessEnv) {
    super()
    this.#env = env
  }

  async start(): Promise<void> {
    const node = this.#env['NUMBERDESK_WINDOWS_NODE']
    if (node === undefined) throw new Error('These tests are run by `npm test -- windows`.')
    run ??= beginRun()
    const { folder, env } = await run
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    // A server on a port has such an address.
    const { port } = server.address() as AddressInfo
    const said = join(folder, `said-${(started += 1)}`)
    const output = openSync(said, 'w')
    const child = spawn('wine', [node, 'tests/windows/worker.ts', String(port)], {
      cwd: root,
      env: { ...this.#env, ...env },
      // Of all that can be handed on, Node takes only a file under Wine.
      stdio: ['ignore', output, output],
    })
    closeSync(output)
    this.#process = child
    const ended = new Promise<never>((_, reject) => {
      child.once('error', reject)
      child.once('exit', (code) => {
        this.emit('exit', code)
        reject(new Error(`Windows’s Node ended: ${readFileSync(said, 'utf8').trim()}`))
      })
    })
    // Once it has called, Vitest hears of its end by the event.
    ended.catch(() => undefined)
    const [socket] = (await Promise.race([once(server, 'connection'), ended])) as [Socket]
    server.close()
    socket.on('error', (error) => this.emit('error', error))
    receive(socket, (message) => {
      placeErrorsHere(message)
      this.emit('message', message)
    })
    this.#socket = socket
  }

  send(message: unknown): void {
    if (this.#socket !== null) send(this.#socket, message)
  }

  deserialize(message: unknown): unknown {
    return message
  }

  async stop(): Promise<void> {
    const child = this.#process
    if (child !== null && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit')
      child.kill('SIGKILL')
      await ended
    }
    this.#socket?.destroy()
  }
}

/** Makes Vitest run tests in Node for Windows under Wine; `npm test` sets its place in the environment. */
export const windowsNode: PoolRunnerInitializer = {
  name: 'windows',
  createPoolWorker: ({ env }) => new WindowsNode(env),
}
