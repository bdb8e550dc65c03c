import { expect, it } from 'vitest'
import { shortened } from '../../../contract/text/shortening.ts'

it('names are never shortened, in any script', () => {
  for (const name of ['Acme', 'n'.repeat(120), '🏢'.repeat(120)]) expect(shortened(name)).toBe(name)
})

it('longer texts are cut in the middle, between characters', () => {
  expect(shortened(`${'a'.repeat(60)}${'🏢'.repeat(9900)}${'z'.repeat(40)}`)).toBe(
    `${'a'.repeat(60)} … ${'z'.repeat(40)}`,
  )
  expect(shortened('🏢'.repeat(10_000))).toBe(`${'🏢'.repeat(60)} … ${'🏢'.repeat(40)}`)
})
