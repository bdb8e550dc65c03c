import { spawn } from 'node:child_process'
import { connect } from 'node:net'
import { join } from 'node:path'
import { atEnd } from '../ending.mjs'
import { SetupError } from '../steps.mjs'

/**
 * Where the server of an X or Wayland display listens.
 * @param {NodeJS.ProcessEnv} env
 * @returns {({ path: string } | { host: string, port: number })[]} Addresses to try; none when no display is named.
 */
export function displayAddresses({
  DISPLAY: x = '',
  WAYLAND_DISPLAY: wayland = '',
  XDG_RUNTIME_DIR: runtime = '',
}) {
  const addresses = []
  if (wayland.startsWith('/')) addresses.push({ path: wayland })
  else if (wayland !== '' && runtime !== '') addresses.push({ path: join(runtime, wayland) })
  const [, host = '', number] = /^(.*):(\d+)(?:\.\d+)?$/.exec(x) ?? []
  if (number !== undefined && (host === '' || host === 'unix')) {
    const path = `/tmp/.X11-unix/X${number}`
    addresses.push({ path }, { path: `\0${path}` })
  } else if (number !== undefined && !host.startsWith('/')) {
    addresses.push({ host, port: 6000 + Number(number) })
  } else if (number !== undefined) {
    // XQuartz on macOS names its socket itself.
    addresses.push({ path: x })
  }
  return addresses
}

/** @param {{ path: string } | { host: string, port: number }} address @returns {Promise<boolean>} */
function answers(address) {
  return new Promise((resolve) => {
    const socket = connect(address)
    socket.setTimeout(3_000)
    /** @param {boolean} yes */
    const tell = (yes) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once('connect', () => tell(true))
    socket.once('timeout', () => tell(false))
    socket.once('error', () => tell(false))
  })
}

/**
 * Whether windows can be shown here: a display is named and its server answers.
 * @returns {Promise<boolean>}
 */
export async function hasDisplay() {
  if (process.platform !== 'linux') return true
  return (await Promise.all(displayAddresses(process.env).map(answers))).includes(true)
}

/**
 * Ends Xvfb when its input is closed, which also happens when this process is killed. The other end of the descriptor
 * that Xvfb writes its number to is closed first, so that it ends with Xvfb.
 */
const keeper = 'Xvfb "$@" & exec 3>&-; read -r _; kill $!; wait'

/** @returns {Promise<{ name: string, stop: () => void }>} A virtual X display of our own. */
function startVirtualDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset']
  const server = spawn('sh', ['-c', keeper, 'Xvfb', ...args], {
    stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
    // Not in the terminal's group: Ctrl+C must not take the display away from tests that are ending.
    detached: true,
  })
  const stop = () => void server.stdin?.end()
  const over = atEnd(stop)
  const end = () => {
    over()
    stop()
  }
  return new Promise((resolve, reject) => {
    let said = ''
    server.once('error', reject)
    server.stdio[3]?.on('data', (/** @type {Buffer} */ data) => {
      said += data.toString()
    })
    // Xvfb closes it after writing the number, or by exiting.
    server.stdio[3]?.once('close', () => {
      if (/^\d+\n$/.test(said)) {
        resolve({ name: `:${said.trim()}`, stop: end })
      } else {
        end()
        reject(new SetupError('The virtual display did not start: run `Xvfb :99` to see why.'))
      }
    })
  })
}

/**
 * Does work with a display to show windows on: the machine's own, or a virtual one that is stopped afterwards.
 * @template T
 * @param {{ virtual: boolean }} options `virtual`: a virtual one also where there is a real one.
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work Is given the environment for what shows windows.
 * @returns {Promise<T>}
 */
export async function withDisplay({ virtual }, work) {
  if (process.platform !== 'linux' || (!virtual && (await hasDisplay()))) return work(process.env)
  const display = await startVirtualDisplay()
  try {
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, DISPLAY: display.name, XDG_SESSION_TYPE: 'x11' }
    delete env['WAYLAND_DISPLAY']
    return await work(env)
  } finally {
    display.stop()
  }
}
