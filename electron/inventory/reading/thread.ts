import { Worker } from 'node:worker_threads'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { toText, type ResultText } from '../../../contract/result.ts'
import type { FromThread, ThreadTask, ToThread } from './messages.ts'
import type { ReadCall } from './readHandlers.ts'
import type { Reads } from './reads.ts'

/** Answers a call that only reads, in text. Its input has been checked. */
type ReadsInText = <N extends ReadCall>(call: N, input: CheckedInput<N>) => Promise<ResultText<CallOutput<N>>>

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
  /** What is to be done with an answer, or without one. */
  const waiting = new Map<number, { answer: (text: ResultText<unknown>) => void; askHere: () => void }>()
  let isReady = false
  let nextId = 1
  const ended = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      isReady = false
      for (const { askHere } of waiting.values()) askHere()
      waiting.clear()
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
        waiting.get(message.id)?.answer(message.text)
        waiting.delete(message.id)
        break
      case 'bug':
        onBug(message.call, message.text)
    }
  })
  const post = (message: ToThread) => worker.postMessage(message)

  async function readHere<N extends ReadCall>(
    call: N,
    input: CheckedInput<N>,
  ): Promise<ResultText<CallOutput<N>>> {
    return toText(await here(call, input))
  }

  function reads<N extends ReadCall>(call: N, input: CheckedInput<N>): Promise<ResultText<CallOutput<N>>> {
    if (!isReady) return readHere(call, input)
    const id = nextId
    nextId += 1
    return new Promise((resolve) => {
      waiting.set(id, {
        // The thread answers a call with what that call gives.
        answer: (text) => resolve(text as ResultText<CallOutput<N>>),
        askHere: () => void readHere(call, input).then(resolve),
      })
      post({ kind: 'read', id, call, input })
    })
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
