import { expect, test } from 'vitest'
import { ownBinding } from '../../../build/setup/runtime/binding.mjs'
import { isInRanges } from '../../../build/setup/project.mjs'

const engines = '^20.19.0 || >=22.12.0'

test.each(['20.19.0', '20.20.2', '22.12.0', '22.14.1', '23.0.0', '24.1.0', '30.0.0'])(
  'Node %s is supported',
  (version) => {
    expect(isInRanges(version, engines)).toBe(true)
  },
)

test.each(['18.20.8', '20.18.3', '21.7.3', '22.11.0'])('Node %s is not supported', (version) => {
  expect(isInRanges(version, engines)).toBe(false)
})

test('a range of another form is not ignored', () => {
  expect(() => isInRanges('20.19.0', '20.x')).toThrow('20.x')
})

test('the prebuilt SQLite addon is used only if both Node and Electron have Node-API 10', () => {
  expect(ownBinding(10, 10)).toBeNull()
  for (const [electron, node] of [
    [9, 10],
    [10, 9],
    [9, 9],
  ] as const) {
    expect(ownBinding(electron, node)).toMatch(/better-sqlite3-[\d.]+-\w+-\w+-napi9\.node$/)
  }
})
