import type { FromReader, ToReaderAck } from '../sheets/messages.ts'
import { arrivals, type ReceivingPort } from '../sheets/port.ts'

/** The messages of a port, one at a time: the next rows are asked for when the last have been dealt with. */
export async function* messagesOf(port: ReceivingPort): AsyncGenerator<FromReader> {
  for await (const data of arrivals(port)) {
    // Whoever takes it checks it.
    const message = data as FromReader
    yield message
    if (message.kind === 'rows') port.postMessage({ kind: 'ack' } satisfies ToReaderAck)
  }
}
