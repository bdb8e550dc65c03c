import { messageOf } from '../../contract/messages/message.ts'
import { fail, type Result } from '../../contract/result.ts'
import type { ParentPort } from '../sheets/port.ts'
import { runJob } from './jobs.ts'
import type { FromBackups, BackupTask } from './messages.ts'

// Electron gives every utility process this port.
const { parentPort } = process as unknown as { readonly parentPort: ParentPort }

function say(message: FromBackups): void {
  parentPort.postMessage(message)
}

function bug(error: unknown): Result<never> {
  // The main process writes stderr to the log.
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  return fail('internal', messageOf('inventory.nothingChanged'))
}

// The process does one job; the main process ends it.
parentPort.once('message', ({ data }) => {
  const { file, binding, job } = data as BackupTask
  const options = binding === null ? {} : { nativeBinding: binding }
  runJob(file, job, options, (progress) => say({ kind: 'progress', progress }))
    .catch(bug)
    .then((result) => say({ kind: 'done', result }), bug)
})
