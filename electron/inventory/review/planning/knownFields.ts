import {
  customKey,
  fieldOfKey,
  isCustomKey,
  type CustomChange,
  type CustomField,
  type CustomKey,
} from '../../../../contract/customFields.ts'
import { fields } from '../../../../contract/fields.ts'
import { messageOf, type Message } from '../../../../contract/messages/message.ts'
import type { RowIssue } from '../../../../contract/sheets/rows.ts'
import {
  cellOf,
  type NumberUpdate,
  type SheetCells,
  type SheetField,
} from '../../../../contract/sheets/sheets.ts'
import { fieldName, listFields } from '../../../../db/customFields/fields.ts'
import type { ReadDb } from '../../../../db/file/connection.ts'
import { warning } from '../../../numbering/issues.ts'
import { readCustomCell } from '../../../sheets/customCells.ts'
import { customWidth } from '../../../sheets/layout.ts'

/** What the cells of a row say of fields that people defined. */
interface CustomSaid {
  readonly change: CustomChange
  readonly issues: readonly RowIssue[]
}

const nothingSaid: CustomSaid = { change: {}, issues: [] }

/** The fields of a sheet that people defined. */
export function customColumns(columns: readonly (SheetField | null)[]): CustomKey[] {
  return columns.filter((field) => field !== null && isCustomKey(field))
}

/** The fields of a sheet that people defined, as the inventory has them now; looked up once for all of its rows. */
export class KnownFields {
  readonly #keys: readonly CustomKey[]
  readonly #fields: ReadonlyMap<CustomKey, CustomField>

  constructor(db: ReadDb, columns: readonly (SheetField | null)[]) {
    this.#keys = customColumns(columns)
    const all = this.#keys.length === 0 ? [] : listFields(db)
    this.#fields = new Map(all.map((field) => [customKey(field.id), field]))
  }

  /**
   * Reads the cells of a row.
   * @param update how it changes a number that the inventory has; null for one that it brings in
   */
  said(cells: SheetCells, update: NumberUpdate | null): CustomSaid {
    if (this.#keys.length === 0) return nothingSaid
    const change: CustomChange = {}
    const issues: RowIssue[] = []
    for (const key of this.#keys) {
      if (update?.kept.includes(key) === true) continue
      const field = this.#fields.get(key)
      const text = cellOf(cells, key)
      if (field === undefined || field.isRetired) {
        if (text !== '') issues.push(retiredIssue(key, field))
        continue
      }
      const read = readCustomCell(text, field)
      if (read === null) {
        if (update?.clears === true && text === '') change[field.id] = null
      } else if ('issue' in read) issues.push(read.issue)
      else change[field.id] = read.value
    }
    return { change, issues }
  }
}

function retiredIssue(key: CustomKey, field: CustomField | undefined): RowIssue {
  const named = field && messageOf('reason.field_retired_named', { field: field.name })
  return warning(key, 'field_retired', named)
}

/** What a sentence calls a field of a sheet. */
export function nameOfField(db: ReadDb, field: SheetField): Message | string {
  return isCustomKey(field) ? fieldName(db, fieldOfKey(field)) : fields[field].name
}

/** The column of a field in a file about a review. */
export function columnOfField(db: ReadDb, field: SheetField): { heading: string; width: number } {
  if (!isCustomKey(field)) return fields[field]
  return { heading: fieldName(db, fieldOfKey(field)), width: customWidth }
}
