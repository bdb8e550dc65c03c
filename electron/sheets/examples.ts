import { ofLabels } from '../../contract/fields.ts'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import {
  templateFields,
  type ImportTarget,
  type SheetCells,
  type SheetField,
} from '../../contract/sheets/sheets.ts'

/** How the first cell of an example row starts, so that neither a person nor the import takes it for an entry. */
const mark = 'Example: '

type ExampleRow = Readonly<Partial<Record<SheetField, string>>>

/** The example rows of each template. */
const rows: Readonly<Record<ImportTarget, readonly ExampleRow[]>> = {
  number: [
    {
      number: `${mark}+1 650 555 0100`,
      country: 'US',
      subAccount: 'A sub account of the Directory',
      sipTrunk: 'A SIP trunk of the Directory',
      ...ofLabels(({ example }) => example),
    },
    {
      number: `${mark}020 7946 0958`,
      country: 'GB',
      serviceInfo: 'Without a sub account the number is Free',
    },
  ],
  subAccount: [{ name: `${mark}Acme Clinics` }],
  carrier: [{ name: `${mark}Northern Telecom` }],
  sipTrunk: [{ name: `${mark}US-West SBC 1`, carrier: 'A carrier of the Directory' }],
  user: [{ name: `${mark}Ada Sample`, subAccount: 'A sub account of the Directory' }],
}

/** The example rows of a target's template, cell by cell in the order of its columns. */
export function exampleRows(target: ImportTarget): string[][] {
  return rows[target].map((row) => templateFields[target].map((field: SheetField) => row[field] ?? ''))
}

/** Whether a row is one of the template's examples. */
export function isExample(cells: SheetCells, target: ImportTarget): boolean {
  const [field] = templateFields[target]
  return cells[field].startsWith(mark) && rows[target].some((example) => example[field] === cells[field])
}

/** The note about examples that were skipped. */
export function examplesNote(count: number): Message {
  return count === 1 ? messageOf('sheet.exampleRow') : messageOf('sheet.exampleRows', { count })
}
