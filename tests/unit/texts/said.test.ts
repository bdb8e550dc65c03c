import { beforeAll, expect, test } from 'vitest'
import { canDo } from '../../../contract/life.ts'
import { refusalReasons, warningReasons } from '../../../contract/batches.ts'
import { said as sentences } from '../../../contract/texts/en/said.ts'
import { said } from '../../../renderer/said.ts'
import { speak } from '../../../renderer/texts.ts'
import { sourcesIn } from './sources.ts'

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
    return longest.length > 17 && !sources.includes(longest)
  })
  expect(gone).toEqual([])
})
