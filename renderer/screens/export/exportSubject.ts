import type { Batch } from '../../../contract/sheets/batches.ts'
import type { NumberFilter, NumberSelection } from '../../../contract/numbers.ts'
import { t } from '../../texts.ts'

/** What is exported. */
export interface ExportSubject {
  readonly numbers: NumberSelection
  readonly count: number
  /** Said in the dialog: `All 1,234 numbers`. */
  readonly label: string
  /** The name of the files, without an extension. */
  readonly name: string
}

/** The numbers that a list shows; `narrowed` if a filter hides some. */
export function matchingSubject(filter: NumberFilter, count: number, narrowed: boolean): ExportSubject {
  return {
    numbers: { filter, except: [] },
    count,
    label: narrowed
      ? t('exporting.matching', { count })
      : count === 1
        ? t('exporting.only')
        : t('exporting.all', { count }),
    name: 'Numbers',
  }
}

/** The numbers of a sub account that its list shows; `narrowed` if a filter hides some. */
export function accountSubject(
  account: string,
  filter: NumberFilter,
  count: number,
  narrowed: boolean,
): ExportSubject {
  return {
    numbers: { filter, except: [] },
    count,
    label: t(narrowed ? 'exporting.ofAccountFound' : 'exporting.ofAccount', { count, account }),
    name: account,
  }
}

/** The numbers that are ticked; `name` is what the files are called. */
export function selectedSubject(numbers: NumberSelection, count: number, name = 'Numbers'): ExportSubject {
  return { numbers, count, label: t('exporting.selected', { count }), name }
}

/** The numbers of a batch that are still in the inventory. */
export function batchSubject({ id, name, now }: Batch): ExportSubject {
  const count = now.Free + now.Assigned + now.Returned
  return {
    numbers: { filter: { batchId: [id] }, except: [] },
    count,
    label: t('exporting.ofBatch', { count, batch: name }),
    // The export is a file of its own format: `April.csv (2 of 8)` becomes `April (2 of 8)`.
    name: name.replace(/\.(?:csv|tsv|txt|xlsx|xlsm|xls|ods)(?=$| \(\d+ of \d+\)$)/iu, ''),
  }
}
