import { Language } from '../../contract/language.ts'
import { messageOf, type TextKey } from '../../contract/messages/message.ts'
import type { Translator } from '../../contract/messages/translator.ts'
import { exitCodeNames, exitCodes } from './exitCodes.ts'

/** What one option of a command takes. */
interface Option {
  /** A word for its value in the help; null for one that is only there or not. */
  readonly value: string | null
  /** May be given more than once; the values are alternatives. */
  readonly many?: boolean
  readonly help: HelpKey
}

/** A text of the help without places. */
type HelpKey = Exclude<Extract<TextKey, `commandHelp.${string}`>, 'commandHelp.usage' | 'commandHelp.again'>

const common = {
  'data-folder': { value: 'FOLDER', help: 'commandHelp.dataFolder' },
  lang: { value: Language.options.join('|'), help: 'commandHelp.lang' },
  json: { value: null, help: 'commandHelp.json' },
  help: { value: null, help: 'commandHelp.help' },
} as const satisfies Record<string, Option>

const sheet = {
  country: { value: 'US', help: 'commandHelp.sheetCountry' },
  bare: { value: 'international', help: 'commandHelp.bare' },
  take: {
    value: 'lost-zero,renumbered,not-in-plan',
    help: 'commandHelp.take',
  },
  sheet: { value: 'NAME', help: 'commandHelp.sheet' },
  'heading-row': { value: 'ROW', help: 'commandHelp.headingRow' },
  columns: { value: 'FIELD=COLUMN,…', help: 'commandHelp.columns' },
  encoding: { value: 'NAME', help: 'commandHelp.encoding' },
  delimiter: { value: 'SIGN', help: 'commandHelp.sheetDelimiter' },
  'save-mapping': { value: null, help: 'commandHelp.saveMapping' },
  report: { value: 'FILE', help: 'commandHelp.report' },
  force: { value: null, help: 'commandHelp.force' },
} as const satisfies Record<string, Option>

/** Every command with what it takes; the help and the reading of arguments follow from it. */
export const commands = {
  check: {
    takes: 'FILE',
    help: 'commandHelp.check',
    options: { ...sheet, ...common },
  },
  import: {
    takes: 'FILE',
    help: 'commandHelp.import',
    options: {
      policy: {
        value: 'all|good',
        help: 'commandHelp.policy',
      },
      'dry-run': { value: null, help: 'commandHelp.dryRun' },
      ...sheet,
      ...common,
    },
  },
  export: {
    takes: 'TARGET',
    help: 'commandHelp.export',
    options: {
      for: {
        value: 'spreadsheet|upload',
        help: 'commandHelp.for',
      },
      format: { value: 'csv|xlsx', help: 'commandHelp.format' },
      profile: { value: 'NAME', help: 'commandHelp.profile' },
      'all-columns': { value: null, help: 'commandHelp.allColumns' },
      delimiter: {
        value: 'SIGN',
        help: 'commandHelp.exportDelimiter',
      },
      name: { value: 'NAME', help: 'commandHelp.name' },
      search: { value: 'TEXT', help: 'commandHelp.search' },
      status: { value: 'STATUS', many: true, help: 'commandHelp.status' },
      'sub-account': { value: 'NAME', many: true, help: 'commandHelp.subAccount' },
      'sip-trunk': { value: 'NAME', many: true, help: 'commandHelp.sipTrunk' },
      country: { value: 'US', many: true, help: 'commandHelp.country' },
      type: { value: 'TYPE', many: true, help: 'commandHelp.type' },
      batch: { value: 'NAME', many: true, help: 'commandHelp.batch' },
      force: sheet.force,
      ...common,
    },
  },
} as const satisfies Record<string, { takes: string; help: HelpKey; options: Record<string, Option> }>

export type CommandName = keyof typeof commands
// The keys of a constant table are the names it was declared with.
export const commandNames = Object.keys(commands) as CommandName[]

/** The command of that name; null when there is none. */
export function commandCalled(name: string): CommandName | null {
  return commandNames.find((known) => known === name) ?? null
}

/** What a command takes, by option. */
export function optionsOf(name: CommandName): Readonly<Record<string, Option>> {
  return commands[name].options
}

const called = (name: string, { value }: Option) => `--${name}${value === null ? '' : ` ${value}`}`

/** How a command is used. */
export function helpFor(name: CommandName, say: Translator): string[] {
  const { takes, help } = commands[name]
  const options = Object.entries(optionsOf(name))
  const width = Math.max(...options.map(([option, about]) => called(option, about).length))
  return [
    say(messageOf('commandHelp.usage', { command: `${name} ${takes}` })),
    '',
    say(messageOf(help)),
    '',
    ...options.map(([option, about]) => {
      const what = messageOf(about.help)
      const line = about.many === true ? messageOf('commandHelp.again', { help: what }) : what
      return `  ${called(option, about).padEnd(width)}  ${say(line)}`
    }),
  ]
}

/** What there is. */
export function generalHelp(say: Translator): string[] {
  const usages = commandNames.map((name) => `${name} ${commands[name].takes}`)
  const width = Math.max(...usages.map(({ length }) => length))
  return [
    say(messageOf('commandHelp.general')),
    '',
    ...commandNames.map(
      (name, at) => `  ${(usages[at] ?? '').padEnd(width)}  ${say(messageOf(commands[name].help))}`,
    ),
    '',
    say(messageOf('commandHelp.commandHelp')),
    say(messageOf('commandHelp.exitCodes')),
    ...exitCodeNames.map(
      (name) => `  ${String(exitCodes[name]).padEnd(4)} ${say(messageOf(`commandHelp.ends.${name}`))}`,
    ),
  ]
}
