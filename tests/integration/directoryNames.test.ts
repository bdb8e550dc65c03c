import { beforeEach, describe, expect, it } from 'vitest'
import type { DirectoryKind } from '../../contract/accounts.ts'
import { changeEntry, insertEntry, removeEntry } from '../../db/directory/changingEntries.ts'
import { startOperation } from '../../db/history/operations.ts'
import { namesContaining } from '../../db/directory/directoryNames.ts'
import { openInventory, type TestInventory } from './support/inventory.ts'
import { addOneOfEach, type Directory } from './support/stock.ts'

let inventory: TestInventory
let directory: Directory

beforeEach(async () => {
  inventory = openInventory()
  directory = (await addOneOfEach(inventory.route)).directory
})

const accountsWith = (key: string, db = inventory.open.reading) =>
  namesContaining(db, 'subAccountId', key, 100).map((name) => name.key)
/** An entry as of an operation of its own. */
function add(...names: string[]): number[] {
  const { db } = inventory.open
  return names.map((name) =>
    insertEntry(
      db,
      { kind: 'subAccount', name },
      { operationId: startOperation(db, 'directory.add', 1), at: 1 },
    ),
  )
}
const rename = (kind: DirectoryKind, id: number, name: string) => {
  const { db } = inventory.open
  changeEntry(db, startOperation(db, 'directory.rename', 1), kind, id, { name })
}

describe('names that are kept to be searched', () => {
  it('are found by any part, each once, up to a limit', () => {
    add('Bananas', 'Ananas', 'Other')
    expect(accountsWith('ana')).toEqual(['bananas', 'ananas'])
    expect(accountsWith('anas')).toEqual(['bananas', 'ananas'])
    expect(accountsWith('asa')).toEqual([])
    expect(namesContaining(inventory.open.reading, 'subAccountId', 'ana', 1)).toHaveLength(1)
  })

  it('follow what is added, changed and removed, whoever does it', () => {
    expect(accountsWith('quite new')).toEqual([])
    const [id = 0] = add('Quite new')
    expect(accountsWith('quite new')).toEqual(['quite new'])
    rename('subAccount', id, 'Renamed')
    expect([accountsWith('quite new'), accountsWith('renamed')]).toEqual([[], ['renamed']])
    const { db } = inventory.open
    removeEntry(db, startOperation(db, 'directory.delete', 1), 'subAccount', id)
    expect(accountsWith('renamed')).toEqual([])
  })

  it('of a carrier are those of its SIP trunks too', () => {
    const trunks = (key: string) => namesContaining(inventory.open.reading, 'sipTrunkId', key, 100)
    const [trunk] = trunks('example')
    expect(trunk).toBeDefined()
    rename('carrier', directory.carrier, 'Another')
    expect([trunks('example'), trunks('another').map(({ id }) => id)]).toEqual([[], [trunk?.id]])
  })

  it('are forgotten with a transaction that was given up', () => {
    const { db } = inventory.open
    db.exec('BEGIN')
    add('Given up')
    expect(accountsWith('given up', db)).toEqual(['given up'])
    db.exec('ROLLBACK')
    add('Kept')
    expect([accountsWith('given up', db), accountsWith('kept', db)]).toEqual([[], ['kept']])
  })
})
