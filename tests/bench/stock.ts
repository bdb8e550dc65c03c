import { ofLabels } from '../../contract/fields.ts'
import Database from 'better-sqlite3'
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { numberTypes } from '../../contract/numbers.ts'
import { insertEntry } from '../../db/directory/changingEntries.ts'
import { insertBatch } from '../../db/numbers/batches.ts'
import { inTransaction, type WriteDb } from '../../db/file/connection.ts'
import {
  beginEntering,
  insertEntered,
  insertEntries,
  type EnteringNumber,
} from '../../db/numbers/entering.ts'
import { startOperation } from '../../db/history/operations.ts'
import { keyOf } from '../../db/numbers/numberKey.ts'
import { makeSchema } from '../../db/schema/migrate.ts'
import { schemaOf } from '../../db/schema/schema.ts'
import { openDatabase, type OpenInventory, type OpenOptions } from '../../db/file/open.ts'
import { tidySearch } from '../../db/search/searchIndex.ts'
import { sayProgress } from './progress.ts'
import { say } from '../english.ts'

const binding = process.env['NUMBERDESK_SQLITE_BINDING']
/** How connections of the benchmark load SQLite. */
export const sqliteOptions = binding === undefined ? {} : { nativeBinding: binding }

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A country's share of the inventory, and between which numbers they are spread. */
const countries = [
  { country: 'US', share: 0.55, first: 12_010_000_000, last: 19_890_000_000 },
  { country: 'DE', share: 0.15, first: 493_000_000_000, last: 498_999_000_000 },
  { country: 'GB', share: 0.12, first: 441_000_000_000, last: 447_999_000_000 },
  { country: 'FR', share: 0.08, first: 33_100_000_000, last: 33_799_000_000 },
  { country: 'SE', share: 0.05, first: 46_100_000_000, last: 46_799_000_000 },
  { country: 'JP', share: 0.05, first: 81_300_000_000, last: 81_899_000_000 },
] as const

const words = [
  'Front desk',
  'Clinic',
  'Depot west',
  'Filiale Mitte',
  '代表番号',
  'Night line',
  'Lager',
  'Sales',
]
const accounts = 5000
const trunks = 40
/** How many numbers one batch brings. */
const batchSize = 200
const blockSize = 50

/** Numbers of an inventory of this size, in order: blocks of fifty in a row, as providers get them. */
export function* numbersOf(size: number, seed = 1): Generator<EnteringNumber> {
  const random = seeded(seed)
  const types = numberTypes.slice(0, 4)
  const ordered = [...countries].sort((a, b) => keyOf(`+${a.first}`) - keyOf(`+${b.first}`))
  for (const { country, share, first, last } of ordered) {
    const blocks = Math.ceil((size * share) / blockSize)
    const apart = Math.floor((last - first) / blocks)
    let left = Math.round(size * share)
    for (let block = 0; block < blocks; block += 1) {
      const start = first + block * apart + Math.floor(random() * (apart - blockSize))
      const account = 1 + Math.floor(random() ** 2 * accounts)
      const numberType = types[Math.floor(random() ** 3 * types.length)] ?? 'Toll'
      const isFree = random() < 0.3
      for (let place = 0; place < blockSize && left > 0; place += 1, left -= 1) {
        yield {
          key: keyOf(`+${start + place}`),
          country,
          numberType,
          poolStatus: isFree ? 'Free' : 'Assigned',
          lineStatus: 'Normal',
          subAccountId: isFree ? null : account,
          sipTrunkId: isFree ? null : 1 + (account % trunks),
          userId: null,
          custom: null,
          labels: {
            ...ofLabels(() => ''),
            billingReferenceId: isFree ? '' : `BR-${100_000 + Math.floor(random() * 900_000)}`,
            serviceInfo:
              random() < 0.5
                ? ''
                : `${words[Math.floor(random() * words.length)] ?? ''} ${1 + (account % 97)}`,
          },
        }
      }
    }
  }
}

function addDirectory(db: WriteDb): void {
  inTransaction(db, () => {
    const operation = { operationId: startOperation(db, 'directory.add', 1), at: 1 }
    const add = (entry: Parameters<typeof insertEntry>[1]) => insertEntry(db, entry, operation)
    const carriers = Array.from({ length: 8 }, (_, n) => add({ kind: 'carrier', name: `Carrier ${n + 1}` }))
    for (let n = 1; n <= trunks; n += 1) {
      add({ kind: 'sipTrunk', name: `Trunk ${n}`, ownerId: carriers[n % carriers.length] ?? 1 })
    }
    for (let n = 1; n <= accounts; n += 1) {
      const ownerId = add({ kind: 'subAccount', name: `${words[n % words.length] ?? ''} Company ${n}` })
      for (let user = 1; user <= 4; user += 1) add({ kind: 'user', name: `User ${user} of ${n}`, ownerId })
    }
  })
}

/** Writes numbers as imports do, as batches of two hundred, many batches a transaction. */
export function load(
  db: WriteDb,
  numbers: Iterable<EnteringNumber>,
  { perTransaction, at = Date.UTC(2026, 0, 1) }: { perTransaction: number; at?: number },
): void {
  const rows = numbers[Symbol.iterator]()
  let next = rows.next()
  let moment = at
  while (next.done !== true) {
    inTransaction(db, () => {
      beginEntering(db)
      for (let written = 0; written < perTransaction && next.done !== true;) {
        moment += 60_000
        const operationId = startOperation(db, 'pool.import', moment)
        const batchId = insertBatch(db, operationId, `batch ${operationId}.csv`)
        const batch: EnteringNumber[] = []
        for (; batch.length < batchSize && next.done !== true; next = rows.next()) {
          batch.push(next.value)
        }
        insertEntries(db, { operationId, batchId, at: moment }, batch)
        written += batch.length
      }
      insertEntered(db)
    })
  }
}

/** The file of an inventory of this size, as files are made now. */
function fileOf(folder: string, size: number): string {
  const db = new Database(':memory:', sqliteOptions)
  makeSchema(db)
  const fingerprint = createHash('sha256').update(schemaOf(db)).digest('hex').slice(0, 8)
  db.close()
  return join(folder, `numbers-${size}-${fingerprint}.sqlite`)
}

export function openFile(file: string, options: Pick<OpenOptions, 'whereMissing'> = {}): OpenInventory {
  const opened = openDatabase(file, { ...sqliteOptions, ...options })
  if (!opened.ok) throw new Error(`${opened.code}: ${say(opened.message)}`)
  return opened.value
}

/** An inventory with the directory of the others, and no numbers. */
export function emptyStock(file: string): OpenInventory {
  // The upgrade has left a backup next to the file.
  const inventory = openFile(file, { whereMissing: 'make' })
  addDirectory(inventory.db)
  return inventory
}

/** The file of an inventory of this size, made when it is not there yet. */
export function stockFile(folder: string, size: number): string {
  const file = fileOf(folder, size)
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  const partial = `${file}.partial`
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${partial}${end}`, { force: true })
  sayProgress(`making an inventory of ${size.toLocaleString('en')} numbers (once)`)
  const began = performance.now()
  const inventory = emptyStock(partial)
  const { db } = inventory
  load(db, numbersOf(size), { perTransaction: 20_000 })
  while (tidySearch(db));
  db.pragma('wal_checkpoint(TRUNCATE)')
  inventory.close()
  sayProgress(`made in ${Math.round((performance.now() - began) / 1000)} s`)
  rmSync(`${partial}.lock`, { force: true })
  renameSync(partial, file)
  return file
}

/** A copy to write to. Files of an earlier copy from an aborted run would be taken for a part of this one. */
export function copyOf(file: string, to: string): string {
  for (const end of ['', '-wal', '-shm', '.lock']) rmSync(`${to}${end}`, { force: true })
  copyFileSync(file, to)
  return to
}
