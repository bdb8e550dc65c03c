import { spawn } from 'node:child_process'

/**
 * Runs a command with the terminal of this one.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string }} [options]
 * @returns {Promise<number>} Its exit code; 1 when a signal ended it.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options })
    /** @param {NodeJS.Signals} signal */
    const pass = (signal) => child.kill(signal)
    process.once('SIGINT', pass)
    process.once('SIGTERM', pass)
    child.once('error', reject)
    child.once('exit', (code) => {
      process.off('SIGINT', pass)
      process.off('SIGTERM', pass)
      resolve(code ?? 1)
    })
  })
}

/**
 * Runs a command in silence.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, cwd?: string, timeout?: number, progress?: (line: string) => void }} [options]
 *   `timeout` in milliseconds; `progress` is given each line as it comes.
 * @returns {Promise<{ code: number, output: string }>} `output` holds both streams.
 */
export function capture(command, args, { progress, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
    let output = ''
    /** @param {Buffer} data */
    const take = (data) => {
      output += data.toString()
      const last = data.toString().trim().split('\n').at(-1)
      if (last !== undefined && last !== '') progress?.(last)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', (error) => resolve({ code: 127, output: error.message }))
    child.once('close', (code) => resolve({ code: code ?? 1, output }))
  })
}
