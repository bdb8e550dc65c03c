import { messageOf } from '../../../contract/messages/message.ts'
import type { CallOutput } from '../../../contract/api.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { findByName, listEntries, summarise } from '../../../db/directory/accounts.ts'
import { insertEntry } from '../../../db/directory/changingEntries.ts'
import { inTransaction } from '../../../db/file/connection.ts'
import { listNumbers } from '../../../db/list/numberList.ts'
import type { InventoryContext } from '../context.ts'
import { add } from './adding.ts'
import { changing } from './directory.ts'
import { doAtOnce } from './numberActs.ts'

const carriers = ['Example Telecom', 'Northwind Voice']
const trunks = [
  ['US-West SBC 1', 'Example Telecom'],
  ['EMEA Frankfurt A', 'Northwind Voice'],
  ['APAC Tokyo', 'Northwind Voice'],
] as const
const accounts: readonly (readonly [string, readonly string[]])[] = [
  ['Acme Clinics', ['Dr. Ada Sample', 'Front Desk', 'Night Line']],
  ['Borealis Freight', ['Dispatch North', 'Ole Example']],
  ['Café Müller GmbH', ['Theke', 'Büro']],
  ['Delta & Sons, Ltd.', ['Switchboard']],
  ['東京オフィス', ['受付', '営業']],
]

/** Mostly ranges that numbering authorities keep for fiction, so that sample numbers are plainly invented. */
const ranges = [
  '+1 206 555 0100 - 0139',
  '+1 303 555 0100 - 0129',
  '+1 503 555 0100 - 0119',
  '+1 888 555 0100 - 0109',
  '+44 20 7946 0000 - 0024',
  '+46 70 174 06 10 - 19',
  '+61 2 5550 0100 - 0109',
  '+81 3 5555 0100 - 0109',
  '+49 30 23125000 - 23125009',
] as const

const assignments = [
  ['Acme Clinics', 'US-West SBC 1', '1206555', 24, 'Clinic main lines'],
  ['Borealis Freight', 'US-West SBC 1', '1303555', 18, 'Depot west'],
  ['Café Müller GmbH', 'EMEA Frankfurt A', '4930', 6, 'Filiale Mitte'],
  ['Delta & Sons, Ltd.', 'EMEA Frankfurt A', '4420', 12, 'London office'],
  ['東京オフィス', 'APAC Tokyo', '813555', 6, '代表番号'],
] as const

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`sample: ${result.message.key}`)
  return result.value
}

function idOf({ db }: InventoryContext, kind: 'subAccount' | 'sipTrunk' | 'carrier', name: string): number {
  const found = findByName(db, kind, name)
  if (found === null) throw new Error(`sample: no ${kind} ${name}`)
  return found.id
}

function addDirectory(context: InventoryContext): void {
  const { db } = context
  const operation = changing(context, 'directory.add')
  for (const name of carriers) insertEntry(db, { kind: 'carrier', name }, operation)
  for (const [name, carrier] of trunks) {
    insertEntry(db, { kind: 'sipTrunk', name, ownerId: idOf(context, 'carrier', carrier) }, operation)
  }
  for (const [name, users] of accounts) {
    const ownerId = insertEntry(db, { kind: 'subAccount', name }, operation)
    for (const user of users) insertEntry(db, { kind: 'user', name: user, ownerId }, operation)
  }
}

function idsOf({ db }: InventoryContext, text: string, limit: number): number[] {
  const page = { filter: { text }, sort: { by: 'number', descending: false }, offset: 0, limit } as const
  return listNumbers(db, page).rows.map(({ id }) => id)
}

function assignSome(context: InventoryContext): void {
  for (const [index, [account, trunk, prefix, count, serviceInfo]] of assignments.entries()) {
    const subAccountId = idOf(context, 'subAccount', account)
    const ids = idsOf(context, prefix, count)
    value(
      doAtOnce(context, 'pool.assign', {
        numbers: { ids },
        subAccountId,
        sipTrunkId: idOf(context, 'sipTrunk', trunk),
        billingReferenceId: `BR-${10_001 + index}`,
        serviceInfo,
      }),
    )
    const users = listEntries(context.db, { kind: 'user', ownerId: subAccountId, offset: 0, limit: 10 }).rows
    for (const [at, user] of users.entries()) {
      value(doAtOnce(context, 'user.assign', { numbers: { ids: ids.slice(at, at + 1) }, userId: user.id }))
    }
    const unused = ids.slice(users.length)
    value(doAtOnce(context, 'sub.release', { numbers: { ids: unused.slice(-3) } }))
    value(doAtOnce(context, 'pool.unbind', { numbers: { ids: unused.slice(-1) } }))
  }
}

/**
 * Fills an empty inventory with a small, obviously invented one, made by the same acts that a person would do.
 * @returns `refused` when there is anything in it already
 */
export function loadSample(context: InventoryContext): Result<CallOutput<'inventory.loadSample'>> {
  return inTransaction(context.db, () => {
    if (Object.values(summarise(context.db)).some((count) => count > 0)) {
      return fail('refused', messageOf('failure.sampleOnlyEmpty'))
    }
    addDirectory(context)
    for (const text of ranges) value(add(context, { text, policy: 'all' }))
    assignSome(context)
    return ok({ numbers: summarise(context.db).numbers })
  })
}
