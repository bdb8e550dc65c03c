import type { Batch } from '../../../contract/batches.ts'
import type { NumberFilter, NumberSelection } from '../../../contract/numbers.ts'
import { inWords } from '../../components/counting.ts'

/** What is exported. */
export interface ExportSubject {
  readonly numbers: NumberSelection
  readonly count: number
  /** Said in the dialog: `All 1,234 numbers`. */
  readonly label: string
  /** What the files are called, without an extension. */
  readonly name: string
}

/** The numbers that a list shows; `narrowed` where it does not show all. */
export function matchingSubject(filter: NumberFilter, count: number, narrowed: boolean): ExportSubject {
  const what = inWords(count, 'number')
  return {
    numbers: { filter, except: [] },
    count,
    label: narrowed
      ? `${what} that ${count === 1 ? 'matches' : 'match'} the search and the filters`
      : count === 1
        ? 'The only number'
        : `All ${what}`,
    name: 'Numbers',
  }
}

/** The numbers that are ticked. */
export function selectedSubject(numbers: NumberSelection, count: number): ExportSubject {
  return { numbers, count, label: inWords(count, 'selected number'), name: 'Numbers' }
}

/** The numbers of a batch that are still in the inventory. */
export function batchSubject({ id, name, now }: Batch): ExportSubject {
  const count = now.Free + now.Assigned + now.Returned
  return {
    numbers: { filter: { batchId: [id] }, except: [] },
    count,
    label: `${inWords(count, 'number')} of the batch ${name}`,
    // What is exported is a file of its own kind: `April.csv (2 of 8)` becomes `April (2 of 8)`.
    name: name.replace(/\.(?:csv|tsv|txt|xlsx|xls)(?=$| \(\d+ of \d+\)$)/iu, ''),
  }
}
