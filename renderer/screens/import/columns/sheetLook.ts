import { computed, ref, shallowRef } from 'vue'
import { customKey, isCustomKey } from '../../../../contract/customFields.ts'
import type { ColumnMapping } from '../../../../contract/presets/columnMapping.ts'
import type { Failure } from '../../../../contract/result.ts'
import {
  fieldsOf,
  rangeFields,
  type ImportSource,
  type ImportTarget,
  type ReadAs,
  type ReadingOptions,
  type SheetColumn,
  type SheetField,
  type SheetLook,
} from '../../../../contract/sheets/sheets.ts'
import { useCustomFields } from '../../../stores/customFields.ts'
import { lookIntoSheet } from '../../../stores/import/sheetReading.ts'
import { t } from '../../../texts.ts'
import { sheetFieldInWords } from '../sheetWords.ts'

/** What may be lost if a column is skipped. */
type Loss = NonNullable<SheetColumn['holds']>

/** Skipped columns that may contain numbers, by their places. */
export type UnreadColumns = ReadonlyMap<number, Loss>

/** Options that are chosen one at a time; what depends on them is determined again. */
type Choice = Pick<ReadingOptions, 'sheet' | 'encoding' | 'delimiter' | 'headingRow'>

function optionsOf({ sheet, encoding, delimiter, headingRow }: ReadAs): ReadingOptions {
  return {
    headingRow,
    ...(sheet === null ? {} : { sheet: sheet.index }),
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
  }
}

/** A field as a mapping file has it: of one that people defined, with the name by which another inventory knows it. */
const fieldInFile = (field: SheetField | null) =>
  field !== null && isCustomKey(field) ? { field, name: sheetFieldInWords(field) } : { field }

/** The field of this inventory that a mapping file means; undefined where it has none of this name. */
function fieldHere({ field, name }: ColumnMapping['columns'][number]): SheetField | null | undefined {
  if (field === null || !isCustomKey(field)) return field
  const folded = (text: string) => text.trim().toLowerCase()
  const same = useCustomFields().used.find((each) => folded(each.name) === folded(name ?? ''))
  return same === undefined ? undefined : customKey(same.id)
}

/** Columns without those of fields that were retired meanwhile. */
const inUse = (columns: ReadAs['columns']) =>
  columns.map((field) => {
    if (field === null || !isCustomKey(field)) return field
    const known = useCustomFields().all.find(({ id }) => customKey(id) === field)
    return known?.isRetired === true ? null : field
  })

/**
 * The reading options of a sheet, as the person chooses them.
 * @param before how it was read, if it was read already
 */
export function useSheetLook(source: ImportSource, target: ImportTarget, before: ReadAs | null) {
  const look = shallowRef<SheetLook | null>(null)
  const looking = ref(false)
  const problem = shallowRef<Failure | null>(null)
  const columns = shallowRef<readonly (SheetField | null)[]>([])
  let latest = 0

  async function ask(options: ReadingOptions, earlier: ReadAs | null = null): Promise<void> {
    const mine = (latest += 1)
    looking.value = true
    const result = await lookIntoSheet({ source, target, options })
    if (mine !== latest) return
    looking.value = false
    problem.value = result.ok ? null : result
    if (!result.ok) return
    look.value = result.value
    const found = result.value.columns
    // A choice is valid for the headings it was made with.
    const same = earlier?.headings?.every((heading, at) => heading === found[at]?.heading) ?? true
    columns.value = earlier !== null && same ? inUse(earlier.columns) : found.map(({ field }) => field)
  }

  /** Chooses a sheet, the heading row, the encoding, or the delimiter. */
  async function choose(choice: Choice): Promise<void> {
    if (look.value === null) return
    const { headingRow, ...kept } = optionsOf(look.value.readAs)
    // Another sheet or another delimiter gives other rows.
    const sameRows = choice.headingRow !== undefined || choice.encoding !== undefined
    const row = sameRows && headingRow !== undefined ? { headingRow } : {}
    await ask({ ...kept, ...row, ...choice })
  }

  /** Sets the field of a column; no two columns fill the same one. */
  function fill(index: number, field: SheetField | null): void {
    columns.value = columns.value.map((other, at) => {
      if (at === index) return field
      return other === field ? null : other
    })
  }

  /** The mapping of headings to fields, for another sheet with the same headings; null without headings. */
  const mapping = computed<ColumnMapping | null>(() => {
    const named = (look.value?.columns ?? []).flatMap(({ heading }, index) =>
      heading === '' ? [] : [{ heading, ...fieldInFile(columns.value[index] ?? null) }],
    )
    return named.length === 0 ? null : { target, columns: named }
  })

  /** Applies a mapping; returns false if no column matches. */
  function apply(given: ColumnMapping): boolean {
    const key = (heading: string) => heading.trim().toLowerCase()
    const fields = new Map(given.columns.map((column) => [key(column.heading), fieldHere(column)]))
    const known = (look.value?.columns ?? []).flatMap(({ heading }, index) => {
      const field = fields.get(key(heading))
      return field === undefined ? [] : [{ index, field }]
    })
    for (const { index, field } of known) fill(index, field)
    return known.length > 0
  }

  /** Why the sheet can't be read yet; null if it can. */
  const missing = computed(() => {
    const [required] = fieldsOf[target]
    return columns.value.includes(required)
      ? null
      : t('importing.noColumn', { field: sheetFieldInWords(required) })
  })

  const unread = computed<UnreadColumns>(() => {
    const ranges = rangeFields.some((field) => columns.value.includes(field))
    const found = new Map<number, Loss>()
    for (const [index, { holds }] of (look.value?.columns ?? []).entries()) {
      const matters = holds === 'numbers' || (holds === 'counts' && !ranges)
      if (matters && (columns.value[index] ?? null) === null) found.set(index, holds)
    }
    return found
  })

  function chosen(): ReadingOptions {
    if (look.value === null) return {}
    const headings = look.value.columns.map(({ heading }) => heading)
    return { ...optionsOf(look.value.readAs), columns: [...columns.value], headings }
  }

  // Without the columns, so that the look says how it would match each.
  void ask(before === null ? {} : optionsOf(before), before)
  return { look, looking, problem, columns, missing, unread, mapping, choose, fill, apply, chosen }
}
