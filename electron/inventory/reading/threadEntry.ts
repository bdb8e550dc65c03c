import { parentPort, workerData } from 'node:worker_threads'
import { toText } from '../../../contract/result.ts'
import { openForReading } from '../../../db/file/open.ts'
import { CallsUnderWay } from '../../calls/answering.ts'
import { breathe } from '../pausing.ts'
import { onUnforeseen } from '../callResults.ts'
import type { FromThread, ThreadTask, ToThread } from './messages.ts'
import { readsOn } from './reads.ts'

const parent = parentPort
if (parent === null) throw new Error('this is the entry of a thread')

function say(message: FromThread): void {
  parent?.postMessage(message)
}

// Only the inventory process starts this thread and talks to it, so this is what its type says.
const { file, binding } = workerData as ThreadTask
const options = binding === null ? {} : { nativeBinding: binding }
const db = openForReading(file, options)
const onBug = onUnforeseen(db, options, (call, error) => {
  say({ kind: 'bug', call, text: error instanceof Error ? (error.stack ?? error.message) : String(error) })
})
const reads = readsOn({ db, now: Date.now, pause: breathe }, onBug)
const underWay = new CallsUnderWay()

parent.on('message', (message: ToThread) => {
  if (message.kind === 'close') {
    db.close()
    parent.close()
    return
  }
  if (message.kind === 'abort') {
    underWay.abort(message.id)
    return
  }
  const { id, call, input } = message
  void underWay
    .during(
      id,
      () => undefined,
      (control) => reads(call, input, control),
    )
    .then((result) => say({ kind: 'answer', id, text: toText(result) }))
})
say({ kind: 'ready' })
