import { describe, expect, it } from 'vitest'
import { facetKey, keepActive } from '../../../renderer/screens/numbers/filters/facetChoices.ts'

const place = { isOpen: true, typed: '', at: 1, count: 3 }
const key = (name: string, altKey = false) => ({ key: name, altKey })

describe('a key in a filter', () => {
  it('opens the list, and is left to the field otherwise', () => {
    const closed = { ...place, isOpen: false }
    for (const name of ['ArrowDown', 'ArrowUp', 'Enter'])
      expect(facetKey(key(name), closed)).toEqual({ kind: 'open' })
    for (const name of ['Escape', 'Home', 'a', 'Tab']) expect(facetKey(key(name), closed)).toBeNull()
  })

  it.each([
    ['ArrowDown', 2],
    ['ArrowUp', 0],
    ['PageDown', 2],
    ['PageUp', 0],
    ['Home', 0],
    ['End', 2],
  ])('%s goes to another value', (name, index) => {
    expect(facetKey(key(name), place)).toEqual({ kind: 'goTo', index })
  })

  it('wraps at the ends, and does nothing in an empty list', () => {
    expect(facetKey(key('ArrowDown'), { ...place, at: 2 })).toEqual({ kind: 'goTo', index: 0 })
    expect(facetKey(key('ArrowUp'), { ...place, at: -1 })).toEqual({ kind: 'goTo', index: 2 })
    expect(facetKey(key('ArrowDown'), { ...place, at: -1, count: 0 })).toBeNull()
  })

  it('removes the last value if nothing was typed', () => {
    expect(facetKey(key('Backspace'), place)).toEqual({ kind: 'takeAway' })
    expect(facetKey(key('Backspace'), { ...place, typed: 'g' })).toBeNull()
    expect(facetKey(key('Home'), { ...place, typed: 'g' })).toBeNull()
  })

  it('toggles a value, and closes', () => {
    expect(facetKey(key('Enter'), place)).toEqual({ kind: 'turn' })
    expect(facetKey(key('Escape'), place)).toEqual({ kind: 'close' })
    expect(facetKey(key('ArrowUp', true), place)).toEqual({ kind: 'close' })
  })
})

describe('the active value', () => {
  const choices = ['DE', 'GB'].map((value) => ({ value, title: value, count: 1 }))

  it('stays while it is there, and is the first hit of a search', () => {
    expect(keepActive(choices, 'GB', true)).toBe('GB')
    expect(keepActive(choices, 'FR', true)).toBe('DE')
    expect(keepActive(choices, 'FR', false)).toBeNull()
    expect(keepActive([], 'FR', true)).toBeNull()
  })
})
