import { expect, it } from 'vitest'
import { saying } from '../english.ts'
import type { InventoryCall } from '../../contract/api.ts'
import { openInventory, valueOf } from './support/inventory.ts'
import { addDirectory, addNumbers, numbersOf } from './support/stock.ts'

const texts = [
  'قسم المبيعات',
  'שלום עולם',
  '👩‍⚕️ 🌙 ❤️‍🔥',
  "Robert'); DROP TABLE numbers;--",
  '" OR 1=1 --',
  '%_\\',
  '<img src=x onerror=alert(1)>',
  '&amp;<b>',
  '=HYPERLINK("http://example.com")',
  '${7*7} {{7*7}}',
  'ﬁ Å Å ﷺ',
  '__proto__',
  'null',
]

it.each(texts)('%j is stored as written, found, and has no side effect', async (text) => {
  const { route } = openInventory()
  const { acme, trunk } = await addDirectory(route)
  const [number] = await addNumbers(route, '+1 650 555 0100\n+1 650 555 0101')
  const written = text.normalize('NFC')
  const { id } = valueOf(await route('directory.add', { kind: 'subAccount', name: text }))
  const { rows } = valueOf(await route('directory.list', { kind: 'subAccount', text, offset: 0, limit: 10 }))
  expect(rows).toMatchObject([{ id, name: written }])
  const labels = { billingReferenceId: text, serviceInfo: text }
  valueOf(
    await route('pool.assign', {
      numbers: { ids: [number!.id] },
      subAccountId: acme,
      sipTrunkId: trunk,
      ...labels,
    }),
  )
  expect(await numbersOf(route, { subAccountId: [acme] })).toMatchObject([
    { billingReferenceId: written, serviceInfo: written },
  ])
  expect(await numbersOf(route)).toHaveLength(2)
})

it('a name is stored without invisible characters, so that none can imitate another', async () => {
  const { route } = openInventory()
  const named = valueOf(await route('directory.add', { kind: 'carrier', name: '\u202eevil\u202c\u200b' }))
  expect(named.name).toBe('evil')
  expect(await route('directory.add', { kind: 'carrier', name: 'ev\u00adil' })).toMatchObject({
    ok: false,
    code: 'name_taken',
  })
})

it.each(texts)('a search for %j is answered', async (text) => {
  const { route } = openInventory()
  await addNumbers(route, '+1 650 555 0100')
  const page = { offset: 0, limit: 10 }
  const sort = { by: 'number', descending: false } as const
  valueOf(await route('numbers.list', { filter: { text }, sort, ...page }))
  valueOf(await route('numbers.facets', { filter: { text } }))
  valueOf(await route('activity.operations', { filter: { text }, ...page }))
  valueOf(await route('batches.list', { text, ...page }))
  valueOf(await route('pool.understand', { text }))
})

it('a text of 10,000 characters is refused where it is too long, with the limit, and nothing is changed', async () => {
  const { route } = openInventory()
  const { acme, trunk } = await addDirectory(route)
  const [number] = await addNumbers(route, '+1 650 555 0100')
  const numbers = { ids: [number!.id] }
  const long = 'x'.repeat(10_000)
  const assign = { numbers, subAccountId: acme, sipTrunkId: trunk }
  const attempts: [InventoryCall, object, string][] = [
    ['directory.add', { kind: 'carrier', name: long }, '120'],
    ['directory.rename', { kind: 'subAccount', id: acme, name: long }, '120'],
    ['pool.assign', { ...assign, billingReferenceId: long }, '60'],
    ['pool.assign', { ...assign, serviceInfo: long }, '255'],
    ['numbers.facets', { filter: { text: long } }, 'not valid'],
  ]
  for (const [call, input, limit] of attempts) {
    const result = await route(call, input as never)
    expect(result).toMatchObject({
      ok: false,
      code: 'invalid_input',
      message: saying(limit),
    })
  }
  expect(await numbersOf(route)).toEqual([number])
})

it('the length of a text is its number of characters, in calls and in the file', async () => {
  const { route } = openInventory()
  const { acme, trunk } = await addDirectory(route)
  const [number] = await addNumbers(route, '+1 650 555 0100')
  const assign = { numbers: { ids: [number!.id] }, subAccountId: acme, sipTrunkId: trunk }
  expect(await route('pool.assign', { ...assign, billingReferenceId: '😀'.repeat(61) })).toMatchObject({
    ok: false,
    code: 'invalid_input',
  })
  const labels = { billingReferenceId: '😀'.repeat(60), serviceInfo: '東'.repeat(254) + '𠮷' }
  valueOf(await route('pool.assign', { ...assign, ...labels }))
  expect(await numbersOf(route)).toMatchObject([labels])
  const name = '𠮷'.repeat(120)
  expect(valueOf(await route('directory.add', { kind: 'carrier', name })).name).toBe(name)
})

it('control characters and line breaks are refused in a name, and only they', async () => {
  const { route } = openInventory()
  for (const name of ['a\nb', 'a\0b', 'a\u0085b', 'a\u2028b']) {
    expect(await route('directory.add', { kind: 'carrier', name })).toMatchObject({
      ok: false,
      code: 'invalid_input',
    })
  }
  expect(valueOf(await route('directory.add', { kind: 'carrier', name: '  Café  ' })).name).toBe('Café')
})
