import { sheetFields, type SheetField } from '../../contract/batches.ts'
import type { SheetRow } from './reading.ts'

/** Which column fills which field. */
export interface Mapping {
  readonly columns: ReadonlyMap<SheetField, number>
  /** Headings that fit no field. */
  readonly ignored: readonly string[]
}

/** Other headings by which each field is known, as `headingKey` folds them. */
const synonyms: Readonly<Record<SheetField, readonly string[]>> = {
  number: [
    'phonenumber',
    'phone',
    'telephonenumber',
    'telephone',
    'tn',
    'did',
    'ddi',
    'didnumber',
    'e164',
    'e164number',
    'msisdn',
    'rufnummer',
    'telefonnummer',
    '電話番号',
  ],
  country: ['isocountry', 'countryiso', 'land', '国'],
  subAccount: ['subaccountname', 'assignto', 'account', 'customer', 'kunde', 'unterkonto'],
  sipTrunk: ['siptrunk', 'trunk', 'trunkname'],
  billingReferenceId: ['billingreference', 'billingref', 'billingid', 'billingrefid'],
  serviceInfo: ['serviceinformation', 'service', 'description'],
}

/** A heading as headings are compared: letters and digits only, case and width folded. */
function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

const fields = Object.keys(sheetFields) as SheetField[]
const byName = new Map(fields.map((field) => [headingKey(sheetFields[field]), field]))
const bySynonym = new Map(fields.flatMap((field) => synonyms[field].map((key) => [key, field] as const)))

/**
 * How the columns of a heading row fill the fields; null when none of them is a number column. The template's own
 * headings go before synonyms; of two columns for one field the first counts.
 */
export function mapHeadings({ cells }: SheetRow): Mapping | null {
  const keys = cells.map(({ text }) => headingKey(text))
  const columns = new Map<SheetField, number>()
  for (const names of [byName, bySynonym]) {
    for (const [index, key] of keys.entries()) {
      const field = names.get(key)
      if (field !== undefined && !columns.has(field)) columns.set(field, index)
    }
  }
  if (!columns.has('number')) return null
  const used = new Set(columns.values())
  const ignored = cells.flatMap(({ text }, index) =>
    used.has(index) || text.trim() === '' ? [] : [text.trim()],
  )
  return { columns, ignored }
}

/** For a plain list of numbers without any heading: its one column. Null when the rows are no such list. */
export function mapPlainList(rows: readonly SheetRow[]): Mapping | null {
  const filled = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]))),
  )
  const [column] = filled
  const digits = /^[^\p{L}]*\d[^\p{L}]*\d{4}[^\p{L}]*$/u
  const isList = rows.some(({ cells }) => cells.some(({ text }) => digits.test(text)))
  if (filled.size !== 1 || column === undefined || !isList) return null
  return { columns: new Map([['number', column]]), ignored: [] }
}
