import { constants } from 'node:os'

/**
 * Undoes something when the process ends early. On a signal it is awaited; on a plain exit only its synchronous part
 * runs.
 * @callback Ending
 * @param {NodeJS.Signals} signal
 * @returns {void | Promise<void>}
 */

/** @type {Ending[]} */
const endings = []
const patience = 10_000
let begun = false
let listening = false

/** Whether a signal is ending this process, so that nothing new may be started. */
export function isEnding() {
  return begun
}

/** @param {NodeJS.Signals} signal */
async function end(signal) {
  if (begun) process.exit(1)
  begun = true
  const code = 128 + constants.signals[signal]
  setTimeout(() => process.exit(code), patience)
  // The latest first: a folder can only be removed after the process that writes to it.
  for (const ending of [...endings].reverse()) await ending(signal)
  endings.length = 0
  process.exit(code)
}

function listen() {
  listening = true
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => void end(signal))
  process.on('exit', () => {
    for (const ending of [...endings].reverse()) void ending('SIGTERM')
  })
}

/**
 * Registers a clean-up in case this process ends before the work is over: by a signal, an error or an exit.
 * @param {Ending} ending
 * @returns {() => void} Call it when the work is over.
 */
export function atEnd(ending) {
  if (!listening) listen()
  endings.push(ending)
  return () => {
    const at = endings.indexOf(ending)
    if (at !== -1) endings.splice(at, 1)
  }
}
