import { Worker } from 'node:worker_threads'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { toText, type ResultText } from '../../../contract/result.ts'
import { CallsAsked } from '../../calls/asking.ts'
import type { FromThread, ThreadTask, ToThread } from './messages.ts'
import type { ReadCall } from './readHandlers.ts'
import type { ReadControl, Reads } from './reads.ts'

/** Answers a call that only reads, in text. Its input has been checked. */
type ReadsInText = <N extends ReadCall>(
  call: N,
  input: CheckedInput<N>,
  control: ReadControl,
) => Promise<ResultText<CallOutput<N>>>

export interface ReadThread {
  readonly reads: ReadsInText
  /** Has the thread close the file and end. What it has not answered then is answered by this one. */
  close(): Promise<void>
}

/**
 * Reads in a thread with a connection of its own, so that the steps of a large write, which hold this thread, keep no
 * list waiting; and has them put into text there. Until the thread is ready, and should it ever end by itself, reads are
 * done in this one.
 * @param entry the built entry of the thread
 * @param here the reads of this thread
 */
export function startReadThread(
  entry: string,
  task: ThreadTask,
  { here, onBug }: { here: Reads; onBug: (call: string, error: unknown) => void },
): ReadThread {
  const worker = new Worker(entry, { workerData: task, stdout: false, stderr: false })
  const post = (message: ToThread) => worker.postMessage(message)
  const asked = new CallsAsked<ResultText<unknown>>((id) => post({ kind: 'abort', id }))
  let isReady = false
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isReady = false
      asked.end()
      resolve()
    })
  })
  worker.on('error', (error) => onBug('the thread that reads', error))
  // Only our own entry sends on this channel, so its messages are what their type says.
  worker.on('message', (message: FromThread) => {
    switch (message.kind) {
      case 'ready':
        isReady = true
        break
      case 'answer':
        asked.answer(message.id, message.text)
        break
      case 'bug':
        onBug(message.call, message.text)
    }
  })

  async function reads<N extends ReadCall>(
    call: N,
    input: CheckedInput<N>,
    control: ReadControl,
  ): Promise<ResultText<CallOutput<N>>> {
    const text = isReady ? await asked.ask((id) => post({ kind: 'read', id, call, input }), control) : null
    // The thread answers a call with what that call gives.
    return (text as ResultText<CallOutput<N>> | null) ?? toText(await here(call, input, control))
  }

  return {
    reads,
    close: async () => {
      isReady = false
      post({ kind: 'close' })
      await ended
    },
  }
}
