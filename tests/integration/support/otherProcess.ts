import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { onTestFinished } from 'vitest'

const root = join(import.meta.dirname, '../../..')

export interface OtherProcess {
  /** The next line that it writes; fails when it ends without one. */
  line(): Promise<string>
  /** Ends it at once, as a power cut would, and waits until it is gone. */
  kill(): Promise<void>
}

function follow(child: ChildProcess): OtherProcess {
  if (child.stdout === null || child.stderr === null) throw new Error('its output is not piped')
  let complaints = ''
  child.stderr.on('data', (data: Buffer) => (complaints += data.toString()))
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const ended = once(child, 'exit')
  const kill = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
    await ended
  }
  onTestFinished(kill)
  return {
    kill,
    line: async () => {
      const next = await lines.next()
      if (next.done === true) throw new Error(`the other process ended: ${complaints}`)
      return next.value
    },
  }
}

/** A process that takes an exclusive lock on a file and then writes a line. */
export function lockInOtherProcess(file: string): OtherProcess {
  const code = `
    const Database = require('better-sqlite3')
    const nativeBinding = process.env.NUMBERDESK_SQLITE_BINDING
    const db = new Database(process.argv[1], nativeBinding === undefined ? {} : { nativeBinding })
    db.exec('BEGIN EXCLUSIVE')
    console.log('locked')
    setInterval(() => db.inTransaction, 1000)`
  return follow(spawn(process.execPath, ['-e', code, file], { cwd: root }))
}

/** Runs a program of the tests, which is one file, in a process of its own. */
export function runInOtherProcess(program: string, ...args: string[]): OtherProcess {
  return follow(spawn(process.execPath, [program, ...args], { cwd: root }))
}
