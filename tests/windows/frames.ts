import type { Socket } from 'node:net'
import { deserialize, serialize } from 'node:v8'

/** Bytes ahead of each message that say how long it is. */
const headLength = 4

/** Sends one message over a socket. */
export function send(socket: Socket, message: unknown): void {
  const body = serialize(message)
  const head = Buffer.alloc(headLength)
  head.writeUInt32LE(body.length)
  socket.write(Buffer.concat([head, body]))
}

/** Gives each message that comes over a socket, in their order. */
export function receive(socket: Socket, onMessage: (message: unknown) => void): void {
  let waiting = Buffer.alloc(0)
  socket.on('data', (data: Buffer) => {
    waiting = Buffer.concat([waiting, data])
    while (waiting.length >= headLength) {
      const end = headLength + waiting.readUInt32LE(0)
      if (waiting.length < end) return
      const message: unknown = deserialize(waiting.subarray(headLength, end))
      waiting = waiting.subarray(end)
      onMessage(message)
    }
  })
}
