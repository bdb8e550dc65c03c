import { describe, expect, it } from 'vitest'
import type { CustomChange, NewCustomField } from '../../../contract/customFields.ts'
import type { NumberSort } from '../../../contract/numbers.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { say } from '../../english.ts'
import { allNumbers } from '../import/sheets.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { addNumbers } from '../support/stock.ts'

async function withFields(...fields: NewCustomField[]) {
  const inventory = openInventory()
  const added = await addNumbers(inventory.route, '+1 650 555 0100 - 0104')
  const ids: number[] = []
  for (const field of fields) ids.push(valueOf(await inventory.route('fields.add', field)).id)
  return { inventory, numbers: added.map(({ id }) => id), fields: ids }
}

const edit = ({ route }: TestInventory, ids: readonly number[], custom: CustomChange) =>
  route('pool.edit', { numbers: { ids: [...ids] }, custom })

const customs = async (inventory: TestInventory) => (await allNumbers(inventory)).map(({ custom }) => custom)

const site: NewCustomField = { kind: 'text', name: 'Site', choices: [] }
const tags: NewCustomField = { kind: 'tags', name: 'Tags', choices: [] }

describe('fields that people define', () => {
  it('are listed in their order, renamed, retired and brought back without a loss', async () => {
    const { inventory, numbers, fields } = await withFields(site, tags)
    const [siteId = 0, tagsId = 0] = fields
    valueOf(await edit(inventory, numbers, { [siteId]: 'Berlin' }))
    const { route } = inventory
    valueOf(await route('fields.change', { id: siteId, name: 'Location', choices: [] }))
    valueOf(await route('fields.order', { ids: [tagsId, siteId] }))
    const listed = async () =>
      valueOf(await route('fields.list', { counted: true })).fields.map(({ name, isRetired, numbers: n }) => [
        name,
        isRetired,
        n,
      ])
    expect(await listed()).toEqual([
      ['Tags', false, 0],
      ['Location', false, 5],
    ])
    valueOf(await route('fields.retire', { id: tagsId, isRetired: true }))
    valueOf(await route('fields.add', { kind: 'text', name: 'tags', choices: [] }))
    expect(await route('fields.retire', { id: tagsId, isRetired: false })).toMatchObject({
      code: 'name_taken',
    })
    expect(await listed()).toEqual([
      ['Location', false, 5],
      ['tags', false, 0],
      ['Tags', true, 0],
    ])
  })

  it('do not share a name while they are in use', async () => {
    const { inventory } = await withFields(site)
    const refused = await inventory.route('fields.add', { kind: 'date', name: 'SITE', choices: [] })
    expect(refused).toMatchObject({ ok: false, code: 'name_taken' })
  })

  it('keep the words of a choice that numbers have', async () => {
    const choice: NewCustomField = { kind: 'choice', name: 'Product', choices: ['Phone', 'Rooms'] }
    const { inventory, numbers, fields } = await withFields(choice)
    const [id = 0] = fields
    valueOf(await edit(inventory, numbers.slice(0, 1), { [id]: 'Rooms' }))
    const change = (choices: string[]) => inventory.route('fields.change', { id, name: 'Product', choices })
    expect(await change(['Phone'])).toMatchObject({ ok: false, code: 'in_use' })
    expect(valueOf(await change(['Rooms', 'Fax'])).choices).toEqual(['Rooms', 'Fax'])
  })
})

describe('values of fields that people define', () => {
  it.each([
    [site, ' Berlin ', 'Berlin'],
    [tags, ['vip', 'Fax', 'VIP'], ['Fax', 'vip']],
    [{ kind: 'date', name: 'End', choices: [] }, '2027-01-31', '2027-01-31'],
    [{ kind: 'flag', name: 'Leased', choices: [] }, false, false],
    [{ kind: 'count', name: 'Channels', choices: [] }, 30, 30],
    [{ kind: 'choice', name: 'Product', choices: ['Phone'] }, 'Phone', 'Phone'],
  ] satisfies [NewCustomField, CustomChange[string], unknown][])(
    'are set, shown in the history, undone and cleared: %j',
    async (field, given, kept) => {
      const { inventory, numbers, fields } = await withFields(field)
      const [id = 0] = fields
      const [first = 0] = numbers
      const { operationId } = valueOf(await edit(inventory, numbers, { [id]: given }))
      expect(await customs(inventory)).toEqual(numbers.map(() => ({ [id]: kept })))
      const again = await edit(inventory, numbers, { [id]: given })
      expect(again).toMatchObject({ ok: false })
      const { rows } = valueOf(
        await inventory.route('numbers.history', { e164: '+16505550100', offset: 0, limit: 10 }),
      )
      expect(rows[0]?.customChanges).toEqual([{ field: { id, name: field.name }, before: null, after: kept }])
      expect(checkDerived(inventory.open.db)).toEqual([])
      valueOf(await inventory.route('operations.undo', { operationId: operationId }))
      expect(await customs(inventory)).toEqual(numbers.map(() => ({})))
      expect(checkDerived(inventory.open.db)).toEqual([])
      valueOf(await edit(inventory, numbers, { [id]: given }))
      valueOf(await edit(inventory, [first], { [id]: null }))
      expect(await customs(inventory)).toEqual(numbers.map((key) => (key === first ? {} : { [id]: kept })))
      expect(checkDerived(inventory.open.db)).toEqual([])
    },
  )

  it.each([
    [{ kind: 'text', name: 'Site', choices: [] }, 'x'.repeat(256)],
    [{ kind: 'text', name: 'Site', choices: [] }, 7],
    [{ kind: 'date', name: 'End', choices: [] }, '2027-02-30'],
    [{ kind: 'flag', name: 'Leased', choices: [] }, 'yes'],
    [{ kind: 'count', name: 'Channels', choices: [] }, 1.5],
    [{ kind: 'choice', name: 'Product', choices: ['Phone'] }, 'Rooms'],
    [tags, ['x'.repeat(51)]],
  ] satisfies [NewCustomField, CustomChange[string]][])(
    'are refused where the field can’t have them: %j, %j',
    async (field, given) => {
      const { inventory, numbers, fields } = await withFields(field)
      const result = await edit(inventory, numbers, { [fields[0] ?? 0]: given })
      expect(result.ok).toBe(false)
      if (!result.ok && result.code === 'refused') expect(say(result.message)).toContain(field.name)
      expect(await customs(inventory)).toEqual(numbers.map(() => ({})))
    },
  )

  it('are refused of a field that is retired or unknown, also by the file itself', async () => {
    const { inventory, numbers, fields } = await withFields(site)
    const [id = 0] = fields
    expect(await edit(inventory, numbers, { [id + 1]: 'x' })).toMatchObject({ code: 'not_found' })
    valueOf(await inventory.route('fields.retire', { id, isRetired: true }))
    expect(await edit(inventory, numbers, { [id]: 'x' })).toMatchObject({ code: 'not_found' })
    const { db } = inventory.open
    expect(() => db.prepare('DELETE FROM fields').run()).toThrow('A field is retired')
    expect(() => db.prepare("UPDATE fields SET kind = 'date'").run()).toThrow('A field keeps its kind')
  })

  it('stay where only another field is changed, and go with the number and come back', async () => {
    const { inventory, numbers, fields } = await withFields(site, tags)
    const [siteId = 0, tagsId = 0] = fields
    valueOf(await edit(inventory, numbers, { [siteId]: 'Berlin', [tagsId]: ['vip'] }))
    valueOf(await edit(inventory, numbers, { [siteId]: 'Rome' }))
    expect((await customs(inventory))[0]).toEqual({ [siteId]: 'Rome', [tagsId]: ['vip'] })
    const { operationId } = valueOf(
      await inventory.route('pool.delete', { numbers: { ids: numbers.slice(0, 2) } }),
    )
    expect(checkDerived(inventory.open.db)).toEqual([])
    valueOf(await inventory.route('operations.undo', { operationId: operationId }))
    expect((await customs(inventory))[1]).toEqual({ [siteId]: 'Rome', [tagsId]: ['vip'] })
    expect(checkDerived(inventory.open.db)).toEqual([])
  })
})

describe('a list', () => {
  const ends = async ({ route }: TestInventory, filter: object, by = 'number', descending = false) => {
    const sort = { by, descending } as NumberSort
    const { rows, total } = valueOf(await route('numbers.list', { filter, sort, offset: 0, limit: 100 }))
    expect(total).toBe(rows.length)
    return rows.map(({ e164 }) => e164.slice(-1)).join('')
  }

  async function stocked() {
    const channels: NewCustomField = { kind: 'count', name: 'Channels', choices: [] }
    const { inventory, numbers, fields } = await withFields(site, tags, channels)
    const [siteId = 0, tagsId = 0, channelsId = 0] = fields
    const [a = 0, b = 0, c = 0] = numbers
    valueOf(await edit(inventory, [a, c], { [siteId]: 'Rome', [tagsId]: ['vip', 'fax'] }))
    valueOf(await edit(inventory, [b], { [siteId]: 'Berlin', [channelsId]: 30 }))
    valueOf(await edit(inventory, [c], { [tagsId]: ['vip'], [channelsId]: 4 }))
    return { inventory, siteId, tagsId, channelsId }
  }

  it('is filtered by what numbers have, do not have, and by having nothing', async () => {
    const { inventory, siteId, tagsId, channelsId } = await stocked()
    const by = (field: number, is: string, ...values: (string | number)[]) =>
      ends(inventory, { custom: [{ field, is, values }] })
    expect(await by(siteId, 'one', 'Rome')).toBe('02')
    expect(await by(siteId, 'one', 'Rome', 'Berlin')).toBe('012')
    expect(await by(siteId, 'other', 'Rome')).toBe('134')
    expect(await by(siteId, 'empty')).toBe('34')
    expect(await by(tagsId, 'one', 'vip', 'fax')).toBe('02')
    expect(await by(tagsId, 'one', 'fax')).toBe('0')
    expect(await by(channelsId, 'one', 30)).toBe('1')
    const both = [
      { field: siteId, is: 'one', values: ['Rome'] },
      { field: tagsId, is: 'other', values: ['fax'] },
    ]
    expect(await ends(inventory, { custom: both })).toBe('2')
    expect(await ends(inventory, { custom: both.slice(0, 1), text: '5550102' })).toBe('2')
  })

  it('is sorted by them, numbers by value, those without one last', async () => {
    const { inventory, siteId, channelsId } = await stocked()
    expect(await ends(inventory, {}, `custom.${siteId}`)).toBe('10234')
    expect(await ends(inventory, {}, `custom.${siteId}`, true)).toBe('20143')
    expect(await ends(inventory, {}, `custom.${channelsId}`)).toBe('21034')
    expect(await ends(inventory, { poolStatus: ['Free'] }, `custom.${channelsId}`)).toBe('21034')
  })

  it('has the values of a field with their counts, whatever else narrows it', async () => {
    const { inventory, siteId, tagsId, channelsId } = await stocked()
    const values = async (field: number, filter: object = {}, text = '') => {
      const found = valueOf(await inventory.route('fields.values', { field, filter, text }))
      return found.values.map(({ value, count }) => [value, count])
    }
    expect(await values(siteId)).toEqual([
      ['Berlin', 1],
      ['Rome', 2],
    ])
    expect(await values(siteId, { custom: [{ field: siteId, is: 'one', values: ['Rome'] }] }, 'ber')).toEqual(
      [['Berlin', 1]],
    )
    const inRome = { custom: [{ field: siteId, is: 'one', values: ['Rome'] }] }
    expect(await values(tagsId, inRome)).toEqual([
      ['fax', 1],
      ['vip', 2],
    ])
    expect(await values(channelsId, inRome)).toEqual([[4, 1]])
  })
})
