import { describe, expect, it } from 'vitest'
import { numberActs } from '../../../contract/life/acts.ts'
import { labels } from '../../../contract/fields.ts'
import { actCommands } from '../../../electron/cli/arguments/actOptions.ts'
import { readArguments } from '../../../electron/cli/arguments/arguments.ts'
import { commandNames, commands, generalHelp, helpFor } from '../../../electron/cli/arguments/options.ts'
import { exitCodes } from '../../../electron/cli/exitCodes.ts'
import { wordsOf } from '../../../electron/cli/recognising.ts'
import { say, saying } from '../../english.ts'

/** The message for a command line that can't be understood. */
function complaint(...args: string[]): string {
  const asked = readArguments(args)
  if (asked.kind !== 'wrong') throw new Error(`understood as ${JSON.stringify(asked)}`)
  return say(asked.message)
}

function commandOf(...args: string[]) {
  const asked = readArguments(args)
  if (asked.kind !== 'run') throw new Error(`not understood: ${JSON.stringify(asked)}`)
  return asked.command
}

/** Nothing is said of how the sheet is to be read. */
const choices = { sheet: null, columns: [], encoding: null, delimiter: null, saveMapping: false }

describe('a command line', () => {
  it('of a check', () => {
    expect(readArguments(['check', 'a b.csv', '--country', 'us', '--json', '--data-folder=/data'])).toEqual({
      kind: 'run',
      command: {
        name: 'check',
        file: 'a b.csv',
        answers: { country: 'US', bare: null, taken: [], update: null },
        choices,
        report: null,
        force: false,
      },
      json: true,
      dataFolder: '/data',
      language: null,
    })
  })

  it('of accepted proposals, in any order', () => {
    expect(commandOf('check', 'a.csv', '--take', 'not-in-plan, lost-zero')).toMatchObject({
      answers: { taken: ['lost_zero', 'not_in_plan'] },
    })
    expect(commandOf('check', 'a.csv', '--country', 'Deutschland')).toMatchObject({
      answers: { country: 'DE' },
    })
  })

  it('of a sheet that updates numbers, with the fields to keep', () => {
    const update = ['--update', '--clear-empty', '--keep', 'subaccount, sipTrunk']
    expect(commandOf('import', 'a.csv', ...update)).toMatchObject({
      answers: { update: { clears: true, kept: ['subAccount', 'sipTrunk'] } },
    })
    expect(commandOf('check', 'a.csv', '--update')).toMatchObject({
      answers: { update: { clears: false, kept: [] } },
    })
  })

  it('of an import, whose default policy is all', () => {
    expect(commandOf('import', 'a.csv')).toMatchObject({ policy: 'all', dryRun: false })
    expect(commandOf('import', '--policy', 'GOOD', '--dry-run', 'a.csv', '--report', 'e.xlsx')).toMatchObject(
      {
        policy: 'good',
        dryRun: true,
        file: 'a.csv',
        report: 'e.xlsx',
      },
    )
  })

  it('of an export, whose filters may be given more than once', () => {
    const args = [
      'export',
      'out',
      '--for',
      'upload',
      '--status',
      'free',
      '--status',
      'Returned',
      '--type',
      'toll-free',
    ]
    expect(commandOf(...args, '--country', '001', '--sub-account=Delta & Sons, "Ltd."')).toMatchObject({
      target: 'out',
      form: 'upload',
      values: {
        poolStatus: ['Free', 'Returned'],
        numberType: ['Toll-free'],
        country: ['001'],
        subAccountId: ['Delta & Sons, "Ltd."'],
      },
    })
  })

  it('takes what follows -- or an equals sign literally', () => {
    expect(commandOf('check', '--', '--json')).toMatchObject({ file: '--json' })
    expect(commandOf('check', 'a.csv', '--report=-odd.csv')).toMatchObject({ report: '-odd.csv' })
  })

  it('that requests help or the version', () => {
    expect(readArguments([])).toEqual({ kind: 'help', about: null, language: null })
    expect(readArguments(['help', 'import'])).toEqual({ kind: 'help', about: 'import', language: null })
    expect(readArguments(['import', '-h'])).toEqual({ kind: 'help', about: 'import', language: null })
    expect(readArguments(['export', '--help', 'x'])).toEqual({
      kind: 'help',
      about: 'export',
      language: null,
    })
    expect(readArguments(['--version'])).toEqual({ kind: 'version', language: null })
  })

  it.each<[string[], RegExp]>([
    [['chek', 'a.csv'], /no command chek/],
    [['check'], /numberdesk check FILE/],
    [['check', ''], /numberdesk check FILE/],
    [['check', 'a.csv', 'b.csv'], /b\.csv is one too many/],
    [['check', 'a.csv', '--policy', 'all'], /check has no option --policy/],
    [['check', 'a.csv', '--constructor'], /check has no option --constructor/],
    [['check', 'a.csv', '-x'], /check has no option -x/],
    [['check', 'a.csv', '--country'], /--country needs a value/],
    [['check', 'a.csv', '--country', '--json'], /--country needs a value/],
    [['check', 'a.csv', '--country', 'Atlantis'], /by its name or its two letters/],
    [['check', 'a.csv', '--country', 'XX'], /by its name or its two letters/],
    [
      ['check', 'a.csv', '--take', 'anything'],
      /--take anything: choose one of lost-zero, renumbered, not-in-plan/,
    ],
    [['check', 'a.csv', '--bare', 'national'], /can only be international/],
    [['check', 'a.csv', '--bare', 'international', '--country', 'US'], /give one/],
    [['check', 'a.csv', '--json=yes'], /--json takes no value/],
    [['check', 'a.csv', '--country', 'US', '--country', 'DE'], /--country is given twice/],
    [['import', 'a.csv', '--policy', 'some'], /choose one of all, good/],
    [['export', 'x.csv', '--status', 'Lost'], /choose one of Free, Assigned, Returned/],
  ])('%j is refused, and says why', (args, reason) => {
    expect(complaint(...args)).toMatch(reason)
  })

  it('that is refused still says whether a script runs it', () => {
    expect(readArguments(['check', '--json'])).toMatchObject({ kind: 'wrong', json: true })
  })
})

it('sets the language of its answer, even if something else is wrong', () => {
  expect(readArguments(['check', 'a.csv', '--lang', 'DE'])).toMatchObject({ kind: 'run', language: 'de' })
  expect(readArguments(['--help', '--lang=ja'])).toMatchObject({ kind: 'help', language: 'ja' })
  expect(readArguments(['chek', '--lang', 'de'])).toMatchObject({ kind: 'wrong', language: 'de' })
  expect(readArguments(['check', 'a.csv', '--', '--lang=de'])).toMatchObject({
    kind: 'wrong',
    language: null,
  })
  expect(readArguments(['check', 'a.csv', '--lang', 'fr'])).toMatchObject({
    kind: 'wrong',
    message: saying('--lang fr: choose one of en, de, ja.'),
    language: null,
  })
})

it('the general help lists every exit code', () => {
  const help = generalHelp(say)
  for (const code of Object.values(exitCodes)) {
    expect(help).toContainEqual(expect.stringMatching(new RegExp(`^ {2}${code} `)) as string)
  }
})

it('the help names every option of every command', () => {
  for (const name of commandNames) {
    const help = helpFor(name, say).join('\n')
    for (const option of Object.keys(commands[name].options)) expect(help).toContain(`--${option}`)
    expect(generalHelp(say).join('\n')).toContain(say(commands[name].help))
  }
})

describe('a command line of an act', () => {
  it('of typed numbers, with the options of the action', () => {
    const args = ['--to-sub-account', 'Acme', '--to-sip-trunk=Main', '--service-info', 'Floor 2', '--dry-run']
    expect(commandOf('assign', '+16505550100', '+1 650 555 0101', ...args)).toEqual({
      name: 'assign',
      act: 'pool.assign',
      chosen: { typed: '+16505550100\n+1 650 555 0101' },
      references: [
        { field: 'subAccountId', kind: 'subAccount', name: 'Acme' },
        { field: 'sipTrunkId', kind: 'sipTrunk', name: 'Main' },
      ],
      values: { serviceInfo: 'Floor 2' },
      dryRun: true,
    })
  })

  it('of the numbers of a file, of standard input, or of filters', () => {
    expect(commandOf('delete', '--from-file', 'list.txt')).toMatchObject({ chosen: { file: 'list.txt' } })
    expect(commandOf('unbind', '--from-file', '-')).toMatchObject({ chosen: { file: '-' } })
    expect(commandOf('return', '--sub-account', 'Acme', '--search', '650')).toMatchObject({
      act: 'pool.return',
      chosen: { values: { subAccountId: ['Acme'] }, search: '650' },
    })
  })

  it('clears a text with an empty one, if it edits', () => {
    expect(commandOf('edit', '+16505550100', '--service-info', '')).toMatchObject({
      values: { serviceInfo: '' },
    })
    expect(complaint('edit', '+16505550100', '--service-info')).toMatch(/needs a value/)
  })

  it('has an option for each label, with its limit', () => {
    for (const { inText, limit } of labels) {
      expect(helpFor('edit', say).join('\n')).toContain(`${say(inText)}, at most ${limit} characters`)
    }
  })

  it('there is one for every action on numbers', () => {
    for (const act of numberActs) {
      const name = actCommands[act]
      expect(wordsOf([name, '+16505550100'])).toEqual([name, '+16505550100'])
      expect(generalHelp(say).join('\n')).toContain(say(commands[name].help))
    }
  })

  it.each<[string[], RegExp]>([
    [['assign', '+16505550100', '--to-sub-account', 'A'], /assign needs --to-sip-trunk/],
    [['assign-user', '+16505550100'], /assign-user needs --to-user/],
    [['delete'], /Say which numbers/],
    [['delete', '+16505550100', '--status', 'Free'], /in one way/],
    [['delete', '+16505550100', '--from-file', 'list.txt'], /in one way/],
    [['delete', '+16505550100', '--service-info', 'x'], /delete has no option --service-info/],
    [['list', '+16505550100'], /list takes only options/],
    [['list', '--limit', '0'], /from 1 to 100,000/],
    [['list', '--sort', 'colour'], /choose one of number,/],
    [['find'], /numberdesk find NUMBER/],
    [['find', '--status', 'Free'], /find has no option --status/],
    [['history', '+16505550100', '+16505550101'], /one too many/],
  ])('%j is refused, and says why', (args, reason) => {
    expect(complaint(...args)).toMatch(reason)
  })

  it('of a list, a search for numbers, and a history', () => {
    expect(commandOf('list', '--status', 'Free', '--sort', 'added', '--descending')).toMatchObject({
      filters: { values: { poolStatus: ['Free'] } },
      sort: { by: 'added', descending: true },
      limit: 100,
    })
    expect(commandOf('find', '--from-file=-')).toEqual({ name: 'find', list: { file: '-' } })
    expect(commandOf('history', '+16505550100')).toEqual({ name: 'history', number: '+16505550100' })
  })
})

describe('the words of a command on the command line of the application', () => {
  it.each<[string[], string[] | null]>([
    [[], null],
    [['--user-data-dir=/data'], null],
    [['--no-sandbox', '--remote-debugging-port=0'], null],
    [['-psn_0_12345'], null],
    [['/home/ada/April.csv'], null],
    [['April.csv'], null],
    [
      ['check', 'a.csv', '--user-data-dir=/data'],
      ['check', 'a.csv'],
    ],
    [
      ['--ozone-platform=headless', '--log-level=3', 'chek', 'a.csv'],
      ['chek', 'a.csv'],
    ],
    [
      ['check', '--', '--no-sandbox'],
      ['check', '--', '--no-sandbox'],
    ],
    [['--help'], ['--help']],
    [['--version'], ['--version']],
    [['--command-line'], []],
    [['--command-line', 'a.csv'], ['a.csv']],
  ])('%j', (args, words) => {
    expect(wordsOf(args)).toEqual(words)
  })
})

it.each([
  [['--delimiter', 'x'], 'choose one of comma, semicolon, tab, bar'],
  [['--encoding', 'ebcdic'], 'choose one of utf-8'],
  [['--heading-row', '0'], 'give the number of the row, or none'],
  [['--columns', '=A'], 'write FIELD=COLUMN'],
  [['--columns', 'number'], 'write FIELD=COLUMN'],
  [['--save-mapping'], 'give both'],
])('reading options are accepted or refused: %j', (args, words) => {
  expect(readArguments(['check', 'a.csv', ...args])).toMatchObject({
    kind: 'wrong',
    message: saying(words),
  })
})

it('a heading may contain a comma', () => {
  const asked = readArguments(['check', 'a.csv', '--columns', 'number=Phone, main,country=C'])
  expect(asked).toMatchObject({
    command: {
      choices: {
        columns: [
          { field: 'number', column: 'Phone, main' },
          { field: 'country', column: 'C' },
        ],
      },
    },
  })
})

it('fields that people defined are named as they are, and looked up later', () => {
  const columns = 'number=A,Contract end=End, if any,Site=C'
  expect(
    readArguments(['check', 'a.csv', '--update', '--keep', 'user,Site', '--columns', columns]),
  ).toMatchObject({
    command: {
      choices: {
        columns: [
          { field: 'number', column: 'A' },
          { field: { named: 'Contract end' }, column: 'End, if any' },
          { field: { named: 'Site' }, column: 'C' },
        ],
      },
      answers: { update: { kept: ['user'] } },
      customAuthority: { kept: ['Site'] },
    },
  })
  const fields = ['--field', 'Site=Berlin', '--field', 'a b!=c=d', '--field', 'Tags=']
  expect(readArguments(['list', ...fields])).toMatchObject({
    command: {
      filters: {
        custom: [
          { name: 'Site', is: 'one', text: 'Berlin' },
          { name: 'a b', is: 'other', text: 'c=d' },
          { name: 'Tags', is: 'one', text: '' },
        ],
      },
    },
  })
})

it.each(['Site', '=Berlin', 'Site!=', '!=x'])('a filter by a field is not written as %s', (text) => {
  expect(readArguments(['list', '--field', text])).toMatchObject({
    kind: 'wrong',
    message: saying('write NAME=VALUE'),
  })
})
