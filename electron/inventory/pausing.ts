/** Lets what waits in the event loop run; throws when what is under way is no longer wanted. */
export type Pause = () => Promise<void>

/** Lets what waits in the event loop run. */
export const breathe: Pause = () => new Promise((resolve) => setImmediate(resolve))

/** Does work that is made of parts, with a pause after each. */
export async function inParts<T>(work: Generator<undefined, T>, pause: Pause): Promise<T> {
  for (;;) {
    const step = work.next()
    if (step.done === true) return step.value
    await pause()
  }
}
