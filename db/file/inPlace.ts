import { closeSync, lstatSync, openSync, readSync, realpathSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import type { Failure } from '../../contract/result.ts'
import { refusals, Refused } from './failures.ts'

/** Where a file really is, by whatever links it is reached; as it is given where there is none. */
export function realPlace(path: string): string {
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/** What NumberDesk and SQLite keep beside an inventory. */
const besideIt = ['-wal', '-shm', '-journal', '.lock', '.restoring'] as const

/** The name of what is in the way beside an inventory, because it is no file where one is kept; null where nothing is. */
export function oddNeighbour(file: string): string | null {
  const isOdd = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === false
  const odd = besideIt.find((side) => isOdd(`${file}${side}`))
  return odd === undefined ? null : basename(`${file}${odd}`)
}

/** What another program did to an open inventory: to its file, to a file beside it, or to what is in its log. */
export type Loss = 'file' | 'beside' | 'log'

interface Identity {
  readonly device: bigint
  readonly node: bigint
  readonly size: bigint
}

/** Which file is at a path; null where there is none, or where it can't be told. */
function identityOf(path: string): Identity | null {
  // NTFS numbers its files with more digits than a double has.
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false })
  return stat === undefined ? null : { device: stat.dev, node: stat.ino, size: stat.size }
}

const isSame = (one: Identity, other: Identity | null) =>
  other !== null && one.device === other.device && one.node === other.node

/** Bytes of the head of a log, the last eight of which are a checksum over the others. */
const headLength = 32
const summed = 24
/** What every log begins with; the last bit says in which order of bytes its checksums are reckoned. */
const magic = 0x377f0682

/** Whether the head of a log is one that SQLite has written; an empty log has none yet. */
function hasSoundHead(log: string): boolean {
  const head = Buffer.alloc(headLength)
  // SQLite takes no lock on the log, so that closing it here gives none up.
  const handle = openSync(log, 'r')
  try {
    if (readSync(handle, head, 0, headLength, 0) === 0) return true
  } finally {
    closeSync(handle)
  }
  const order = head.readUInt32BE(0)
  if (order !== magic && order !== magic + 1) return false
  const word = (at: number) => (order === magic ? head.readUInt32LE(at) : head.readUInt32BE(at))
  let one = 0
  let other = 0
  for (let at = 0; at < summed; at += 8) {
    one = (one + word(at) + other) >>> 0
    other = (other + word(at + 4) + one) >>> 0
  }
  return head.readUInt32BE(summed) === one && head.readUInt32BE(summed + 4) === other
}

/** Whether the files of an open inventory are still those at their paths. */
export class Place {
  readonly #file: string
  #opened: Identity | null
  readonly #beside: ReadonlyMap<string, Identity>
  #loss: Loss | null = null

  /** @param file the path of an inventory that is open, with its log and its lock beside it */
  constructor(file: string) {
    this.#file = file
    this.#opened = identityOf(file)
    const beside = ['-wal', '-shm', '.lock'].map((side) => [side, identityOf(`${file}${side}`)] as const)
    this.#beside = new Map(beside.flatMap(([side, found]) => (found === null ? [] : [[side, found]])))
  }

  /** What was done to it; null while all is in place. Once it is not, it stays so until it is opened again. */
  lost(): Loss | null {
    this.#loss ??= this.#look()
    return this.#loss
  }

  /** @throws Refused: what is written to a file that is not at its path would be lost */
  expect(): void {
    const loss = this.lost()
    if (loss !== null) throw new Refused(whatWasDone(loss))
  }

  #look(): Loss | null {
    try {
      const found = identityOf(this.#file)
      // It never becomes shorter by what NumberDesk does.
      if (this.#opened === null || found === null || !isSame(this.#opened, found)) return 'file'
      if (found.size < this.#opened.size) return 'file'
      this.#opened = found
      for (const [side, opened] of this.#beside) {
        if (!isSame(opened, identityOf(`${this.#file}${side}`))) return 'beside'
      }
      return hasSoundHead(`${this.#file}-wal`) ? null : 'log'
    } catch {
      // A disk that was taken away, or a folder that may not be looked into any more.
      return 'file'
    }
  }
}

/** What is said of it, and what to do. */
export function whatWasDone(loss: Loss): Failure {
  return loss === 'file' ? refusals.moved() : refusals.parted()
}
