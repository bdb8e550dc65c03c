import { execFileSync, spawnSync } from 'node:child_process'
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, join } from 'node:path'
import type { Chance } from '../../torture/chance.ts'

/** What a process did to a file, in order. */
export interface Deed {
  readonly kind: 'write' | 'truncate' | 'remove' | 'sync'
  /** The file's name, without its folder. */
  readonly file: string
  readonly offset: number
  readonly bytes: Buffer
}

const kinds = { W: 'write', T: 'truncate', U: 'remove', S: 'sync' } as const

/** Whether writes can be recorded here: on Linux, with a C compiler. */
export function canRecord(): boolean {
  return process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0
}

/** Compiles the recorder of a process's writes; returns the library to preload. */
export function buildRecorder(folder: string): string {
  const library = join(folder, 'record.so')
  execFileSync('cc', [
    '-shared',
    '-fPIC',
    '-O1',
    '-o',
    library,
    join(import.meta.dirname, 'record.c'),
    '-ldl',
    '-lpthread',
  ])
  return library
}

/** Reads the recording. */
export function readRecording(file: string): Deed[] {
  const all = readFileSync(file)
  const deeds: Deed[] = []
  for (let at = 0; at < all.length;) {
    const kind = kinds[all.toString('latin1', at, at + 1) as keyof typeof kinds]
    const name = all.readUInt32LE(at + 1)
    const offset = Number(all.readBigUInt64LE(at + 5))
    const length = all.readUInt32LE(at + 13)
    const path = all.toString('utf8', at + 17, at + 17 + name)
    at += 17 + name
    deeds.push({ kind, file: basename(path), offset, bytes: all.subarray(at, at + length) })
    at += length
  }
  return deeds
}

const sector = 512

/** How much of a write reached the disk: all of it, nothing, or complete sectors from its start. */
function torn(deed: Deed, chance: Chance): Deed {
  if (deed.kind !== 'write' || deed.bytes.length <= sector) return deed
  const sectors = chance.int(0, Math.floor(deed.bytes.length / sector))
  return { ...deed, bytes: deed.bytes.subarray(0, sectors * sector) }
}

/**
 * What is on the disk if the power fails after `cut` operations. Synced data is there. Of the writes to a file since
 * its last sync, `in order`: a first part is there, and of the last write perhaps only some sectors; `reordered`: each
 * write is there, or is not, or some sectors of it are. A removal counts at once.
 */
export function survivingDeeds(
  deeds: readonly Deed[],
  cut: number,
  how: 'in order' | 'reordered',
  chance: Chance,
): Deed[] {
  const done = deeds.slice(0, cut)
  const lastSync = new Map<string, number>()
  for (const [index, { kind, file }] of done.entries()) if (kind === 'sync') lastSync.set(file, index)
  const isSafe = (deed: Deed, index: number) =>
    deed.kind === 'remove' || index < (lastSync.get(deed.file) ?? -1)
  const unsafe = done.flatMap((deed, index) => (isSafe(deed, index) ? [] : [index]))
  const kept = new Map<number, Deed>()
  if (how === 'in order') {
    const count = chance.int(0, unsafe.length)
    for (const [nth, index] of unsafe.slice(0, count).entries()) {
      const deed = done[index]
      if (deed !== undefined) kept.set(index, nth === count - 1 ? torn(deed, chance) : deed)
    }
  } else {
    for (const index of unsafe) {
      const deed = done[index]
      const fate = chance.int(1, 4)
      if (deed !== undefined && fate > 1) kept.set(index, fate === 2 ? torn(deed, chance) : deed)
    }
  }
  return done.flatMap((deed, index) => (isSafe(deed, index) ? [deed] : (kept.get(index) ?? [])))
}

/** Makes the files that deeds leave behind, in a folder of their own. */
export function replay(deeds: readonly Deed[], folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (const { kind, file, offset, bytes } of deeds) {
    const path = join(folder, file)
    if (kind === 'remove') {
      rmSync(path, { force: true })
      continue
    }
    if (kind === 'sync') continue
    const handle = openSync(path, existsSync(path) ? 'r+' : 'w+', 0o600)
    if (kind === 'truncate') ftruncateSync(handle, offset)
    else writeSync(handle, bytes, 0, bytes.length, offset)
    closeSync(handle)
  }
}
