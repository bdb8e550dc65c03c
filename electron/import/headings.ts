import type { SheetField } from '../../contract/batches.ts'
import type { SheetRow } from './reading.ts'

/** Which column fills which field. */
export interface Mapping {
  readonly columns: ReadonlyMap<SheetField, number>
  /** Headings that fit no field. */
  readonly ignored: readonly string[]
}

/** Headings by which each field is known, as `headingKey` folds them. */
const known: readonly (readonly [SheetField, readonly string[]])[] = [
  [
    'number',
    [
      'number',
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
  ],
  ['country', ['country', 'countrycode', 'iso', 'isocountry', 'land', '国']],
  ['subAccount', ['subaccount', 'subaccountname', 'assignto', 'account', 'customer', 'kunde', 'unterkonto']],
  ['sipTrunk', ['siptrunkname', 'siptrunk', 'trunk', 'trunkname']],
  [
    'billingReferenceId',
    ['billingreferenceid', 'billingreference', 'billingref', 'billingid', 'billingrefid'],
  ],
  ['serviceInfo', ['serviceinfo', 'serviceinformation', 'service', 'description', 'notes', 'comment']],
]

const fieldOf = new Map(known.flatMap(([field, keys]) => keys.map((key) => [key, field] as const)))

/** A heading as headings are compared: letters and digits only, case and width folded. */
function headingKey(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** How the columns of a heading row fill the fields; null when none of them is a number column. */
export function mapHeadings({ cells }: SheetRow): Mapping | null {
  const columns = new Map<SheetField, number>()
  const ignored: string[] = []
  for (const [index, { text }] of cells.entries()) {
    const field = fieldOf.get(headingKey(text))
    if (field !== undefined && !columns.has(field)) columns.set(field, index)
    else if (text.trim() !== '') ignored.push(text.trim())
  }
  return columns.has('number') ? { columns, ignored } : null
}

/** For a plain list of numbers without any heading: its one column. */
export function mapPlainList(rows: readonly SheetRow[]): Mapping | null {
  const filled = new Set(
    rows.flatMap(({ cells }) => cells.flatMap(({ text }, index) => (text.trim() === '' ? [] : [index]))),
  )
  const [column] = filled
  const hasDigits = rows.some(({ cells }) => cells.some(({ text }) => /\d{4}/u.test(text)))
  if (filled.size !== 1 || column === undefined || !hasDigits) return null
  return { columns: new Map([['number', column]]), ignored: [] }
}
