import { expect, it } from 'vitest'
import { isNumberList } from '../../../renderer/screens/pool/numberLists.ts'

it.each([
  ['+16505550100\n+16505550101', true],
  ['+16505550100\r\n\r\n(650) 555-0101\r\n', true],
  ['Number\n+1 650 555 0100\n+1 650 555 0101', true],
  ['+16505550100', false],
  ['+16505550100\n', false],
  ['Front desk\n+16505550100', false],
  ['Acme Clinics\nBR-17', false],
  ['', false],
])('%j is a list of numbers: %s', (text, expected) => {
  expect(isNumberList(text)).toBe(expected)
})
