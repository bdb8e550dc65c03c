import { SSF } from 'xlsx'

/** What a number format shows of a cell's value, as far as it is needed here. */
export interface NumberFormat {
  readonly code: string
  readonly isDate: boolean
  /** Whether it only places the digits: zeros and literals, such as `00000` or `"+"0`. */
  readonly placesDigits: boolean
}

/** Spreadsheet programs refuse longer ones. */
const longestFormat = 255

// SheetJS gives its formatter no types.
const formatter = SSF as {
  is_date(format: string): boolean
  format(format: string, value: number, options: { readonly date1904: boolean }): string
  get_table(): Readonly<Record<number, string | undefined>>
}
const builtIn = formatter.get_table()

/** The numbers of formats that are dates in some language and have no code (ECMA-376 18.8.30). */
const isDateOfSomeLanguage = (id: number) => (id >= 27 && id <= 36) || (id >= 50 && id <= 58)

const general: NumberFormat = { code: 'General', isDate: false, placesDigits: false }

function describe(code: string): NumberFormat {
  if (code.length > longestFormat) return general
  return {
    code,
    isDate: formatter.is_date(code),
    placesDigits: /^(?:"[^"]*"|\\.|[0+() -])+$/u.test(code),
  }
}

/** The number formats of a workbook, by the styles of its cells. */
export class NumberFormats {
  readonly #own = new Map<number, string>()
  readonly #ids: number[] = []
  readonly #formats: (NumberFormat | undefined)[] = []

  /** @param code such as `#,##0` */
  addFormat(id: number, code: string): void {
    this.#own.set(id, code)
  }

  /** Adds the next style. */
  addStyle(format: number): void {
    this.#ids.push(format)
  }

  /** @param style of a cell; a missing one is General */
  of(style: number): NumberFormat {
    const known = this.#formats[style]
    if (known !== undefined) return known
    const id = this.#ids[style]
    if (id === undefined) return general
    const code = this.#own.get(id) ?? builtIn[id] ?? (isDateOfSomeLanguage(id) ? 'yyyy-mm-dd' : 'General')
    const format = describe(code)
    this.#formats[style] = format
    return format
  }
}

/**
 * A value as its format shows it.
 * @param date1904 whether the workbook counts days from 1904
 */
export function shownValue(value: number, { code }: NumberFormat, date1904: boolean): string {
  try {
    // A value that its format hides still exists.
    return formatter.format(code, value, { date1904 }) || String(value)
  } catch {
    // An invalid format can't hide anything.
    return String(value)
  }
}
