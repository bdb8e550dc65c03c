import { fork, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { say } from '../../english.ts'
import type { SheetNote } from '../../../contract/sheets/sheets.ts'
import { programOf } from '../../program.ts'
import type { FromReader, ReadRow, ToReader } from '../../../electron/sheets/messages.ts'

/** The outcome of a reading, and its cost. */
export interface Reading {
  readonly rows: readonly ReadRow[]
  readonly notes: readonly SheetNote[]
  /** Why it was refused; null when it was read to its end. */
  readonly refused: string | null
  /** A failure without a message for the person: a bug of ours. */
  readonly bug: string | null
  /** Of all processors together, without the start of the process. */
  readonly seconds: number
  /** The most that was resident, Node itself included. */
  readonly megabytes: number
}

type Said =
  | FromReader
  | { readonly kind: 'bug'; readonly message: string }
  | { readonly kind: 'spent'; readonly seconds: number; readonly megabytes: number }

/** V8's heap, in MiB, as in the application. */
const heap = 768
/** A process that has taken more than this, in MB, reads no other sheet, so that each is measured by itself. */
const small = 200

/** A process that is longer than this at one sheet is held by it, in milliseconds. */
const patience = 40_000

/** The reading of sheets, built once and run in processes of its own. */
export interface ReaderBuild {
  read(task: ToReader): Promise<Reading>
  remove(): void
}

function run(child: ChildProcess, task: ToReader): Promise<Reading> {
  return new Promise((resolve, reject) => {
    const rows: ReadRow[] = []
    const notes: SheetNote[] = []
    let refused: string | null = null
    let bug: string | null = null
    child.removeAllListeners()
    const limit = setTimeout(() => child.kill('SIGKILL'), patience)
    child.on('message', (message) => {
      // Only our own module speaks on this channel.
      const said = message as Said
      switch (said.kind) {
        case 'head':
        case 'end':
          notes.push(...said.notes)
          break
        case 'rows':
          rows.push(...said.rows)
          child.send({ kind: 'ack' })
          break
        case 'failed':
          refused = say(said.message)
          break
        case 'bug':
          bug = said.message
          break
        case 'spent':
          clearTimeout(limit)
          resolve({ rows, notes, refused, bug, seconds: said.seconds, megabytes: said.megabytes })
      }
    })
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      clearTimeout(limit)
      reject(new Error(`the reading process ended with ${code ?? signal ?? 'nothing'}`))
    })
    child.send(task)
  })
}

/** Makes the reading process. */
export async function buildReader(): Promise<ReaderBuild> {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-reader-'))
  const program = await programOf('reading', folder)
  let spare: ChildProcess | null = null
  const start = () =>
    fork(program, [], {
      execArgv: [`--max-old-space-size=${heap}`],
      serialization: 'advanced',
    })
  return {
    read: async (task) => {
      const child = spare ?? start()
      spare = null
      const reading = await run(child, task)
      if (reading.megabytes < small) spare = child
      else child.disconnect()
      return reading
    },
    remove: () => {
      spare?.disconnect()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
