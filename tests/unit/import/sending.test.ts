import { expect, it } from 'vitest'
import type { FromReader, ToReader } from '../../../electron/sheets/messages.ts'
import type { Port } from '../../../electron/sheets/port.ts'
import { sendSheet } from '../../../electron/reading/sending.ts'

type Listener = Parameters<Port['once']>[1]

it('a reader is one chunk ahead of the receiver, never more, and ends when all are acknowledged', async () => {
  const chunks = 4
  const lines = Array.from({ length: chunks * 1000 }, (_, index) => `+1650${2_000_000 + index}`)
  const task: ToReader = {
    job: 'read',
    source: { kind: 'cells', text: `Number\n${lines.join('\n')}` },
    name: 'Pasted cells',
    target: 'number',
    country: null,
    options: {},
    remembered: [],
    ask: false,
  }
  let listener: Listener | null = null
  let [sent, underWay, most, underWayAtEnd] = [0, 0, 0, -1]
  const kinds: string[] = []
  const take = () => {
    const hear = listener
    listener = null
    underWay -= 1
    hear?.({ data: { kind: 'ack' } })
    if (sent === chunks && underWay > 0) setImmediate(take)
  }
  const port: Port = {
    postMessage(message) {
      // Only a reader speaks here.
      const { kind } = message as FromReader
      kinds.push(kind)
      if (kind === 'end') underWayAtEnd = underWay
      if (kind !== 'rows') return
      sent += 1
      underWay += 1
      most = Math.max(most, underWay)
      // Each is taken only when the next is there, like a receiver that is slower than the reader.
      if (underWay === 2) setImmediate(take)
    },
    once: (_event, hear) => (listener = hear),
    start: () => undefined,
    close: () => undefined,
  }
  await sendSheet(
    port,
    task,
    () => undefined,
    (error) => expect.fail(String(error)),
  )
  expect(kinds).toEqual(['head', ...Array<string>(chunks).fill('rows'), 'end'])
  expect({ most, underWayAtEnd }).toEqual({ most: 2, underWayAtEnd: 0 })
})
