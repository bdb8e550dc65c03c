import { numberActs, type NumberAct } from '../../../contract/life/acts.ts'
import { Language } from '../../../contract/language.ts'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import type { Translator } from '../../../contract/messages/translator.ts'
import { actCommands, optionsOfAct, type ActCommandName } from './actOptions.ts'
import { exitCodeNames, exitCodes } from '../exitCodes.ts'
import { filterOptions } from './filterOptions.ts'

/** One option of a command. */
export interface Option {
  /** A word for its value in the help; null for a flag. */
  readonly value: string | null
  /** May be given more than once; the values are alternatives. */
  readonly many?: boolean
  /** An empty value has a meaning too. */
  readonly mayBeEmpty?: boolean
  readonly help: Message
}

/** The words of a command besides its options: one, any number, or none. */
type Words = 'one' | 'many' | 'none'

interface CommandEntry {
  readonly words: Words
  /** The name of the words in the help. */
  readonly takes: string
  readonly help: Message
  readonly options: Readonly<Record<string, Option>>
}

const common = {
  'data-folder': { value: 'FOLDER', help: messageOf('commandHelp.dataFolder') },
  lang: { value: Language.options.join('|'), help: messageOf('commandHelp.lang') },
  json: { value: null, help: messageOf('commandHelp.json') },
  help: { value: null, help: messageOf('commandHelp.help') },
} as const satisfies Record<string, Option>

const sheet = {
  country: { value: 'US', help: messageOf('commandHelp.sheetCountry') },
  bare: { value: 'international', help: messageOf('commandHelp.bare') },
  take: {
    value: 'lost-zero,renumbered,not-in-plan',
    help: messageOf('commandHelp.take'),
  },
  sheet: { value: 'NAME', help: messageOf('commandHelp.sheet') },
  'heading-row': { value: 'ROW', help: messageOf('commandHelp.headingRow') },
  columns: { value: 'FIELD=COLUMN,…', help: messageOf('commandHelp.columns') },
  encoding: { value: 'NAME', help: messageOf('commandHelp.encoding') },
  delimiter: { value: 'SIGN', help: messageOf('commandHelp.sheetDelimiter') },
  'save-mapping': { value: null, help: messageOf('commandHelp.saveMapping') },
  report: { value: 'FILE', help: messageOf('commandHelp.report') },
  force: { value: null, help: messageOf('commandHelp.force') },
} as const satisfies Record<string, Option>

const update = {
  update: { value: null, help: messageOf('commandHelp.update') },
  'clear-empty': { value: null, help: messageOf('commandHelp.clearEmpty') },
  keep: { value: 'FIELD,…', help: messageOf('commandHelp.keep') },
} as const satisfies Record<string, Option>

const comparison = {
  source: { value: 'NAME', help: messageOf('commandHelp.source') },
  covers: { value: 'FILTER=VALUE', many: true, help: messageOf('commandHelp.covers') },
  authority: { value: 'FIELD,…', help: messageOf('commandHelp.authority') },
  'clear-empty': { value: null, help: messageOf('commandHelp.emptyIsEmpty') },
} as const satisfies Record<string, Option>

const fromFile = {
  'from-file': { value: 'LIST', help: messageOf('commandHelp.fromFile') },
} as const satisfies Record<string, Option>

const dryRun = {
  'dry-run': { value: null, help: messageOf('commandHelp.dryRun') },
} as const satisfies Record<string, Option>

/** The command of an action on numbers: its name and its help are here, its options are in the table of acts. */
const commandOf = (act: NumberAct): CommandEntry => ({
  words: 'many',
  takes: '[NUMBER…]',
  help: messageOf(`commandHelp.act.${actCommands[act]}`),
  options: { ...optionsOfAct(act), ...fromFile, ...filterOptions, ...dryRun, ...common },
})

const actEntries = Object.fromEntries(
  numberActs.map((act) => [actCommands[act], commandOf(act)]),
  // There is one of each name.
) as Readonly<Record<ActCommandName, CommandEntry>>

/** Every command with its arguments; the help and the parser follow from it. */
export const commands = {
  check: {
    words: 'one',
    takes: 'FILE',
    help: messageOf('commandHelp.check'),
    options: { ...update, ...sheet, ...common },
  },
  compare: {
    words: 'one',
    takes: 'FILE',
    help: messageOf('commandHelp.compare'),
    options: { ...comparison, ...sheet, ...common },
  },
  import: {
    words: 'one',
    takes: 'FILE',
    help: messageOf('commandHelp.import'),
    options: {
      policy: {
        value: 'all|good',
        help: messageOf('commandHelp.policy'),
      },
      ...dryRun,
      ...update,
      ...sheet,
      ...common,
    },
  },
  export: {
    words: 'one',
    takes: 'TARGET',
    help: messageOf('commandHelp.export'),
    options: {
      for: {
        value: 'spreadsheet|upload',
        help: messageOf('commandHelp.for'),
      },
      format: { value: 'csv|xlsx', help: messageOf('commandHelp.format') },
      profile: { value: 'NAME', help: messageOf('commandHelp.profile') },
      'all-columns': { value: null, help: messageOf('commandHelp.allColumns') },
      columns: { value: 'FIELD,…', help: messageOf('commandHelp.exportColumns') },
      delimiter: {
        value: 'SIGN',
        help: messageOf('commandHelp.exportDelimiter'),
      },
      name: { value: 'NAME', help: messageOf('commandHelp.name') },
      record: { value: null, help: messageOf('commandHelp.record') },
      ...filterOptions,
      force: sheet.force,
      ...common,
    },
  },
  list: {
    words: 'none',
    takes: '',
    help: messageOf('commandHelp.list'),
    options: {
      ...filterOptions,
      sort: { value: 'FIELD', help: messageOf('commandHelp.sort') },
      descending: { value: null, help: messageOf('commandHelp.descending') },
      limit: { value: 'COUNT', help: messageOf('commandHelp.limit') },
      ...common,
    },
  },
  find: {
    words: 'many',
    takes: '[NUMBER…]',
    help: messageOf('commandHelp.find'),
    options: { ...fromFile, ...common },
  },
  history: { words: 'one', takes: 'NUMBER', help: messageOf('commandHelp.history'), options: common },
  ...actEntries,
  'close-account': {
    words: 'one',
    takes: 'NAME',
    help: messageOf('commandHelp.closeAccount'),
    options: { unbind: { value: null, help: messageOf('commandHelp.unbindToo') }, ...dryRun, ...common },
  },
} as const satisfies Record<string, CommandEntry>

export type CommandName = keyof typeof commands
// The keys of a constant table are the names it was declared with.
export const commandNames = Object.keys(commands) as CommandName[]

/** The command with this name; null if there is none. */
export function commandCalled(name: string): CommandName | null {
  return commandNames.find((known) => known === name) ?? null
}

/** The options of a command. */
export function optionsOf(name: CommandName): Readonly<Record<string, Option>> {
  return commands[name].options
}

const called = (name: string, { value }: Option) => `--${name}${value === null ? '' : ` ${value}`}`

/** The help of a command. */
export function helpFor(name: CommandName, say: Translator): string[] {
  const { takes, help } = commands[name]
  const options = Object.entries(optionsOf(name))
  const width = Math.max(...options.map(([option, about]) => called(option, about).length))
  return [
    say(messageOf('commandHelp.usage', { command: `${name} ${takes}`.trim() })),
    '',
    say(help),
    '',
    ...options.map(([option, about]) => {
      const line = about.many === true ? messageOf('commandHelp.again', { help: about.help }) : about.help
      return `  ${called(option, about).padEnd(width)}  ${say(line)}`
    }),
  ]
}

/** The list of commands. */
export function generalHelp(say: Translator): string[] {
  const usages = commandNames.map((name) => `${name} ${commands[name].takes}`.trim())
  const width = Math.max(...usages.map(({ length }) => length))
  return [
    say(messageOf('commandHelp.general')),
    '',
    ...commandNames.map((name, at) => `  ${(usages[at] ?? '').padEnd(width)}  ${say(commands[name].help)}`),
    '',
    say(messageOf('commandHelp.commandHelp')),
    say(messageOf('commandHelp.exitCodes')),
    ...exitCodeNames.map(
      (name) => `  ${String(exitCodes[name]).padEnd(4)} ${say(messageOf(`commandHelp.ends.${name}`))}`,
    ),
  ]
}
