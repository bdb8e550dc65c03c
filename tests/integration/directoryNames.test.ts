import { beforeEach, describe, expect, it } from 'vitest'
import { namesContaining } from '../../db/directory/directoryNames.ts'
import { openInventory, type TestInventory } from './support/inventory.ts'
import { addOneOfEach } from './support/stock.ts'

let inventory: TestInventory

beforeEach(async () => {
  inventory = openInventory()
  await addOneOfEach(inventory.route)
})

const accountsWith = (key: string, db = inventory.open.reading) =>
  namesContaining(db, 'subAccountId', key, 100).map((name) => name.key)
const write = (sql: string) => inventory.open.db.exec(sql)

describe('names that are kept to be searched', () => {
  it('are found by any part, each once, up to a limit', () => {
    write(`INSERT INTO sub_accounts (name, name_key, added_at)
      VALUES ('Bananas', 'bananas', 1), ('Ananas', 'ananas', 1), ('Other', 'other', 1)`)
    expect(accountsWith('ana')).toEqual(['bananas', 'ananas'])
    expect(accountsWith('anas')).toEqual(['bananas', 'ananas'])
    expect(accountsWith('asa')).toEqual([])
    expect(namesContaining(inventory.open.reading, 'subAccountId', 'ana', 1)).toHaveLength(1)
  })

  it('follow what is added, changed and removed, whoever does it', () => {
    expect(accountsWith('quite new')).toEqual([])
    write("INSERT INTO sub_accounts (name, name_key, added_at) VALUES ('Quite new', 'quite new', 1)")
    expect(accountsWith('quite new')).toEqual(['quite new'])
    write("UPDATE sub_accounts SET name = 'Renamed', name_key = 'renamed' WHERE name_key = 'quite new'")
    expect([accountsWith('quite new'), accountsWith('renamed')]).toEqual([[], ['renamed']])
    write("DELETE FROM sub_accounts WHERE name_key = 'renamed'")
    expect(accountsWith('renamed')).toEqual([])
  })

  it('of a carrier are those of its SIP trunks too', () => {
    const trunks = (key: string) => namesContaining(inventory.open.reading, 'sipTrunkId', key, 100)
    const [trunk] = trunks('example')
    expect(trunk).toBeDefined()
    write("UPDATE carriers SET name = 'Another', name_key = 'another' WHERE name_key LIKE 'example%'")
    expect([trunks('example'), trunks('another').map(({ id }) => id)]).toEqual([[], [trunk?.id]])
  })

  it('are forgotten with a transaction that was given up', () => {
    const { db } = inventory.open
    write("BEGIN; INSERT INTO sub_accounts (name, name_key, added_at) VALUES ('Given up', 'given up', 1)")
    expect(accountsWith('given up', db)).toEqual(['given up'])
    write("ROLLBACK; INSERT INTO sub_accounts (name, name_key, added_at) VALUES ('Kept', 'kept', 1)")
    expect([accountsWith('given up', db), accountsWith('kept', db)]).toEqual([[], ['kept']])
  })
})
