import { describe, expect, it } from 'vitest'
import { keyOf } from '../../db/numbers/numberKey.ts'
import { openInventory, valueOf } from './support/inventory.ts'

/** Numbers that look random and are the same in every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

interface Model {
  readonly id: number
  readonly name: string
  readonly numbers: ReadonlySet<string>
}

describe('ranges', () => {
  it.each([1, 2, 3, 4, 5])('never have a number in common, by any sequence of acts (%i)', async (seed) => {
    const random = seeded(seed)
    const { route, open } = openInventory()
    let model: Model[] = []
    for (let act = 0; act < 60; act += 1) {
      // Of two lengths, one the beginning of the other.
      const digits = random(2) === 0 ? 3 : 4
      const begin = random(10 ** digits)
      const end = Math.min(10 ** digits - 1, begin + random(10 ** (digits - 1)))
      const written = (number: number) =>
        `+4930${String(1_000_000 + number)
          .slice(-digits)
          .padStart(digits, '0')}`
      const numbers = new Set(Array.from({ length: end - begin + 1 }, (_, place) => written(begin + place)))
      const name = `R${act}`
      const given = {
        first: written(begin),
        last: written(end),
        name,
        carrierId: null,
        receivedOn: null,
        note: '',
      }
      const edited = random(3) === 0 ? model[random(model.length)] : undefined
      const others = model.filter((one) => one !== edited)
      const inWay = others.filter((one) => [...numbers].some((number) => one.numbers.has(number)))
      const result = await (edited === undefined
        ? route('ranges.add', given)
        : route('ranges.edit', { id: edited.id, ...given }))
      const keys = `${keyOf(given.first)}, ${keyOf(given.last)}`
      if (result.ok) {
        expect(inWay).toEqual([])
        model = [...others, { id: result.value.id, name, numbers }]
      } else {
        expect(inWay.map((one) => one.name)).toContain(result.details?.['name'])
        const raw = `INSERT INTO ranges (first_key, last_key, name, name_key, added_at) VALUES (${keys}, 'x', 'x', 1)`
        // What is in the way of an edit may only be the range itself.
        if (edited === undefined) expect(() => open.db.exec(raw)).toThrow('Ranges do not overlap')
      }
      const removed = random(6) === 0 ? model[random(model.length)] : undefined
      if (removed !== undefined) {
        valueOf(await route('ranges.delete', { id: removed.id }))
        model = model.filter((one) => one !== removed)
      }
    }
    const { total } = valueOf(await route('ranges.list', { offset: 0, limit: 1 }))
    expect(total).toBe(model.length)
  })
})
