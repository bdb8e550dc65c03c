import { describe, expect, it } from 'vitest'
import { fragment, joined, verbatim } from '../../../db/file/fragment.ts'
import { allOf, anyOf, isAmong } from '../../../db/list/condition.ts'

describe('a fragment', () => {
  it('has a parameter for each value, never its text', () => {
    const typed = "x' OR 1 --"
    expect(fragment`name = ${typed} AND n > ${7}`).toEqual({
      text: 'name = ? AND n > ?',
      values: [typed, 7],
    })
  })

  it('has one parameter for a list of values, so that its text does not depend on their number', () => {
    const one = fragment`id IN ${[1]}`
    const many = fragment`id IN ${[1, 2, 3]}`
    expect(one.text).toBe('id IN (SELECT value FROM json_each(?))')
    expect(many).toEqual({ text: one.text, values: ['[1,2,3]'] })
  })

  it('includes fragments, with their values in place', () => {
    const inner = fragment`b = ${2} OR c = ${3}`
    expect(fragment`a = ${1} AND (${inner}) AND d = ${4}`).toEqual({
      text: 'a = ? AND (b = ? OR c = ?) AND d = ?',
      values: [1, 2, 3, 4],
    })
  })

  it('includes names from the program unchanged', () => {
    expect(fragment`${verbatim('n.country')} = ${'DE'}`).toEqual({ text: 'n.country = ?', values: ['DE'] })
  })

  it('joins fragments', () => {
    const selects = [fragment`SELECT ${1}`, fragment`SELECT ${2}`]
    expect(joined(selects, ' UNION ')).toEqual({ text: 'SELECT ? UNION SELECT ?', values: [1, 2] })
  })
})

describe('conditions', () => {
  it('are all or any of some; all of none is true, any of none is false', () => {
    const both = [fragment`a = ${1}`, fragment`b = ${2}`]
    expect(allOf(both)).toEqual({ text: 'a = ? AND b = ?', values: [1, 2] })
    expect(anyOf(both)).toEqual({ text: '(a = ? OR b = ?)', values: [1, 2] })
    expect(allOf([]).text).toBe('1')
    expect(anyOf([]).text).toBe('0')
  })

  it('compare a column with one value, or with several', () => {
    const column = verbatim('id')
    expect(isAmong(column, [7])).toEqual({ text: 'id = ?', values: [7] })
    expect(isAmong(column, [7, 8])).toEqual({
      text: 'id IN (SELECT value FROM json_each(?))',
      values: ['[7,8]'],
    })
  })
})
