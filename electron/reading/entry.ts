import type { ToReader } from '../sheets/messages.ts'
import type { ParentPort } from '../sheets/port.ts'
import { sendSheet } from './sending.ts'

// Electron gives every utility process this port.
const { parentPort } = process as unknown as { readonly parentPort: ParentPort }

function report(error: unknown): void {
  process.stderr.write(
    `reading: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  )
}

// A process that was started ahead has time to load the parser of workbooks, which text files do not need.
const waiting = setTimeout(() => void import('./workbooks/workbook.ts'), 100)

// The process reads one sheet and ends: a hostile file can't affect anything else.
parentPort.once('message', ({ data, ports: [port] }) => {
  if (port === undefined) throw new Error('the reading process was given no port')
  clearTimeout(waiting)
  port.start()
  // The main process has checked it against the contract.
  void sendSheet(port, data as ToReader, (sign) => parentPort.postMessage(sign), report).then(() =>
    port.close(),
  )
})
