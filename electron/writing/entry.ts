import { messageOf } from '../../contract/messages/message.ts'
import { fail } from '../../contract/result.ts'
import type { ParentPort } from '../sheets/port.ts'
import { explain } from './failures.ts'
import type { ExportTask, FromWriter } from './messages.ts'
import { receivePages } from './pages.ts'
import { writeExport } from './writing.ts'

// Electron gives every utility process this port.
const { parentPort } = process as unknown as { readonly parentPort: ParentPort }

// The workbook writer uses deprecated functions of Node; the log is for our own problems.
process.noDeprecation = true

function say(message: FromWriter): void {
  parentPort.postMessage(message)
}

function failed(error: unknown): void {
  const failure = explain(error)
  if (failure === null) {
    // The main process writes stderr to the log.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  }
  say({
    kind: 'failed',
    failure: failure ?? fail('internal', messageOf('exportFailure.failed')),
  })
}

// The process writes one export; the main process ends it.
parentPort.once('message', ({ data, ports: [port] }) => {
  if (port === undefined) throw new Error('the writing process was given no port')
  // The main process has checked it against the contract.
  const task = data as ExportTask
  receivePages(port)
    .then((numbers) => writeExport(task, numbers, say))
    .then((written) => say({ kind: 'done', written }), failed)
})
