import Database from 'better-sqlite3'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openDatabase } from '../../../db/file/open.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import { Chance } from '../../torture/chance.ts'
import { openInventory, sqliteOptions, temporaryFolder } from '../support/inventory.ts'
import { naming } from '../support/naming.ts'
import { addNumbers, addOneOfEach } from '../support/stock.ts'

const flips = 200

/** Everything that the lists show, as text: the numbers, and the directory they name. */
function listsOf(db: Database.Database): string {
  const shown = [
    'SELECT * FROM numbers ORDER BY key',
    ...['carriers', 'sub_accounts', 'sip_trunks', 'users'].map(
      (table) => `SELECT id, name FROM ${table} ORDER BY id`,
    ),
  ]
  return JSON.stringify(shown.map((query) => db.prepare(query).all()))
}

/** Data that exists only once in the file: the texts of the history, and when a directory entry was added. */
function remarksOf(db: Database.Database): string {
  const remarks = ['history', 'operations', 'batches', 'carriers', 'sub_accounts', 'sip_trunks', 'users']
  return JSON.stringify(remarks.map((table) => db.prepare(`SELECT * FROM ${table} ORDER BY id`).all()))
}

it(`a bit flipped at ${flips} random places is harmless or reported: no list is ever silently wrong`, async () => {
  const { file, route, open } = openInventory()
  await addOneOfEach(route)
  await addNumbers(route, '+1 206 555 1000 - 1299')
  open.close()
  const sound = readFileSync(file)
  const original = new Database(file, sqliteOptions)
  const lists = listsOf(original)
  const remarks = remarksOf(original)
  original.close()

  const chance = new Chance(Math.floor(Math.random() * 1_000_000))
  const copy = join(temporaryFolder(), 'numberdesk.sqlite')
  const outcomes = { atTheStart: 0, byTheCheck: 0, harmless: 0, inARemark: 0 }
  for (let flip = 0; flip < flips; flip += 1) {
    const at = chance.int(0, sound.length - 1)
    const bytes = Buffer.from(sound)
    bytes[at] = bytes.readUInt8(at) ^ (1 << chance.int(0, 7))
    writeFileSync(copy, bytes)
    const where = `seed ${chance.seed}, flip ${flip} at byte ${at}`
    await naming(where, async () => {
      const result = openDatabase(copy, sqliteOptions)
      if (!result.ok) {
        expect(['database_corrupt', 'database_changed', 'not_a_database', 'database_newer']).toContain(
          result.code,
        )
        outcomes.atTheStart += 1
        return
      }
      const inventory = result.value
      const checked = await runJob(copy, { kind: 'check' }, sqliteOptions)
      if (!checked.ok || checked.value.findings.length > 0) outcomes.byTheCheck += 1
      else {
        expect(listsOf(inventory.db)).toBe(lists)
        if (remarksOf(inventory.db) === remarks) outcomes.harmless += 1
        else outcomes.inARemark += 1
      }
      inventory.close()
    })
  }
  console.log(`${flips} bits flipped: ${JSON.stringify(outcomes)}, seed ${chance.seed}`)
  // Nearly all of the file is said twice, or does not matter.
  expect(outcomes.inARemark).toBeLessThan(flips / 10)
})
