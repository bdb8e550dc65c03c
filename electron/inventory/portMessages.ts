import type { FromReader, ToReaderAck } from '../sheets/messages.ts'
import type { ReceivingPort } from '../sheets/port.ts'

/** The messages of a port, one at a time: the next rows are asked for when the last have been dealt with. */
export async function* messagesOf(port: ReceivingPort): AsyncGenerator<FromReader> {
  const waiting: FromReader[] = []
  let wake: () => void = () => undefined
  const otherEnd = { closed: false }
  port.on('message', ({ data }) => {
    waiting.push(data as FromReader)
    wake()
  })
  port.on('close', () => {
    otherEnd.closed = true
    wake()
  })
  port.start()
  for (;;) {
    const message = waiting.shift()
    if (message !== undefined) {
      yield message
      if (message.kind === 'rows') port.postMessage({ kind: 'ack' } satisfies ToReaderAck)
      continue
    }
    if (otherEnd.closed) return
    await new Promise<void>((resolve) => (wake = resolve))
  }
}
