import { spawn } from 'node:child_process'
import { atEnd, isEnding } from './ending.mjs'

const patience = 8_000

/**
 * Ends a child, gently first.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} signal
 * @param {(signal: NodeJS.Signals) => void} send
 * @returns {Promise<void>}
 */
function endChild(child, signal, send) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    send(signal)
    setTimeout(() => send('SIGKILL'), patience).unref()
  })
}

/**
 * Runs a command with the terminal of this one. When this process is told to end, so is the command, and nothing after
 * it is started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} Its exit code; 1 when a signal ended it.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    const over = atEnd((signal) => endChild(child, signal, (sent) => child.kill(sent)))
    child.once('error', (error) => {
      over()
      reject(error)
    })
    child.once('exit', (code) => {
      over()
      if (!isEnding()) resolve(code ?? 1)
    })
  })
}

/**
 * Runs a command in silence, in a process group of its own so that it ends with everything it started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{
 *   env?: NodeJS.ProcessEnv
 *   cwd?: string
 *   timeout?: number
 *   stop?: AbortSignal
 *   onLine?: (line: string) => void
 * }} [options] `timeout` in milliseconds; `stop` ends it; `onLine` is given each line that it prints.
 * @returns {Promise<{ code: number, output: string }>} `output` holds both streams; the code is 127 when it could not be
 *   started, and 1 when it was ended.
 */
export function capture(command, args, { timeout, stop, onLine, ...options } = {}) {
  return new Promise((resolve) => {
    const isGroup = process.platform !== 'win32'
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: isGroup, ...options })
    /** @param {NodeJS.Signals} signal */
    const send = (signal) => {
      if (!isGroup || child.pid === undefined) return void child.kill(signal)
      try {
        process.kill(-child.pid, signal)
      } catch {
        // The group is gone already.
      }
    }
    const over = atEnd((signal) => endChild(child, signal, send))
    const timer = timeout === undefined ? undefined : setTimeout(() => send('SIGKILL'), timeout)
    stop?.addEventListener('abort', () => send('SIGKILL'))

    let output = ''
    let rest = ''
    /** @param {Buffer} data */
    const take = (data) => {
      output += data.toString()
      const lines = `${rest}${data.toString()}`.split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) onLine?.(line)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    /** @param {number} code @param {string} text */
    const finish = (code, text) => {
      clearTimeout(timer)
      over()
      if (!isEnding()) resolve({ code, output: text })
    }
    child.once('error', (error) => finish(127, error.message))
    child.once('close', (code) => finish(code ?? 1, output))
  })
}

/**
 * Runs the npm that started this script, or the one on the path.
 * @param {readonly string[]} args
 * @param {Parameters<typeof capture>[2]} [options]
 */
export function captureNpm(args, options) {
  const { npm_execpath: script } = process.env
  if (script?.endsWith('npm-cli.js') === true) return capture(process.execPath, [script, ...args], options)
  // On Windows npm is a batch file, which only a shell starts.
  if (process.platform === 'win32') return capture('cmd', ['/d', '/s', '/c', 'npm', ...args], options)
  return capture('npm', args, options)
}
