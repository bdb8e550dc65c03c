import { beforeAll, describe, expect, test } from 'vitest'
import { canDo } from '../../../contract/life.ts'
import { refusalReasons, warningReasons } from '../../../contract/batches.ts'
import { said as ofRows } from '../../../contract/texts/en/said.ts'
import { saidFiles } from '../../../contract/texts/en/saidFiles.ts'
import { saidInventory } from '../../../contract/texts/en/saidInventory.ts'
import { said } from '../../../renderer/said.ts'
import { speak } from '../../../renderer/texts.ts'
import { sentencesIn } from './sentences.ts'
import { sourcesIn } from './sources.ts'

const sentences = { ...ofRows, ...saidFiles, ...saidInventory }

beforeAll(() => speak('de'))

test('a reason of the life of a number is said in the language shown, with its status', () => {
  const refused = canDo('pool.delete', { pool: 'Returned', hasUser: false })
  expect(refused.allowed ? '' : said(refused.reason)).toBe(
    'Nur eine freie Nummer kann gelöscht werden; diese ist „Zurückgegeben“',
  )
})

test('names stay as they are, also where they are words of the interface', () => {
  expect(said('Unknown SIP trunk: Free')).toBe('Unbekannter SIP-Trunk: Free')
})

test('every reason of the review is known', () => {
  expect(
    Object.values({ ...refusalReasons, ...warningReasons }).filter((reason) => said(reason) === reason),
  ).toEqual([])
})

test('what is not known is said as it came', () => {
  expect(said('Nobody ever wrote this.')).toBe('Nobody ever wrote this.')
})

/** Sentences that are put together of short parts, whole: neither of the searches below finds them. */
const composed = [
  'Nothing was added: line 2: Not a valid phone number: it is too long; 3 more can’t be added either.',
  'Not a valid range: it holds 12,000 numbers',
  '+1 650 555 0100 was not unbound from its user: It has no user.',
  'None of the 1,200 numbers was assigned: It is assigned to a user; unbind the user first; It has this already.',
  'Acme Clinics can’t be deleted: 12 numbers and 1 user still refer to it.',
  'Acme Clinics can’t be deleted: 1 number still refers to it.',
  'There is a sub account named Acme Clinics already. Choose another name.',
  '1 of 1,450 rows is refused, so nothing was imported. Correct it, or import the others only.',
  '8 of 1,450 rows are refused, so nothing was imported. Correct them, or import the others only.',
  'The inventory or the directory has changed meanwhile. 200 numbers were imported, 1 row was not and is kept as a draft.',
  'Not read, because it stands beyond the last heading: floor 2',
  'Duplicate of row 12',
  'Duplicate of line 3',
  'No column is known to hold the Number. Choose the column, or name it as in the CSV Sample.',
  'No column is known to hold the Number. The headings are “A”, “B” and others. Choose the column, or name it as in the CSV Sample.',
  'numbers.csv: A quotation mark is opened near line 7 and never closed, so the rows after it can’t be told apart. Correct it and import the file again.',
  'Read as Windows-1252 (Western European), with semicolons between the columns. It is not UTF-8, so the encoding is a guess: if letters look wrong, choose another.',
  'profile.json was not imported. Column 3: A heading is required.',
  'Setup.exe can’t be read (EACCES). Check that it is still there and that you may read it.',
  'Setup.exe can’t be read. Check that it is still there and that you may read it.',
  'Leaving out 12 rows',
  'The heading is longer than 120 characters',
  'Billing reference ID is longer than 60 characters',
  'Service info is longer than 255 characters',
  'The name is longer than 120 characters',
]

test('what is put together of parts is said part by part', () => {
  expect(said('Acme Clinics can’t be deleted: 12 numbers and 1 user still refer to it.')).toBe(
    'Acme Clinics kann nicht gelöscht werden: 12 Nummern und 1 Benutzer verweisen noch darauf.',
  )
  expect(said('None of the 1,200 numbers was edited: It has this already; It has no user.')).toBe(
    'Keine der 1.200 Nummern wurde bearbeitet: Sie hat das bereits; Sie hat keinen Benutzer.',
  )
  expect(said('numbers.csv: Row 5 has more than 200 columns. Remove those that are not needed.')).toBe(
    'numbers.csv: Zeile 5 hat mehr als 200 Spalten. Entfernen Sie die, die nicht gebraucht werden.',
  )
})

test('a sentence with a part that is not known stays whole in English', () => {
  expect(said('Nothing was added: Nobody ever wrote this.')).toBe(
    'Nothing was added: Nobody ever wrote this.',
  )
})

test('every sentence is one that another process still says', () => {
  const sources = sourcesIn('contract', 'db', 'electron')
    .map(({ text }) => text)
    .join('\n')
  const gone = Object.values(sentences).filter((text) => {
    const [longest = ''] = text
      .split(/\{\w+\}/)
      .map((part) => part.trim())
      .sort((a, b) => b.length - a.length)
    // What is put together of short words can't be looked for.
    return (
      longest.length > 17 && !sources.includes(longest) && !composed.some((whole) => whole.includes(longest))
    )
  })
  expect(gone).toEqual([])
})

/** Functions that make what a person is told, whatever their texts end with. */
const makers = new Set([
  'fail',
  'refuse',
  'refused',
  'refusal',
  'warning',
  'notValid',
  'refusedRow',
  'SheetError',
  'unclear',
  'min',
  'max',
  'regex',
  'refine',
  'text',
])

/** What is never shown in the window, and so stays English. */
const elsewhere: readonly (readonly [RegExp, string])[] = [
  [/^electron\/cli\//u, 'the command line is English'],
  [/^electron\/shell\/commands\//u, 'the command line is English'],
  [/^db\/schema\/migrations\//u, 'what the database refuses is a bug of ours, and goes to the log'],
  [/ Delta & Sons, Ltd\.$/u, 'a name of the sample data'],
]

/** Whether a text of the sources, whose places are `{}`, is one of those above that are put together. */
function isComposed(text: string): boolean {
  const parts = text.split('{}').map((part) => part.replaceAll(/[.*+?^$()[\]\\|]/g, String.raw`\$&`))
  const pattern = new RegExp(`^${parts.join('.*')}$`, 'su')
  return composed.some((whole) => pattern.test(whole))
}

const told = sentencesIn(['contract', 'db', 'electron'], makers).filter(
  ({ at, text }) => !elsewhere.some(([place]) => place.test(`${at} ${text}`)),
)

describe.each(['de', 'ja'] as const)('in %s', (language) => {
  beforeAll(() => speak(language))

  test('everything that another process may say in the window is known', () => {
    const fillers = ['X1', '3', 'Number is missing', 'numbers', 'assigned']
    const isKnown = (text: string) =>
      fillers.some((filler) => {
        const sentence = text.replaceAll('{}', filler)
        return said(sentence) !== sentence
      })
    const unknown = told.filter(({ text }) => !isKnown(text) && !isComposed(text))
    expect(unknown.map(({ at, text }) => `${at} ${text}`)).toEqual([])
  })

  test('so is what is put together of parts, whole', () => {
    expect(composed.filter((sentence) => said(sentence) === sentence)).toEqual([])
  })
})
