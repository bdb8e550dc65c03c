import { messageOf } from '../../contract/messages/message.ts'
import type { DirectoryKind } from '../../contract/accounts.ts'
import type { NumberFilter } from '../../contract/numbers.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import type { Desk } from './desk.ts'
import type { NumberFilters } from './numberArguments.ts'

const pageLimit = 1000
/** A text that lists are searched by is at most so long. */
const searchLimit = 200

interface Entry {
  readonly id: number
  readonly name: string
}

type Page = Result<{ readonly rows: readonly Entry[]; readonly total: number }>

const folded = (name: string) => name.normalize('NFC').trim().toLowerCase()

/** Every entry of a list that has a name, in any case. */
export async function called(
  name: string,
  page: (text: string, offset: number) => Promise<Page>,
): Promise<Result<Entry[]>> {
  const found: Entry[] = []
  const text = Array.from(name.trim()).slice(0, searchLimit).join('').slice(0, searchLimit)
  for (let offset = 0; ; offset += pageLimit) {
    const result = await page(text, offset)
    if (!result.ok) return result
    found.push(...result.value.rows.filter((entry) => folded(entry.name) === folded(name)))
    if (offset + pageLimit >= result.value.total) return ok(found)
  }
}

async function directoryIds(
  desk: Desk,
  kind: DirectoryKind,
  names: readonly string[],
): Promise<Result<number[]>> {
  const ids: number[] = []
  for (const name of names) {
    const found = await called(name, (text, offset) =>
      desk.call('directory.list', { kind, text, offset, limit: pageLimit }),
    )
    if (!found.ok) return found
    if (found.value.length === 0) {
      return fail('not_found', messageOf(`commandLine.none.${kind}`, { name }))
    }
    ids.push(...found.value.map(({ id }) => id))
  }
  return ok(ids)
}

async function batchIds(desk: Desk, names: readonly string[]): Promise<Result<number[]>> {
  const ids: number[] = []
  for (const name of names) {
    const found = await called(name, (text, offset) =>
      desk.call('batches.list', { text, offset, limit: pageLimit }),
    )
    if (!found.ok) return found
    const [batch, other] = found.value
    if (batch !== undefined && other !== undefined) {
      const numbers = found.value.map(({ id }) => id).join(', ')
      return fail('not_found', messageOf('commandLine.severalBatches', { name, numbers }))
    }
    if (batch !== undefined) ids.push(batch.id)
    else if (/^[1-9]\d{0,14}$/.test(name)) ids.push(Number(name))
    else return fail('not_found', messageOf('commandLine.noBatch', { name }))
  }
  return ok(ids)
}

const given = <K extends string, T>(key: K, list: readonly T[]) =>
  (list.length === 0 ? {} : { [key]: [...list] }) as Partial<Record<K, T[]>>

/** Which numbers a command is for; or which of its names is none. */
export async function filterOf(desk: Desk, command: NumberFilters): Promise<Result<NumberFilter>> {
  const subAccounts = await directoryIds(desk, 'subAccount', command.subAccounts)
  if (!subAccounts.ok) return subAccounts
  const sipTrunks = await directoryIds(desk, 'sipTrunk', command.sipTrunks)
  if (!sipTrunks.ok) return sipTrunks
  const batches = await batchIds(desk, command.batches)
  if (!batches.ok) return batches
  return ok({
    ...(command.search === null ? {} : { text: command.search }),
    ...given('poolStatus', command.statuses),
    ...given('subAccountId', subAccounts.value),
    ...given('sipTrunkId', sipTrunks.value),
    ...given('country', command.countries),
    ...given('numberType', command.types),
    ...given('batchId', batches.value),
  })
}
