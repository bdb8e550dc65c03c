import { spawn } from 'node:child_process'
import { capture } from './command.mjs'
import { SetupError } from './steps.mjs'

/**
 * Whether windows can be shown here.
 * @returns {boolean}
 */
export function hasDisplay() {
  if (process.platform !== 'linux') return true
  const { DISPLAY: x, WAYLAND_DISPLAY: wayland } = process.env
  return (x !== undefined && x !== '') || (wayland !== undefined && wayland !== '')
}

/** @returns {Promise<{ name: string, stop: () => void }>} A virtual X display of our own. */
async function startVirtualDisplay() {
  if ((await capture('which', ['Xvfb'])).code !== 0) {
    throw new SetupError('There is no display and no Xvfb to make a virtual one: install the package xvfb.')
  }
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  const stop = () => void server.kill()
  process.once('exit', stop)
  const numbers = server.stdio[3]
  return new Promise((resolve, reject) => {
    const failed = () =>
      reject(new SetupError('The virtual display did not start: try `Xvfb :99` to see why.'))
    server.once('error', failed)
    server.once('exit', failed)
    numbers?.once('data', (/** @type {Buffer} */ data) => {
      server.off('exit', failed)
      resolve({ name: `:${data.toString().trim()}`, stop })
    })
  })
}

/**
 * Does work with a display to show windows on: the machine's own, or a virtual one that is stopped afterwards.
 * @template T
 * @param {{ virtual: boolean }} options `virtual`: a virtual one also where there is a real one.
 * @param {(env: NodeJS.ProcessEnv) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDisplay({ virtual }, work) {
  if (process.platform !== 'linux' || (hasDisplay() && !virtual)) return work(process.env)
  const display = await startVirtualDisplay()
  try {
    return await work({ ...process.env, DISPLAY: display.name, WAYLAND_DISPLAY: '', XDG_SESSION_TYPE: 'x11' })
  } finally {
    display.stop()
  }
}
