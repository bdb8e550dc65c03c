import type { NumberFilter, PhoneNumber } from '../../../contract/numbers.ts'
import type { Route } from './asking.ts'
import { valueOf } from './inventory.ts'

/** A carrier with a SIP trunk, and two sub accounts with a user each. */
export async function addDirectory(route: Route) {
  const add = async (entry: Parameters<typeof route<'directory.add'>>[1]) =>
    valueOf(await route('directory.add', entry)).id
  const carrier = await add({ kind: 'carrier', name: 'Example Telecom' })
  const trunk = await add({ kind: 'sipTrunk', name: 'US-West SBC 1', ownerId: carrier })
  const acme = await add({ kind: 'subAccount', name: 'Acme Clinics' })
  const other = await add({ kind: 'subAccount', name: 'Borealis Freight' })
  const ada = await add({ kind: 'user', name: 'Ada', ownerId: acme })
  const bob = await add({ kind: 'user', name: 'Bob', ownerId: other })
  return { carrier, trunk, acme, other, ada, bob }
}

export type Directory = Awaited<ReturnType<typeof addDirectory>>

/** The numbers that match, by number; at most 1,000. */
export async function numbersOf(route: Route, filter: NumberFilter = {}): Promise<PhoneNumber[]> {
  const sort = { by: 'number', descending: false } as const
  return valueOf(await route('numbers.list', { filter, sort, offset: 0, limit: 1000 })).rows
}

/** Adds numbers as *Add Numbers* does, and gives them back. */
export async function addNumbers(route: Route, text: string): Promise<PhoneNumber[]> {
  const before = new Set((await numbersOf(route)).map(({ id }) => id))
  valueOf(await route('pool.add', { text, policy: 'all' }))
  return (await numbersOf(route)).filter(({ id }) => !before.has(id))
}

/** One number in each state of its life, the directory they are assigned in, and their ids. */
export async function addOneOfEach(route: Route) {
  const directory = await addDirectory(route)
  const added = await addNumbers(route, '+1 650 555 0100 - 0103')
  const [free, assigned, used, returned] = added.map(({ id }) => id) as [number, number, number, number]
  const to = { subAccountId: directory.acme, sipTrunkId: directory.trunk }
  valueOf(await route('pool.assign', { numbers: { ids: [assigned, used, returned] }, ...to }))
  valueOf(await route('user.assign', { numbers: { ids: [used] }, userId: directory.ada }))
  valueOf(await route('sub.release', { numbers: { ids: [returned] } }))
  return { directory, free, assigned, used, returned }
}
