/** The used part of Electron's `MessagePortMain`; typed by hand, so that only the shell depends on Electron. */
export interface Port {
  postMessage(message: unknown): void
  once(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  start(): void
  close(): void
}

/** The end of a channel that receives messages, and hears when the other end is closed. */
export interface ReceivingPort extends Port {
  on(event: 'message', listener: (event: { readonly data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
}

/** The used part of `process.parentPort` in a utility process. */
export interface ParentPort {
  postMessage(message: unknown): void
  once(
    event: 'message',
    listener: (event: { readonly data: unknown; readonly ports: readonly ReceivingPort[] }) => void,
  ): unknown
}

/** The messages of a port, one after the other, until its other end closes. */
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
