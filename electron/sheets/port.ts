/** As much of Electron's `MessagePortMain` as is needed here; typed by hand, so that only the shell knows Electron. */
export interface Port {
  postMessage(message: unknown): void
  once(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  start(): void
  close(): void
}

/** The end of a channel that hears all that comes, and that the other end is gone. */
export interface ReceivingPort extends Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
}

/** As much of what Electron gives a utility process as `process.parentPort`. */
export interface ParentPort {
  postMessage(message: unknown): void
  once(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ReceivingPort[] }) => void,
  ): unknown
}

/** What comes over a port, one after the other, until its other end closes. */
export async function* arrivals(port: ReceivingPort): AsyncGenerator<unknown, undefined> {
  const waiting: unknown[] = []
  let wake: () => void = () => undefined
  const otherEnd = { closed: false }
  port.on('message', ({ data }) => {
    waiting.push(data)
    wake()
  })
  port.on('close', () => {
    otherEnd.closed = true
    wake()
  })
  port.start()
  for (;;) {
    if (waiting.length > 0) yield waiting.shift()
    else if (otherEnd.closed) return
    else await new Promise<void>((resolve) => (wake = resolve))
  }
}
