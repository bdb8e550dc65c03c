import { arrivals, type ReceivingPort } from '../sheets/port.ts'
import type { AskForPage, FromPages } from './messages.ts'
import type { ExportedRow, LayoutColumn } from '../sheets/layout.ts'

/** The numbers to export, as they arrive. */
export interface NumberPages {
  /** How many there were when the export started; some may be gone when their page is read. */
  readonly total: number
  /** The columns of rows that have their own cells. */
  readonly columns?: readonly LayoutColumn[]
  readonly pages: AsyncIterable<readonly ExportedRow[]> | Iterable<readonly ExportedRow[]>
}

/** Receives the pages of a port; each is requested when the one before has been written. */
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
