/** An expected failure of the set-up: one sentence that says what to do, shown without a stack. */
export class SetupError extends Error {}

/**
 * Reports the progress of a step.
 * @callback Progress
 * @param {string} phase What it is doing, in a few words.
 * @param {string} [detail] How far it is, such as `40 %`.
 * @returns {void}
 */

// Progress goes to the error stream, so that the output of a command can be piped.
const stream = process.stderr
const heartbeat = 20_000

/** @param {string} text */
export function say(text) {
  stream.write(`${text}\n`)
}

/**
 * Shows progress in place on a terminal; elsewhere one line per phase, and one now and then in a long phase.
 * @param {string} name
 */
function progressLine(name) {
  const began = Date.now()
  let phase = ''
  let detail = ''
  const text = () => {
    const seconds = `${String(Math.round((Date.now() - began) / 1000))} s`
    return `${name}: ${[phase, detail, seconds].filter((part) => part !== '').join(', ')}`
  }
  const show = () => stream.write(`\r\u001b[K${text().slice(0, Math.max(20, stream.columns - 1))}`)
  const timer = setInterval(() => (stream.isTTY ? show() : say(text())), stream.isTTY ? 1000 : heartbeat)
  timer.unref()
  return {
    /** @type {Progress} */
    tell: (next, nextDetail = '') => {
      const isNew = next !== phase
      phase = next
      detail = nextDetail
      if (stream.isTTY) show()
      else if (isNew) say(`${name}: ${phase}`)
    },
    stop: () => {
      clearInterval(timer)
      if (stream.isTTY) stream.write('\r\u001b[K')
      return ((Date.now() - began) / 1000).toFixed(1)
    },
  }
}

/**
 * Runs one named step and reports the result.
 * @template T
 * @param {string} name What the step provides, as a noun.
 * @param {(progress: Progress) => Promise<{ value: T, done: string, skipped?: boolean }>} work Does it; `done` is the
 *   result in a few words, `skipped` says that there was nothing to do.
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const progress = progressLine(name)
  let outcome
  try {
    outcome = await work(progress.tell)
  } catch (error) {
    progress.stop()
    throw error
  }
  const seconds = progress.stop()
  say(`${name}: ${outcome.done}${outcome.skipped === true ? '' : ` (${seconds} s)`}`)
  return outcome.value
}

/**
 * Sets the exit code of the process, even against the temporary files of electron-builder, which exit with 0 when
 * nothing is left to do.
 * @param {number} code
 */
function endWith(code) {
  process.exitCode = code
  process.on('exit', () => {
    process.exitCode = code
  })
}

/**
 * Runs a script's main function and sets the exit code: 0, the number that it returns, or 1 for an error.
 * @param {() => Promise<number | void>} main
 */
export async function runScript(main) {
  try {
    endWith((await main()) ?? 0)
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    endWith(1)
  }
}
