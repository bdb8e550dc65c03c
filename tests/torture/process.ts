import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Result } from '../../contract/result.ts'
import type { Request } from './worker.ts'

const root = join(import.meta.dirname, '../..')

export interface Worker {
  /** Its answer; null if it was killed first. */
  ask(request: Request): Promise<Result<unknown> | null>
  /** Ends it at once, as the system would, and waits until it is gone. */
  kill(): Promise<void>
  /** Has it close the file and end. */
  close(): Promise<void>
}

/** Starts a worker on a file, and waits until it has opened it. */
export async function startWorker(script: string, file: string): Promise<Worker> {
  const child = spawn(process.execPath, [script, file], { cwd: root })
  let complaints = ''
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()))
  child.stdin.on('error', () => undefined)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'close')
  let killed = false

  /** An answer; one that was cut off by the kill was not given. */
  function read(answer: string): Result<unknown> | null {
    try {
      return JSON.parse(answer) as Result<unknown>
    } catch (error) {
      if (killed) return null
      throw error
    }
  }

  async function line(): Promise<string | null> {
    const next = await lines.next()
    if (next.done === true) await ended
    if (complaints !== '') throw new Error(`the worker complained: ${complaints}`)
    if (next.done !== true) return next.value
    if (!killed) throw new Error('the worker ended by itself')
    return null
  }

  await line()
  return {
    ask: async (request) => {
      child.stdin.write(`${JSON.stringify(request)}\n`)
      const answer = await line()
      return answer === null ? null : read(answer)
    },
    kill: async () => {
      killed = true
      child.kill('SIGKILL')
      await ended
    },
    close: async () => {
      killed = true
      child.stdin.write(`${JSON.stringify({ kind: 'close' } satisfies Request)}\n`)
      await ended
    },
  }
}
