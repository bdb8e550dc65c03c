import { messageOf } from '../../../contract/messages/message.ts'
import {
  Delimiter,
  Encoding,
  fieldsOf,
  Proposal,
  updatedFields,
  type GivenSheetAnswers,
  type NumberAnswers,
  type NumberUpdate,
  type UpdatedField,
  type BuiltInField,
} from '../../../contract/sheets/sheets.ts'
import { countryOf, notOneOf, oneOf, orNull, WrongUsage, type Given } from './given.ts'

/** A field that a column is for; one that people defined is known by its name, which only the inventory knows. */
interface ColumnChoice {
  readonly field: BuiltInField | { readonly named: string }
  readonly column: string
}

/** Which fields a sheet updates, as far as people defined them: by their names. */
export type CustomAuthority = { readonly kept: readonly string[] } | { readonly decides: readonly string[] }

/** How to read a sheet, by names and letters; only the sheet itself turns these into places. */
export interface SheetChoices {
  /** By its name, or its place from 1. */
  readonly sheet: string | null
  /** Null if the sheet has no headings; absent, it is detected. */
  readonly headingRow?: number | null
  /** The column of each field, by its heading or its letter. */
  readonly columns: readonly ColumnChoice[]
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  /** Whether the columns are remembered for sheets with the same headings. */
  readonly saveMapping: boolean
}

/** A command that reads a sheet. */
export interface SheetCommand {
  readonly file: string
  readonly choices: SheetChoices
  /** Answers about its numbers in advance. */
  readonly answers: GivenSheetAnswers
  /** Absent where every field that people defined is updated. */
  readonly customAuthority?: CustomAuthority
  /** The file for the refused rows; null for none. */
  readonly report: string | null
  /** Whether an existing file may be replaced. */
  readonly force: boolean
}

const delimiterNames: Readonly<Record<string, Delimiter>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  bar: '|',
}

/**
 * The delimiter of a text file, as a name or as the character.
 * @throws WrongUsage
 */
export function delimiterOf(text: string): Delimiter {
  const found = delimiterNames[text.toLowerCase()] ?? Delimiter.options.find((each) => each === text)
  if (found !== undefined) return found
  throw notOneOf('delimiter', text, ['comma', 'semicolon', 'tab', 'bar'])
}

function encodingOf(text: string): Encoding {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[-_ ]/gu, '')
  const found = Encoding.options.find((each) => plain(each) === plain(text))
  if (found !== undefined) return found
  throw notOneOf('encoding', text, Encoding.options)
}

function headingRowOf(text: string): number | null {
  if (text.toLowerCase() === 'none') return null
  if (/^[1-9]\d{0,6}$/u.test(text)) return Number(text)
  throw new WrongUsage(messageOf('commandLine.headingRow', { choice: `--heading-row ${text}` }))
}

/** `number=B,Site=Customer`; a heading may contain commas if no field follows them. */
function columnsOf(text: string): SheetChoices['columns'] {
  const fields: readonly BuiltInField[] = fieldsOf.number
  const plain = (name: string) => name.toLowerCase().replaceAll(/[-_ ]/gu, '')
  const named = (part: string) => fields.find((field) => plain(field) === plain(part.split('=')[0] ?? ''))
  const parts: string[] = []
  for (const part of text.split(',')) {
    const isNew = parts.length === 0 || part.includes('=')
    if (isNew) parts.push(part)
    else parts.push(`${parts.pop() ?? ''},${part}`)
  }
  return parts.map((part) => {
    const field = named(part)
    const column = part.slice(part.indexOf('=') + 1).trim()
    const name = (part.split('=')[0] ?? '').trim()
    if (part.includes('=') && name !== '' && column !== '') return { field: field ?? { named: name }, column }
    throw new WrongUsage(
      messageOf('commandLine.writeColumns', { choice: `--columns ${part}`, fields: fields.join(', ') }),
    )
  })
}

function choicesOf(given: Given): SheetChoices {
  const headingRow = given.one('heading-row')
  return {
    sheet: given.one('sheet'),
    ...(headingRow === null ? {} : { headingRow: headingRowOf(headingRow) }),
    columns: orNull(given.one('columns'), columnsOf) ?? [],
    encoding: orNull(given.one('encoding'), encodingOf),
    delimiter: orNull(given.one('delimiter'), delimiterOf),
    saveMapping: given.has('save-mapping'),
  }
}

function bareOf(given: Given): NumberAnswers['bare'] {
  const text = given.one('bare')
  if (text === null) return null
  if (text.toLowerCase() !== 'international')
    throw new WrongUsage(messageOf('commandLine.bareOnly', { choice: `--bare ${text}` }))
  if (given.has('country')) throw new WrongUsage(messageOf('commandLine.bareOrCountry'))
  return 'international'
}

const proposalNames = Proposal.options.map((proposal) => proposal.replaceAll('_', '-'))

/** `lost-zero,renumbered`: in the order of their table. */
function takenOf(text: string): Proposal[] {
  const named = text.split(',').map((name) => oneOf('take', name.trim(), proposalNames))
  return Proposal.options.filter((_, at) => named.includes(proposalNames[at] ?? ''))
}

/**
 * `--update`, with what its empty cells do and the fields to keep.
 * @throws WrongUsage
 */
export function updateOf(given: Given): NumberUpdate | null {
  const kept = given.one('keep')?.split(',') ?? []
  const clears = given.has('clear-empty')
  if (!given.has('update')) {
    if (clears || kept.length > 0) throw new WrongUsage(messageOf('commandLine.onlyWithUpdate'))
    return null
  }
  return { clears, kept: fieldsAmong(kept).builtIn }
}

/** Some names as fields of every inventory, and those that may be of people's own. */
function fieldsAmong(names: readonly string[]): {
  readonly builtIn: UpdatedField[]
  readonly custom: string[]
} {
  const named = names.map((name) => name.trim())
  const fieldOf = (name: string) => updatedFields.find((field) => field.toLowerCase() === name.toLowerCase())
  return {
    builtIn: named.flatMap((name) => fieldOf(name) ?? []),
    custom: named.filter((name) => fieldOf(name) === undefined),
  }
}

/** What `--keep` or `--authority` says of fields that people defined. */
function customAuthorityIn(given: Given): CustomAuthority | null {
  const decides = given.one('authority')
  if (decides !== null) return { decides: fieldsAmong(decides.split(',')).custom }
  const kept = fieldsAmong(given.one('keep')?.split(',') ?? []).custom
  return kept.length === 0 ? null : { kept }
}

/**
 * `--authority`: the fields that the file decides in a comparison; all by default.
 * @throws WrongUsage
 */
export function authorityOf(given: Given): NumberUpdate {
  const named = orNull(given.one('authority'), (text) => fieldsAmong(text.split(',')).builtIn)
  const kept = named === null ? [] : updatedFields.filter((field) => !named.includes(field))
  return { clears: given.has('clear-empty'), kept }
}

/**
 * The arguments about a sheet.
 * @param update what it changes in existing numbers
 * @throws WrongUsage
 */
export function sheetCommand(file: string, given: Given, update: NumberUpdate | null): SheetCommand {
  const choices = choicesOf(given)
  if (choices.saveMapping && choices.columns.length === 0) {
    throw new WrongUsage(messageOf('commandLine.saveMapping'))
  }
  const customAuthority = customAuthorityIn(given)
  return {
    file,
    ...(customAuthority === null ? {} : { customAuthority }),
    answers: {
      country: orNull(given.one('country'), countryOf),
      bare: bareOf(given),
      taken: orNull(given.one('take'), takenOf) ?? [],
      update,
    },
    choices,
    report: given.one('report'),
    force: given.has('force'),
  }
}
