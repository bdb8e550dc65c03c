import { rowIdOf, type ImportRow, type RowIssue } from '../../../contract/sheets/rows.ts'
import { type ImportChanged, type ImportReview } from '../../../contract/sheets/review.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { noAnswers, noCells } from '../../../contract/sheets/sheets.ts'
import type { Answers } from './window.ts'

const planId = '3f0f6c1e-0000-4000-8000-000000000001'

/** A number `bad` is refused, and service info `=A1` is warned of. */
const notValid: RowIssue = {
  field: 'number',
  severity: 'refused',
  code: 'not_valid',
  message: messageOf('reason.not_valid'),
  advice: null,
}
const formula: RowIssue = {
  field: 'serviceInfo',
  severity: 'warning',
  code: 'formula_value',
  message: messageOf('reason.formula_value'),
  advice: null,
}

function checked(row: ImportRow): ImportRow {
  const { number, serviceInfo } = row.cells
  return {
    ...row,
    international: number === 'bad' ? null : number,
    issues: [...(number === 'bad' ? [notValid] : []), ...(serviceInfo === '=A1' ? [formula] : [])],
  }
}

const has = (row: ImportRow, issue: RowIssue) => !row.excluded && row.issues.includes(issue)
const isReady = (row: ImportRow) => !row.excluded && !has(row, notValid)
const kinds = {
  all: () => true,
  ready: isReady,
  new: isReady,
  changed: () => false,
  same: () => false,
  onlyHere: () => false,
  warned: (row: ImportRow) => has(row, formula),
  refused: (row: ImportRow) => has(row, notValid),
  excluded: ({ excluded }: ImportRow) => excluded,
} as const

/**
 * A sheet of numbers under review, as in the inventory: cells change, rows are excluded, and both can be undone.
 * @param numbers of its rows, which start at row 2
 */
export function sheetUnderReview(numbers: readonly string[]): {
  readonly review: () => ImportReview
  readonly answers: Answers
} {
  let rows = numbers.map((number, n) =>
    checked({
      id: rowIdOf(n + 2),
      row: n + 2,
      cells: { ...noCells, number, serviceInfo: `Desk ${n + 2}` },
      e164: null,
      international: null,
      issues: [],
      excluded: false,
      edited: [],
      rowClass: 'new',
      changes: [],
      path: [],
    }),
  )
  const before: { readonly rows: ImportRow[]; readonly of: number | undefined }[] = []

  function review(): ImportReview {
    const count = (kind: keyof typeof kinds) => rows.filter(kinds[kind]).length
    return {
      planId,
      name: 'numbers.csv',
      target: 'number',
      format: 'CSV',
      readAs: {
        sheet: null,
        encoding: null,
        delimiter: null,
        headingRow: 1,
        columns: ['number', 'serviceInfo'],
      },
      canReadAgain: true,
      notes: [],
      ignoredColumns: [],
      counts: {
        rows: rows.length,
        ready: count('ready'),
        new: count('new'),
        changed: 0,
        same: 0,
        onlyHere: 0,
        warned: count('warned'),
        refused: count('refused'),
        excluded: count('excluded'),
      },
      reasons: [notValid, formula].flatMap((issue) => {
        const { code, severity } = issue
        const found = rows.filter((row) => has(row, issue)).length
        return found === 0 ? [] : [{ code, severity, count: found }]
      }),
      before: { batches: 0, numbers: 0 },
      undo: before.length === 0 ? null : messageOf('step.earlier'),
      redo: null,
      ...noAnswers,
    }
  }

  function changed(id: number | undefined): ImportChanged {
    return { review: review(), row: rows.find((row) => row.id === id) ?? null }
  }

  function change(ids: readonly number[], part: (row: ImportRow) => Partial<ImportRow>): ImportChanged {
    const of = ids.length === 1 ? ids[0] : undefined
    before.push({ rows, of })
    rows = rows.map((row) => (ids.includes(row.id) ? checked({ ...row, ...part(row) }) : row))
    return changed(of)
  }

  return {
    review,
    answers: {
      'import.rows': ({ show, code, offset, limit }) => {
        const found = rows.filter(
          (row) =>
            kinds[show](row) && (code === undefined || row.issues.some((issue) => issue.code === code)),
        )
        return { rows: found.slice(offset, offset + limit), total: found.length }
      },
      'import.edit': ({ id, field, text }) =>
        change([id], ({ cells, edited }) => ({
          cells: { ...cells, [field]: text },
          edited: [...edited, field],
        })),
      'import.exclude': ({ rows: ids, excluded }) => change(ids, () => ({ excluded })),
      'import.undo': () => {
        const last = before.pop()
        rows = last?.rows ?? rows
        return changed(last?.of)
      },
    },
  }
}
