import { messageOf } from '../../contract/messages/message.ts'
import type { DirectoryKind } from '../../contract/accounts.ts'
import { facetFields, facets, isNamedFacet, type FacetField } from '../../contract/facets.ts'
import type { NumberFilter } from '../../contract/numbers.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import type { CommandContext } from './commandContext.ts'
import { customFiltersOf } from './customFields.ts'
import type { NumberFilters } from './arguments/numberArguments.ts'

const pageLimit = 1000
/** The longest search text of a list. */
const searchLimit = 200

interface Entry {
  readonly id: number
  readonly name: string
}

type Page = Result<{ readonly rows: readonly Entry[]; readonly total: number }>

const folded = (name: string) => name.normalize('NFC').trim().toLowerCase()

/** Every entry of a list with this name, in any case. */
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
  context: CommandContext,
  kind: DirectoryKind,
  names: readonly string[],
): Promise<Result<number[]>> {
  const ids: number[] = []
  for (const name of names) {
    const found = await called(name, (text, offset) =>
      context.call('directory.list', { kind, text, withArchived: true, offset, limit: pageLimit }),
    )
    if (!found.ok) return found
    if (found.value.length === 0) {
      return fail('not_found', messageOf(`commandLine.none.${kind}`, { name }))
    }
    ids.push(...found.value.map(({ id }) => id))
  }
  return ok(ids)
}

async function batchIds(context: CommandContext, names: readonly string[]): Promise<Result<number[]>> {
  const ids: number[] = []
  for (const name of names) {
    const found = await called(name, (text, offset) =>
      context.call('batches.list', { text, offset, limit: pageLimit }),
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

/** The values of a filter; for entries with names, their ids. */
async function valuesOf(
  context: CommandContext,
  field: FacetField,
  texts: readonly string[],
): Promise<Result<readonly (string | number)[]>> {
  if (!isNamedFacet(field)) return ok(texts)
  return field === 'batchId' ? batchIds(context, texts) : directoryIds(context, facets[field].field, texts)
}

/** The numbers that a command is for; or which name is unknown. */
export async function filterOf(
  context: CommandContext,
  { search, values, custom = [] }: NumberFilters,
): Promise<Result<NumberFilter>> {
  const filter: Partial<Record<keyof NumberFilter, unknown>> = search === null ? {} : { text: search }
  for (const field of facetFields) {
    const found = await valuesOf(context, field, values[field] ?? [])
    if (!found.ok) return found
    if (found.value.length > 0) filter[field] = found.value
  }
  const byFields = await customFiltersOf(context, custom)
  if (!byFields.ok) return byFields
  if (byFields.value.length > 0) filter.custom = byFields.value
  // Each value was parsed by the type of its filter.
  return ok(filter as NumberFilter)
}
