import type { CDPSession, Page } from '@playwright/test'

/** How long the pointer rests between two moves, in milliseconds: not in step with the frames. */
const betweenMoves = 23

/**
 * Moves the pointer over the page for as long as `during` takes, and measures in the page how long each move waits for
 * its answer: from when the browser took it in to the frame after its listeners have run.
 * @returns milliseconds of each move
 */
export async function pointerLatencies(
  page: Page,
  session: CDPSession,
  during: () => Promise<unknown>,
): Promise<number[]> {
  const handle = await page.evaluateHandle(() => {
    const latencies: number[] = []
    const channel = new MessageChannel()
    let waiting: number[] = []
    channel.port1.onmessage = () => {
      const now = performance.now()
      latencies.push(...waiting.map((at) => now - at))
      waiting = []
    }
    const moved = ({ timeStamp }: Event) => {
      if (waiting.length === 0) requestAnimationFrame(() => channel.port2.postMessage(null))
      waiting.push(timeStamp)
    }
    document.addEventListener('pointermove', moved, true)
    return { latencies, stop: () => document.removeEventListener('pointermove', moved, true) }
  })
  const over = new AbortController()
  const done = during().finally(() => over.abort())
  const { width, height } = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }))
  const inFlight: Promise<unknown>[] = []
  for (let move = 0; !over.signal.aborted; move += 1) {
    const x = width * (0.3 + 0.2 * Math.sin(move / 7))
    const y = height * (0.6 + 0.25 * Math.cos(move / 11))
    // Not awaited one by one: a person's hand does not wait for the page either.
    inFlight.push(session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y }))
    await new Promise((resolve) => setTimeout(resolve, betweenMoves))
  }
  await Promise.all(inFlight)
  await done
  return handle.evaluate(async ({ latencies, stop }) => {
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    stop()
    return latencies
  })
}
