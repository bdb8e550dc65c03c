/** What one option of a command takes. */
interface Option {
  /** A word for its value in the help; null for one that is only there or not. */
  readonly value: string | null
  /** May be given more than once; the values are alternatives. */
  readonly many?: boolean
  readonly help: string
}

const common = {
  'data-folder': { value: 'FOLDER', help: 'use the inventory in this folder' },
  json: { value: null, help: 'print one JSON object instead of text' },
  help: { value: null, help: 'show this help' },
} as const satisfies Record<string, Option>

const sheet = {
  country: { value: 'US', help: 'read national numbers as those of this country, by its code or its name' },
  bare: { value: 'international', help: 'read numbers without + as international ones that lost it' },
  take: {
    value: 'lost-zero,renumbered,not-in-plan',
    help: 'take what is only proposed for such numbers',
  },
  sheet: { value: 'NAME', help: 'read this sheet of a workbook, by its name or its place: 1, 2, …' },
  'heading-row': { value: 'ROW', help: 'the row with the headings; none when there is none' },
  columns: { value: 'FIELD=COLUMN,…', help: 'number=B,subAccount=Customer: each by its heading or letter' },
  encoding: { value: 'NAME', help: 'how a text file is encoded, such as shift_jis or windows-1250' },
  delimiter: { value: 'SIGN', help: 'what stands between the values: comma, semicolon, tab or bar' },
  'save-mapping': { value: null, help: 'remember --columns for sheets with the same headings' },
  report: { value: 'FILE', help: 'save the refused rows with their reasons, as .xlsx or .csv' },
  force: { value: null, help: 'replace a file that is there already' },
} as const satisfies Record<string, Option>

/** Every command with what it takes; the help and the reading of arguments follow from it. */
export const commands = {
  check: {
    takes: 'FILE',
    help: 'Checks a sheet against the inventory and the directory. Changes nothing.',
    options: { ...sheet, ...common },
  },
  import: {
    takes: 'FILE',
    help: 'Checks a sheet and imports it in batches of 200.',
    options: {
      policy: {
        value: 'all|good',
        help: 'all: nothing when a row is refused (the default); good: the good rows',
      },
      'dry-run': { value: null, help: 'say what would be imported, and import nothing' },
      ...sheet,
      ...common,
    },
  },
  export: {
    takes: 'TARGET',
    help: 'Writes numbers to a file, or for upload to a folder. Without a filter, all of them.',
    options: {
      for: {
        value: 'spreadsheet|upload',
        help: 'one file (.xlsx or .csv), or a folder of files with a manifest',
      },
      format: { value: 'csv|xlsx', help: 'of the files for upload' },
      profile: { value: 'NAME', help: 'for upload: as this export profile of the window says' },
      'all-columns': { value: null, help: 'for a spreadsheet: all that is known of a number' },
      delimiter: {
        value: 'SIGN',
        help: 'between the cells of CSV files: comma (the default), semicolon, tab or bar',
      },
      name: { value: 'NAME', help: 'what the files for upload are called' },
      search: { value: 'TEXT', help: 'any part of a number, a name or a label' },
      status: { value: 'STATUS', many: true, help: 'Free, Assigned or Returned' },
      'sub-account': { value: 'NAME', many: true, help: 'of this sub account' },
      'sip-trunk': { value: 'NAME', many: true, help: 'on this SIP trunk' },
      country: { value: 'US', many: true, help: 'of this country' },
      type: { value: 'TYPE', many: true, help: 'of this number type, such as Toll-free' },
      batch: { value: 'NAME', many: true, help: 'of this batch, by its name or its number' },
      force: sheet.force,
      ...common,
    },
  },
} as const satisfies Record<string, { takes: string; help: string; options: Record<string, Option> }>

export type CommandName = keyof typeof commands
// The keys of a constant table are the names it was declared with.
const names = Object.keys(commands) as CommandName[]

/** The command of that name; null when there is none. */
export function commandCalled(name: string): CommandName | null {
  return names.find((known) => known === name) ?? null
}

/** What a command takes, by option. */
export function optionsOf(name: CommandName): Readonly<Record<string, Option>> {
  return commands[name].options
}

const called = (name: string, { value }: Option) => `--${name}${value === null ? '' : ` ${value}`}`

/** How a command is used, in lines. */
export function helpFor(name: CommandName): string[] {
  const { takes, help } = commands[name]
  const options = Object.entries(optionsOf(name))
  const width = Math.max(...options.map(([option, about]) => called(option, about).length))
  return [
    `numberdesk ${name} ${takes} [options]`,
    '',
    help,
    '',
    ...options.map(([option, about]) => {
      const again = about.many === true ? '; may be given more than once' : ''
      return `  ${called(option, about).padEnd(width)}  ${about.help}${again}`
    }),
  ]
}

/** What there is, in lines. */
export function generalHelp(): string[] {
  return [
    'numberdesk COMMAND …    without a command NumberDesk opens its window',
    '',
    ...names.map((name) => `  ${`${name} ${commands[name].takes}`.padEnd(15)}  ${commands[name].help}`),
    '',
    'numberdesk COMMAND --help says what a command takes. `--` ends the options.',
    'Ends with 0: fine, 1: rows were refused, or numbers may be missing because of what was not read,',
    '2: wrong command, 3: the inventory can’t be opened,',
    '4: a file can’t be read or written, 5: something else failed, 130: cancelled.',
  ]
}
