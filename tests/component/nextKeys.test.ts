import { expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { CallInput, CallOutput } from '../../contract/api.ts'
import type { PhoneNumber } from '../../contract/numbers.ts'
import { likelyTexts, useNextKeys } from '../../renderer/stores/nextKeys.ts'
import { numberWith } from './harness/numbers.ts'
import { part } from './harness/parts.ts'
import { asked, happens, settled, show } from './harness/window.ts'

const rows: readonly PhoneNumber[] = [
  numberWith({ e164: '+16505550100', serviceInfo: 'Front desk 1' }),
  numberWith({ e164: '+16505550199', serviceInfo: 'Front desk 2' }),
  numberWith({ e164: '+493012345678', billingReferenceId: 'BR-1', subAccount: { id: 1, name: 'Freight' } }),
]

it.each([
  ['6', '65'],
  ['16505550', '165055501'],
  ['fr', 'fro'],
  ['front', 'front d'],
  ['Front desk', 'Front desk 1'],
  ['BR', 'BR-'],
])('after “%s” the likeliest is “%s”, and one character less is likely', (text, next) => {
  const likely = likelyTexts(text, rows)
  expect(likely[0]).toBe(next)
  expect(likely.at(-1)).toBe(text.slice(0, -1).trimEnd())
  expect(new Set(likely).size).toBe(likely.length)
})

it('a number may go on with any digit, and a search may begin with one, a + or what words begin with', () => {
  expect(likelyTexts('650', rows)).toEqual(expect.arrayContaining(['6501', '6507']))
  expect(likelyTexts('', rows)).toEqual(expect.arrayContaining(['0', '9', '+', 'f', 'b']))
  expect(likelyTexts('', [])).toHaveLength(11)
})

const question = (text: string): CallInput<'numbers.list'> => ({
  filter: { text },
  sort: { by: 'number', descending: false },
  byRank: true,
  offset: 0,
  limit: 100,
})
const found: CallOutput<'numbers.list'> = { rows: [...rows], total: rows.length, totalIsCapped: false }

/** A list beside a search box. */
async function showSearch() {
  let list: ReturnType<typeof useNextKeys> | null = null
  const Search = defineComponent(() => {
    list = useNextKeys()
    return () => h('div', { role: 'search' }, [h('input', { 'aria-label': 'Search numbers' })])
  })
  await show(() => h(Search), { 'numbers.list': () => found })
  const box = part('textbox', 'Search numbers')
  const ask = async (text: string) => {
    if (list === null) throw new Error('there is no list')
    const answer = await list(question(text), new AbortController().signal)
    await settled()
    return answer
  }
  return { box, ask }
}

const textsAsked = () => asked('numbers.list').map(({ filter }) => filter.text)
const timesAsked = (text: string) => textsAsked().filter((other) => other === text).length

it('only while somebody is in the search box are further answers asked for', async () => {
  const { box, ask } = await showSearch()
  await ask('65')
  expect(textsAsked()).toEqual(['65'])
  box.focus()
  await settled()
  expect(textsAsked()).toContain('650')
})

it('an answer that was foreseen is given once, in any capitals, without a question', async () => {
  const { box, ask } = await showSearch()
  box.focus()
  await ask('fr')
  expect(timesAsked('fro')).toBe(1)
  expect(await ask('FRO')).toMatchObject({ ok: true, value: { total: 3 } })
  expect(timesAsked('FRO')).toBe(0)
  await ask('FRO')
  expect(timesAsked('FRO')).toBe(1)
})

it('after a change nothing that was foreseen is given', async () => {
  const { box, ask } = await showSearch()
  box.focus()
  await ask('650')
  expect(timesAsked('6505')).toBe(1)
  happens('changed', { topics: ['numbers'] })
  await ask('6505')
  expect(timesAsked('6505')).toBe(2)
})
