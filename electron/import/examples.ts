import type { SheetCells, SheetField } from '../../contract/batches.ts'

/** How the number cell of an example row begins, so that neither a person nor the import takes it for a number. */
const mark = 'Example: '

/** Rows that the template shows the columns by. */
export const exampleRows: readonly Readonly<Record<SheetField, string>>[] = [
  {
    number: `${mark}+1 650 555 0100`,
    country: 'US',
    subAccount: 'A sub account of the Directory',
    sipTrunk: 'A SIP trunk of the Directory',
    billingReferenceId: 'BR-10001',
    serviceInfo: 'Anything that describes the number',
  },
  {
    number: `${mark}020 7946 0958`,
    country: 'GB',
    subAccount: '',
    sipTrunk: '',
    billingReferenceId: '',
    serviceInfo: 'Without a sub account the number is Free',
  },
]

/** Whether a row is one of the template's examples, left in the file. */
export function isExample({ number }: SheetCells): boolean {
  return exampleRows.some((example) => example.number === number)
}

/** What is said of examples that were left in. */
export function examplesNote(count: number): string {
  return count === 1
    ? 'The example row of the CSV Sample was left out.'
    : `The ${count} example rows of the CSV Sample were left out.`
}
