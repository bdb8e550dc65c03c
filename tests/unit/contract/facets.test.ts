import { expect, it } from 'vitest'
import { facetFields, facets } from '../../../contract/facets.ts'
import { NumberFilter } from '../../../contract/numbers.ts'

const inTurn = (length: number) => Array.from({ length }, (_, index) => index + 1)

it('gives every filter a place of its own in the bar', () => {
  expect(facetFields.map((field) => facets[field].place)).toEqual(inTurn(facetFields.length))
})

it('gives every filter of the cube a place of its own in the key of the counters', () => {
  const places = facetFields.flatMap((field) => facets[field].cube ?? [])
  expect(places.sort((a, b) => a - b)).toEqual(inTurn(places.length))
})

it('filters by values of a number, and by the ids of named entries', () => {
  const filter = { poolStatus: ['Free'], numberType: ['Toll-free'], country: ['001'], batchId: [7] }
  expect(NumberFilter.parse(filter)).toEqual(filter)
  for (const wrong of [{ poolStatus: ['free'] }, { country: ['Germany'] }, { subAccountId: ['Acme'] }]) {
    expect(NumberFilter.safeParse(wrong).success).toBe(false)
  }
})

it('accepts no more values of a filter than its field says', () => {
  expect(NumberFilter.safeParse({ country: Array.from({ length: 300 }, () => 'US') }).success).toBe(true)
  expect(NumberFilter.safeParse({ country: Array.from({ length: 301 }, () => 'US') }).success).toBe(false)
})
