import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { CustomValue, NewCustomField } from '../../contract/customFields.ts'
import { allNumbers } from './import/sheets.ts'
import { openInventory, valueOf, type TestInventory } from './support/inventory.ts'
import { addNumbers } from './support/stock.ts'

const defined: readonly NewCustomField[] = [
  { kind: 'text', name: 'Site', choices: [] },
  { kind: 'choice', name: 'Product', choices: ['Phone', 'Zoom Rooms'] },
  { kind: 'tags', name: 'Tags', choices: [] },
  { kind: 'count', name: 'Channels', choices: [] },
]

async function stocked() {
  const inventory = openInventory()
  const added = await addNumbers(inventory.route, '+1 650 555 0100 - 0149')
  const ids: number[] = []
  for (const field of defined) ids.push(valueOf(await inventory.route('fields.add', field)).id)
  const set = async (places: readonly number[], field: number, value: CustomValue) => {
    const numbers = { ids: places.map((place) => added[place]!.id) }
    valueOf(await inventory.route('pool.edit', { numbers, custom: { [ids[field]!]: value } }))
  }
  return { inventory, ids, set }
}

const byNumber = { by: 'number', descending: false } as const

/** The last digits of what a text finds; the best first where no other order is asked for. */
async function found({ route }: TestInventory, text: string, byRank = true): Promise<string[]> {
  const asked = { filter: { text }, sort: byNumber, offset: 0, limit: 200 }
  const page = valueOf(await route('numbers.list', { ...asked, byRank }))
  expect(page.total).toBe(page.rows.length)
  return page.rows.map(({ e164 }) => e164.slice(-3))
}

it('a search finds texts, choices and tags, those that are just the text first', async () => {
  const { inventory, ids, set } = await stocked()
  await set([3], 0, 'Straße "Nord" 5%')
  await set([4, 5], 1, 'Zoom Rooms')
  await set([5, 1], 2, ['vip', 'front"desk'])
  await set([2], 2, ['VIP lounge', 'back\\office'])
  await set([7], 3, 5309)
  expect(await found(inventory, 'strasse')).toEqual([])
  expect(await found(inventory, 'STRAße')).toEqual(['103'])
  expect(await found(inventory, '"nord" 5%')).toEqual(['103'])
  expect(await found(inventory, 'room')).toEqual(['104', '105'])
  expect(await found(inventory, 'vip')).toEqual(['101', '105', '102'])
  expect(await found(inventory, 't"d')).toEqual(['101', '105'])
  expect(await found(inventory, 'k\\o')).toEqual(['102'])
  // Tags are apart from one another, and whole numbers are no words.
  expect(await found(inventory, 'vip","')).toEqual([])
  expect(await found(inventory, '5309')).toEqual([])
  valueOf(await inventory.route('fields.retire', { id: ids[2]!, isRetired: true }))
  expect(await found(inventory, 'vip')).toEqual([])
})

it('a search finds just what contains the text, however many values there are', async () => {
  const { inventory, ids, set } = await stocked()
  const words = ['Berlin', 'Bern', 'bERGEN', 'Ürümqi', '東京', 'a_b', '100%', 'Bo']
  for (let place = 0; place < 40; place += 1) {
    if (place % 3 === 0) await set([place], 0, `${words[place % words.length]!} ${place}`)
    if (place % 4 === 0) await set([place], 2, [words[place % 5]!, `t${place}`])
  }
  const all = await allNumbers(inventory)
  const textsOf = (custom: Readonly<Record<string, CustomValue>>) =>
    [ids[0]!, ids[1]!, ids[2]!].flatMap((id) => custom[id] ?? []).map(String)
  const texts = fc.oneof(
    fc.constantFrom(...words, 'be', 'B', 'ü', '%', '_', 't1', 'ber', 'n 3', '5', '0', '京'),
    fc.tuple(fc.constantFrom(...words), fc.nat(6)).map(([word, length]) => word.slice(0, length)),
  )
  await fc.assert(
    fc.asyncProperty(texts, async (text) => {
      const part = text.trim().toLowerCase()
      const expected = all.filter(
        ({ custom, e164 }) =>
          part === '' ||
          e164.includes(part) ||
          textsOf(custom).some((each) => each.toLowerCase().includes(part)),
      )
      expect(await found(inventory, text, false)).toEqual(expected.map(({ e164 }) => e164.slice(-3)))
    }),
  )
})
