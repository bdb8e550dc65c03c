import { parseArgs } from 'node:util'
import { ExportForm, ExportFormat } from '../../contract/exporting.ts'
import { ImportPolicy } from '../../contract/batches.ts'
import { Delimiter, Encoding, fieldsOf, type SheetField } from '../../contract/sheets.ts'
import { numberTypes, poolStatuses, type NumberType, type PoolStatus } from '../../contract/numbers.ts'
import { toCountry } from '../numbering/countries.ts'
import { commandCalled, commands, optionsOf, type CommandName } from './options.ts'

/** How a sheet is to be read, as a command line says it: by names and letters, which only the sheet gives a place. */
export interface SheetWishes {
  /** By its name or its place, from 1. */
  readonly sheet: string | null
  /** Null when the sheet has no headings; left out, it is found out. */
  readonly headingRow?: number | null
  /** The column of each field, by its heading or its letter. */
  readonly columns: readonly { readonly field: SheetField; readonly column: string }[]
  readonly encoding: Encoding | null
  readonly delimiter: Delimiter | null
  /** Whether the columns are remembered for sheets with the same headings. */
  readonly saveMapping: boolean
}

interface SheetCommand {
  readonly file: string
  readonly country: string | null
  readonly wishes: SheetWishes
  /** Numbers without `+` are international ones instead. */
  readonly bare?: 'international'
  /** Where the refused rows go; null for nowhere. */
  readonly report: string | null
  /** Whether a file that is there may be replaced. */
  readonly force: boolean
}

export interface CheckCommand extends SheetCommand {
  readonly name: 'check'
}

export interface ImportCommand extends SheetCommand {
  readonly name: 'import'
  readonly policy: ImportPolicy
  readonly dryRun: boolean
}

export interface ExportCommand {
  readonly name: 'export'
  /** A file, or for an upload a folder. */
  readonly target: string
  readonly form: ExportForm | null
  readonly format: ExportFormat | null
  readonly allColumns: boolean
  /** The export profile that an upload is written by. */
  readonly profile: string | null
  /** What files for upload are called. */
  readonly called: string | null
  readonly force: boolean
  readonly search: string | null
  readonly statuses: readonly PoolStatus[]
  readonly subAccounts: readonly string[]
  readonly sipTrunks: readonly string[]
  readonly countries: readonly string[]
  readonly types: readonly NumberType[]
  readonly batches: readonly string[]
}

export type Command = CheckCommand | ImportCommand | ExportCommand

/** What was asked for on a command line. */
export type Asked =
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly json: boolean
      readonly dataFolder: string | null
    }
  | { readonly kind: 'help'; readonly about: CommandName | null }
  | { readonly kind: 'version' }
  /** It can't be understood. */
  | { readonly kind: 'wrong'; readonly message: string; readonly json: boolean }

/** Thrown where a command line can't be understood. */
class WrongUsage extends Error {}

/** What was given to a command, its options by name. */
class Given {
  readonly #values = new Map<string, string[]>()

  add(option: string, value: string): void {
    this.#values.set(option, [...(this.#values.get(option) ?? []), value])
  }

  has(option: string): boolean {
    return this.#values.has(option)
  }

  all(option: string): readonly string[] {
    return this.#values.get(option) ?? []
  }

  one(option: string): string | null {
    return this.all(option)[0] ?? null
  }
}

function read(name: CommandName, args: readonly string[]): { given: Given; words: string[] } {
  const options = optionsOf(name)
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(options).map(([option, { value }]) => [
        option,
        { type: value === null ? 'boolean' : 'string', ...(option === 'help' ? { short: 'h' } : {}) },
      ]),
    ),
    // Its own refusals speak of parseArgs; these speak of the command.
    strict: false,
    allowPositionals: true,
    tokens: true,
  })
  const given = new Given()
  const words: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value)
    if (token.kind !== 'option') continue
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
    if (option === undefined) throw new WrongUsage(`${name} has no option ${token.rawName}.`)
    if (given.has(token.name) && option.many !== true)
      throw new WrongUsage(`${token.rawName} is given twice.`)
    if (option.value === null) {
      if (token.value !== undefined) throw new WrongUsage(`${token.rawName} takes no value.`)
      given.add(token.name, '')
    } else {
      const next = token.value ?? ''
      // What looks like the next option is one, unless it was given with an equals sign.
      if (next === '' || (token.inlineValue !== true && next.startsWith('-'))) {
        throw new WrongUsage(`${token.rawName} needs a value: ${token.rawName} ${option.value}.`)
      }
      given.add(token.name, next)
    }
  }
  return { given, words }
}

/** The one of several values that a text names, in any case. */
function oneOf<T extends string>(option: string, text: string, values: readonly T[]): T {
  const found = values.find((value) => value.toLowerCase() === text.toLowerCase())
  if (found !== undefined) return found
  throw new WrongUsage(
    `--${option} ${text}: choose ${values.slice(0, -1).join(', ')} or ${values.at(-1) ?? ''}.`,
  )
}

function countryOf(text: string): string {
  const country = text.length === 2 ? toCountry(text) : null
  if (country !== null) return country
  throw new WrongUsage(`--country ${text}: give a country by its two letters, such as US or DE.`)
}

function orNull<T>(text: string | null, read: (text: string) => T): T | null {
  return text === null ? null : read(text)
}

const delimiterNames: Readonly<Record<string, Delimiter>> = {
  comma: ',',
  semicolon: ';',
  tab: '\t',
  '\\t': '\t',
  bar: '|',
}

function delimiterOf(text: string): Delimiter {
  const found = delimiterNames[text.toLowerCase()] ?? Delimiter.options.find((each) => each === text)
  if (found !== undefined) return found
  throw new WrongUsage(`--delimiter ${text}: choose comma, semicolon, tab or bar.`)
}

function encodingOf(text: string): Encoding {
  const plain = (name: string) => name.toLowerCase().replaceAll(/[-_ ]/gu, '')
  const found = Encoding.options.find((each) => plain(each) === plain(text))
  if (found !== undefined) return found
  throw new WrongUsage(`--encoding ${text}: choose one of ${Encoding.options.join(', ')}.`)
}

function headingRowOf(text: string): number | null {
  if (text.toLowerCase() === 'none') return null
  if (/^[1-9]\d{0,6}$/u.test(text)) return Number(text)
  throw new WrongUsage(`--heading-row ${text}: give the number of the row, or none.`)
}

/** `number=B,subAccount=Customer`; a heading may hold commas where what follows is no field. */
function columnsOf(text: string): SheetWishes['columns'] {
  const fields: readonly SheetField[] = fieldsOf.number
  const plain = (name: string) => name.toLowerCase().replaceAll(/[-_ ]/gu, '')
  const named = (part: string) => fields.find((field) => plain(field) === plain(part.split('=')[0] ?? ''))
  const parts: string[] = []
  for (const part of text.split(',')) {
    const isNew = parts.length === 0 || (part.includes('=') && named(part) !== undefined)
    if (isNew) parts.push(part)
    else parts.push(`${parts.pop() ?? ''},${part}`)
  }
  return parts.map((part) => {
    const field = named(part)
    const column = part.slice(part.indexOf('=') + 1).trim()
    if (field !== undefined && part.includes('=') && column !== '') return { field, column }
    throw new WrongUsage(`--columns ${part}: write FIELD=COLUMN, with one of ${fields.join(', ')}.`)
  })
}

function wishesOf(given: Given): SheetWishes {
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

function bareOf(given: Given): Pick<SheetCommand, 'bare'> {
  const text = given.one('bare')
  if (text === null) return {}
  if (text.toLowerCase() !== 'international')
    throw new WrongUsage(`--bare ${text}: it can only be international.`)
  if (given.has('country'))
    throw new WrongUsage('Numbers without + are of --country, or --bare international: give one.')
  return { bare: 'international' }
}

function sheetCommand(file: string, given: Given): SheetCommand {
  const wishes = wishesOf(given)
  if (wishes.saveMapping && wishes.columns.length === 0) {
    throw new WrongUsage('--save-mapping remembers what --columns says: give both.')
  }
  return {
    file,
    country: orNull(given.one('country'), countryOf),
    wishes,
    ...bareOf(given),
    report: given.one('report'),
    force: given.has('force'),
  }
}

function exportCommand(target: string, given: Given): ExportCommand {
  return {
    name: 'export',
    target,
    form: orNull(given.one('for'), (text) => oneOf('for', text, ExportForm.options)),
    format: orNull(given.one('format'), (text) => oneOf('format', text, ExportFormat.options)),
    allColumns: given.has('all-columns'),
    profile: given.one('profile'),
    called: given.one('name'),
    force: given.has('force'),
    search: given.one('search'),
    statuses: given.all('status').map((text) => oneOf('status', text, poolStatuses)),
    subAccounts: given.all('sub-account'),
    sipTrunks: given.all('sip-trunk'),
    // International ranges belong to no country.
    countries: given.all('country').map((text) => (text === '001' ? text : countryOf(text))),
    types: given.all('type').map((text) => oneOf('type', text, numberTypes)),
    batches: given.all('batch'),
  }
}

function commandOf(name: CommandName, word: string, given: Given): Command {
  switch (name) {
    case 'check':
      return { name, ...sheetCommand(word, given) }
    case 'import':
      return {
        name,
        ...sheetCommand(word, given),
        policy: orNull(given.one('policy'), (text) => oneOf('policy', text, ImportPolicy.options)) ?? 'all',
        dryRun: given.has('dry-run'),
      }
    case 'export':
      return exportCommand(word, given)
  }
}

function understand(args: readonly string[]): Asked {
  const [first, ...rest] = args
  if (first === '--version') return { kind: 'version' }
  if (first === undefined || first === '--help' || first === '-h') return { kind: 'help', about: null }
  if (first === 'help') return { kind: 'help', about: commandCalled(rest[0] ?? '') }
  const name = commandCalled(first)
  if (name === null) {
    throw new WrongUsage(`NumberDesk has no command ${first}. It has check, import and export.`)
  }
  const { given, words } = read(name, rest)
  if (given.has('help')) return { kind: 'help', about: name }
  const [word, extra] = words
  const { takes } = commands[name]
  if (word === undefined || word === '') throw new WrongUsage(`Say which: numberdesk ${name} ${takes}.`)
  if (extra !== undefined) {
    throw new WrongUsage(
      `${name} takes one ${takes}, and ${extra} is one too many. Put names with spaces in quotes.`,
    )
  }
  const command = commandOf(name, word, given)
  return { kind: 'run', command, json: given.has('json'), dataFolder: given.one('data-folder') }
}

/** Understands the words of a command line, without the program's own name. */
export function readArguments(args: readonly string[]): Asked {
  try {
    return understand(args)
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error
    return { kind: 'wrong', message: error.message, json: args.includes('--json') }
  }
}
