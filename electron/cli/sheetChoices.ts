import { customKey, type CustomField } from '../../contract/customFields.ts'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import {
  fieldsOf,
  type ReadingOptions,
  type SheetField,
  type SheetLook,
} from '../../contract/sheets/sheets.ts'
import { columnOfLetter } from '../../contract/text/columnLetters.ts'
import { headingKey } from '../sheets/headingKey.ts'
import type { SheetChoices } from './arguments/sheetArguments.ts'
import { customFieldsOf, fieldCalled } from './customFields.ts'
import type { CommandContext } from './commandContext.ts'

const wrong = (message: Message) => fail('invalid_input', message)
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(', ')

function placeOfSheet({ sheets }: SheetLook, choice: string): Result<number> {
  const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()
  const named = sheets.findIndex(({ name }) => same(name, choice))
  if (named !== -1) return ok(named)
  if (/^[1-9]\d{0,3}$/u.test(choice) && Number(choice) <= sheets.length) return ok(Number(choice) - 1)
  return wrong(
    sheets.length === 0
      ? messageOf('commandLine.noSheets', { sheet: choice })
      : messageOf('commandLine.noSuchSheet', {
          sheet: choice,
          sheets: quoted(sheets.map(({ name }) => name)),
        }),
  )
}

/** The places of the columns with this heading, or else with this letter. */
function placesOf({ columns }: SheetLook, word: string): number[] {
  const all = [...columns.keys()]
  const asIs = all.filter((index) => columns[index]?.heading === word.trim())
  if (asIs.length > 0) return asIs
  const alike = all.filter((index) => headingKey(columns[index]?.heading ?? '') === headingKey(word))
  if (alike.length > 0 && headingKey(word) !== '') return alike
  const letter = columnOfLetter(word.trim())
  return letter === null || letter >= columns.length ? [] : [letter]
}

function columnsOf(
  look: SheetLook,
  choices: SheetChoices['columns'],
  custom: readonly CustomField[],
): Result<(SheetField | null)[]> {
  const fields: (SheetField | null)[] = look.columns.map(() => null)
  for (const { field: said, column } of choices) {
    const own = typeof said === 'string' ? undefined : fieldCalled(custom, said.named)
    if (typeof said !== 'string' && own === undefined) {
      const known = [...fieldsOf.number, ...custom.map(({ name }) => name)].join(', ')
      const choice = `--columns ${said.named}=${column}`
      return wrong(messageOf('commandLine.writeColumns', { choice, fields: known }))
    }
    const field = own === undefined ? said : customKey(own.id)
    if (typeof field !== 'string') continue
    const [place, another] = placesOf(look, column)
    if (place === undefined) {
      const headings = quoted(look.columns.map(({ heading }) => heading).filter((heading) => heading !== ''))
      return wrong(messageOf('commandLine.noSuchColumn', { choice: `${field}=${column}`, headings }))
    }
    if (another !== undefined) {
      return wrong(messageOf('commandLine.severalColumns', { choice: `${field}=${column}` }))
    }
    if (fields[place] !== null) return wrong(messageOf('commandLine.columnTwice', { column }))
    fields[place] = field
  }
  return ok(fields)
}

/**
 * Resolves the arguments about a sheet to places in it. Without any, the sheet is not looked at.
 * @param path absolute
 */
export async function placed(
  context: CommandContext,
  path: string,
  choices: SheetChoices,
): Promise<Result<ReadingOptions>> {
  const { sheet, columns, encoding, delimiter, headingRow } = choices
  let options: ReadingOptions = {
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
  }
  if (sheet !== null) {
    const look = await context.look(path, options)
    if (!look.ok) return look
    const place = placeOfSheet(look.value, sheet)
    if (!place.ok) return place
    options = { ...options, sheet: place.value }
  }
  if (headingRow !== undefined) options = { ...options, headingRow }
  if (columns.length === 0) return ok(options)
  const look = await context.look(path, options)
  if (!look.ok) return look
  const custom = await customFieldsOf(context)
  if (!custom.ok) return custom
  const fields = columnsOf(look.value, columns, custom.value)
  if (!fields.ok) return fields
  const { readAs } = look.value
  return ok({
    ...options,
    ...(readAs.sheet === null ? {} : { sheet: readAs.sheet.index }),
    headingRow: readAs.headingRow,
    columns: fields.value,
    headings: look.value.columns.map(({ heading }) => heading),
  })
}
