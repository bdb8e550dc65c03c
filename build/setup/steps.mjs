/** An expected failure of the set-up: one sentence that says what to do, shown without a stack. */
export class SetupError extends Error {}

const onTerminal = process.stdout.isTTY

/** @param {string} text */
function line(text) {
  process.stdout.write(`${text}\n`)
}

/**
 * Runs one named step and says how it went.
 * @template T
 * @param {string} name What the step does, as a noun phrase.
 * @param {(progress: (text: string) => void) => Promise<{ value: T, done: string, skipped?: boolean }>} work
 *   Does it; `done` is the result in a few words, `skipped` says that there was nothing to do.
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const began = Date.now()
  let text = ''
  const show = () => {
    const seconds = Math.round((Date.now() - began) / 1000)
    if (onTerminal) process.stdout.write(`\r\u001b[K${name}: ${text} ${String(seconds)} s`)
  }
  const timer = setInterval(show, 1000)
  timer.unref()
  try {
    const { value, done, skipped } = await work((next) => {
      if (next === text) return
      text = next
      if (onTerminal) show()
      else line(`${name}: ${next}`)
    })
    const took = skipped === true ? '' : ` (${((Date.now() - began) / 1000).toFixed(1)} s)`
    line(`${onTerminal ? '\r\u001b[K' : ''}${name}: ${done}${took}`)
    return value
  } finally {
    clearInterval(timer)
  }
}

/**
 * Runs a script's main function and turns how it ends into an exit code: 0, the number it gives back, or 1.
 * @param {() => Promise<number | void>} main
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    process.stderr.write(`\n${error.message}\n`)
    process.exitCode = 1
  }
}
