import { arrivals, type ReceivingPort } from '../sheets/port.ts'
import type { AskForPage, FromPages } from './messages.ts'
import type { ExportedRow, LayoutColumn } from '../sheets/layout.ts'

/** The numbers to export, as they come. */
export interface NumberPages {
  /** How many there were when the export began; some may be gone when their page is read. */
  readonly total: number
  /** The columns that the rows stand in, where they bring their cells with them. */
  readonly columns?: readonly LayoutColumn[]
  readonly pages: AsyncIterable<readonly ExportedRow[]> | Iterable<readonly ExportedRow[]>
}

/** Takes the pages of a port; each is asked for when the one before it has been dealt with. */
export async function receivePages(port: ReceivingPort): Promise<NumberPages> {
  const messages = arrivals(port)

  async function next(): Promise<FromPages> {
    const { value, done } = await messages.next()
    if (done === true) throw new Error('the inventory went away before its last page')
    // Only the inventory process has the other end of this port.
    return value as FromPages
  }

  async function* pages(): AsyncGenerator<readonly ExportedRow[]> {
    for (;;) {
      port.postMessage({ kind: 'next' } satisfies AskForPage)
      const message = await next()
      if (message.kind !== 'rows') return
      yield message.rows
    }
  }

  const head = await next()
  if (head.kind !== 'head') throw new Error('the inventory did not say how many numbers come')
  const { total, columns } = head
  return { total, pages: pages(), ...(columns === undefined ? {} : { columns }) }
}
