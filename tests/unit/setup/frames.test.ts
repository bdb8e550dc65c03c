import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { serialize } from 'node:v8'
import { expect, onTestFinished, test } from 'vitest'
import { receive, send } from '../../windows/frames.ts'

/** Both ends of a connection. */
async function connected(): Promise<[Socket, Socket]> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const near = connect((server.address() as AddressInfo).port, '127.0.0.1')
  const [far] = (await once(server, 'connection')) as [Socket]
  onTestFinished(() => {
    for (const socket of [near, far]) socket.destroy()
    server.close()
  })
  return [near, far]
}

test('messages are complete and in order, however their bytes are split', async () => {
  const [near, far] = await connected()
  const got: unknown[] = []
  const all = new Promise<void>((resolve) => {
    receive(far, (message) => {
      got.push(message)
      if (message === 'the last') resolve()
    })
  })
  const large = { text: 'ä'.repeat(300_000), at: new Map([['key', undefined]]) }
  send(near, 'first')
  send(near, large)
  const body = serialize('cut into bytes')
  const head = Buffer.alloc(4)
  head.writeUInt32LE(body.length)
  near.setNoDelay(true)
  for (const byte of Buffer.concat([head, body])) near.write(Buffer.of(byte))
  send(near, 'the last')
  await all
  expect(got).toEqual(['first', large, 'cut into bytes', 'the last'])
})
