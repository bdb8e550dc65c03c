import { appendFileSync, mkdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { patience, removeFile, replaceFile } from '../../db/file/heldFiles.ts'
import { redact } from './redaction.ts'

const sizeLimit = 1_000_000
const kept = 4

export interface Log {
  info(text: string): void
  warn(text: string): void
  /** @param cause what was thrown, if anything; its stack is logged too */
  error(text: string, cause?: unknown): void
}

function described(cause: unknown): string {
  if (cause instanceof Error) return cause.stack ?? `${cause.name}: ${cause.message}`
  return typeof cause === 'string' ? cause : `a ${typeof cause} was thrown`
}

/**
 * Opens the log: a file of at most 1 MB and the four before it. If the folder can't be written it stays silent, because
 * a log must never stop the application.
 * @param folder created if it is missing
 */
export function openLog(folder: string): Log {
  const file = join(folder, 'numberdesk.log')
  const older = (n: number) => join(folder, `numberdesk.${n}.log`)

  let limit = sizeLimit

  function rotate(): void {
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) < limit) return
    removeFile(older(kept), patience.brief)
    for (let n = kept - 1; n >= 1; n -= 1) {
      if (statSync(older(n), { throwIfNoEntry: false }) !== undefined)
        replaceFile(older(n), older(n + 1), patience.brief)
    }
    replaceFile(file, older(1), patience.brief)
    limit = sizeLimit
  }

  function rotateIfPossible(): void {
    try {
      rotate()
    } catch {
      // Another program reads one of them. The file then grows beyond its limit, so that no line is lost or delayed.
      limit += sizeLimit
    }
  }

  function write(level: string, text: string): void {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      rotateIfPossible()
      appendFileSync(file, `${new Date().toISOString()} ${level} ${redact(text)}\n`, { mode: 0o600 })
    } catch {
      // There is nowhere to report it.
    }
  }

  return {
    info: (text) => write('info', text),
    warn: (text) => write('warn', text),
    error: (text, cause) => write('error', cause === undefined ? text : `${text}: ${described(cause)}`),
  }
}
