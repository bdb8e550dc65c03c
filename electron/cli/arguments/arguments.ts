import { ExportForm, ExportFormat } from '../../../contract/exporting.ts'
import { ImportPolicy } from '../../../contract/sheets/batches.ts'
import { Language } from '../../../contract/language.ts'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { Delimiter } from '../../../contract/sheets/sheets.ts'
import { Name } from '../../../contract/values.ts'
import type { CloseCommand } from '../closingAccount.ts'
import { oneOf, orNull, readWords, WrongUsage, type Given } from './given.ts'
import {
  actCommand,
  actOf,
  coversIn,
  filtersIn,
  findCommand,
  listCommand,
  type ActCommand,
  type FindCommand,
  type ListCommand,
  type NumberFilters,
} from './numberArguments.ts'
import { commandCalled, commandNames, commands, type CommandName } from './options.ts'
import { authorityOf, delimiterOf, sheetCommand, updateOf, type SheetCommand } from './sheetArguments.ts'

export interface CheckCommand extends SheetCommand {
  readonly name: 'check'
}

export interface ImportCommand extends SheetCommand {
  readonly name: 'import'
  readonly policy: ImportPolicy
  readonly dryRun: boolean
}

export interface ExportCommand extends NumberFilters {
  readonly name: 'export'
  /** A file, or a folder for an upload. */
  readonly target: string
  readonly form: ExportForm | null
  readonly format: ExportFormat | null
  readonly allColumns: boolean
  /** The fields of a spreadsheet, by their names; null for the usual ones. */
  readonly columns: readonly string[] | null
  /** The delimiter of CSV files; null for a comma, or the profile's. */
  readonly delimiter: Delimiter | null
  /** The export profile of an upload. */
  readonly profile: string | null
  /** The name of the files of an upload. */
  readonly called: string | null
  /** Whether an upload is recorded as a hand-over. */
  readonly record: boolean
  readonly force: boolean
}

export interface CompareCommand extends SheetCommand {
  readonly name: 'compare'
  /** The name under which the window keeps the comparison; null for none. */
  readonly source: string | null
  /** The numbers that the file should contain. */
  readonly covers: NumberFilters
}

interface HistoryCommand {
  readonly name: 'history'
  readonly number: string
}

export type Command =
  | CheckCommand
  | ImportCommand
  | CompareCommand
  | ExportCommand
  | ListCommand
  | FindCommand
  | HistoryCommand
  | CloseCommand
  | ActCommand

/** The meaning of a command line. */
type Understood =
  | {
      readonly kind: 'run'
      readonly command: Command
      readonly json: boolean
      readonly dataFolder: string | null
    }
  | { readonly kind: 'help'; readonly about: CommandName | null }
  | { readonly kind: 'version' }
  /** It can't be understood. */
  | { readonly kind: 'wrong'; readonly message: Message; readonly json: boolean }

/** The request, and the language of the answer; null if it is not given. */
export type Asked = Understood & { readonly language: Language | null }

function exportCommand(target: string, given: Given): ExportCommand {
  return {
    name: 'export',
    target,
    form: orNull(given.one('for'), (text) => oneOf('for', text, ExportForm.options)),
    format: orNull(given.one('format'), (text) => oneOf('format', text, ExportFormat.options)),
    allColumns: given.has('all-columns'),
    columns: orNull(given.one('columns'), (text) => text.split(',').map((name) => name.trim())),
    delimiter: orNull(given.one('delimiter'), delimiterOf),
    profile: given.one('profile'),
    called: given.one('name'),
    record: given.has('record'),
    force: given.has('force'),
    ...filtersIn(given),
  }
}

function compareCommand(word: string, given: Given): CompareCommand {
  const source = orNull(given.one('source'), (text) => Name.safeParse(text).data ?? null)
  if (given.has('source') && source === null) {
    throw new WrongUsage(messageOf('commandLine.noName', { choice: `--source ${given.one('source') ?? ''}` }))
  }
  return {
    name: 'compare',
    ...sheetCommand(word, given, authorityOf(given)),
    source,
    covers: coversIn(given),
  }
}

function commandOf(name: CommandName, words: readonly string[], given: Given): Command {
  const acting = actOf(name)
  if (acting !== null) return actCommand(acting, words, given)
  const [word = ''] = words
  switch (name) {
    case 'check':
      return { name, ...sheetCommand(word, given, updateOf(given)) }
    case 'import':
      return {
        name,
        ...sheetCommand(word, given, updateOf(given)),
        policy: orNull(given.one('policy'), (text) => oneOf('policy', text, ImportPolicy.options)) ?? 'all',
        dryRun: given.has('dry-run'),
      }
    case 'compare':
      return compareCommand(word, given)
    case 'export':
      return exportCommand(word, given)
    case 'list':
      return listCommand(given)
    case 'find':
      return findCommand(words, given)
    case 'history':
      return { name, number: word }
    case 'close-account':
      return { name, account: word, unbind: given.has('unbind'), dryRun: given.has('dry-run') }
    default:
      throw new Error(`no arguments are read for ${name}`)
  }
}

function languageCalled(text: string): Language {
  return oneOf('lang', text, Language.options)
}

/** The language option of a command line, even if the rest is wrong. */
function languageIn(args: readonly string[]): Language | null {
  const end = args.indexOf('--')
  const options = end === -1 ? args : args.slice(0, end)
  const at = options.findIndex((arg) => /^--lang(?:=|$)/u.test(arg))
  const text = options[at]?.split('=')[1] ?? options[at + 1]
  return at === -1 ? null : (Language.safeParse(text?.toLowerCase()).data ?? null)
}

/** Checks that there are as many words as the command takes. */
function checkWords(name: CommandName, [word, ...others]: readonly string[]): void {
  const { takes, words } = commands[name]
  if (words === 'none' && word !== undefined) {
    throw new WrongUsage(messageOf('commandLine.takesNothing', { command: name, extra: word }))
  }
  if (words !== 'one') return
  if (word === undefined || word === '') {
    throw new WrongUsage(messageOf('commandLine.sayWhich', { command: `${name} ${takes}` }))
  }
  const [extra] = others
  if (extra !== undefined) {
    throw new WrongUsage(messageOf('commandLine.oneTooMany', { command: name, takes, extra }))
  }
}

function understand(args: readonly string[]): Understood {
  const [first, ...rest] = args
  if (first === '--version') return { kind: 'version' }
  if (first === undefined || first === '--help' || first === '-h') return { kind: 'help', about: null }
  if (first === 'help') return { kind: 'help', about: commandCalled(rest[0] ?? '') }
  const name = commandCalled(first)
  if (name === null) {
    throw new WrongUsage(
      messageOf('commandLine.noCommand', { name: first, commands: commandNames.join(', ') }),
    )
  }
  const { given, words } = readWords(name, rest)
  orNull(given.one('lang'), languageCalled)
  if (given.has('help')) return { kind: 'help', about: name }
  checkWords(name, words)
  const command = commandOf(name, words, given)
  return { kind: 'run', command, json: given.has('json'), dataFolder: given.one('data-folder') }
}

/** Parses a command line, without the program's own name. */
export function readArguments(args: readonly string[]): Asked {
  const language = languageIn(args)
  try {
    return { ...understand(args), language }
  } catch (error) {
    if (!(error instanceof WrongUsage)) throw error
    return { kind: 'wrong', message: error.problem, json: args.includes('--json'), language }
  }
}
