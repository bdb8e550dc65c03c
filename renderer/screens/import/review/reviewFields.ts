import type { ImportReview } from '../../../../contract/batches.ts'
import { rangeFields, templateFields, type SheetField } from '../../../../contract/sheets.ts'
import { sheetFieldInWords } from '../sheetWords.ts'

/** How wide the column of a field is at least, in pixels, and its share of what is left over. */
const widths: Readonly<Record<SheetField, readonly [least: number, share: number]>> = {
  number: [148, 0.6],
  lastNumber: [120, 0.6],
  quantity: [76, 0],
  country: [76, 0],
  subAccount: [112, 1],
  sipTrunk: [112, 1],
  billingReferenceId: [104, 1],
  serviceInfo: [80, 1],
  name: [200, 1.4],
  carrier: [160, 1],
}

/** What a narrow window has to show beside the fields: the row number, what is wrong, the menu. */
const rowWidth = 60
const reasonWidth = 172
const menuWidth = 44

/** The columns of a review: those of the template, and those of ranges where the sheet has them. */
export function reviewColumns({ target, readAs }: Pick<ImportReview, 'target' | 'readAs'>) {
  const ofRanges = rangeFields.filter((field) => readAs.columns.includes(field))
  const [first, ...others] = templateFields[target]
  const fields: readonly SheetField[] = [first, ...ofRanges, ...others]
  const tracks = fields.map((field) => `minmax(${widths[field][0]}px, ${widths[field][1]}fr)`)
  return {
    fields,
    headings: fields.map(sheetFieldInWords),
    /** CSS of a row's columns, and how narrow they may become together, in pixels. */
    template: `${rowWidth}px ${tracks.join(' ')} minmax(${reasonWidth}px, 3fr) ${menuWidth}px`,
    least: fields.reduce((sum, field) => sum + widths[field][0], rowWidth + reasonWidth + menuWidth),
  }
}
