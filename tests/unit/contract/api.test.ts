import { describe, expect, it } from 'vitest'
import { messageOf } from '../../../contract/messages/message.ts'
import { NewDirectoryEntry } from '../../../contract/accounts.ts'
import { api, isOf, shapeOf, type CallName } from '../../../contract/api.ts'
import { sortKeys } from '../../../contract/fields.ts'
import { NumberSelection, SortColumn } from '../../../contract/numbers.ts'
import { ErrorCode, errorCodes, fail, ok } from '../../../contract/result.ts'

const calls = Object.entries(api)

describe('every call', () => {
  it.each(calls)('%s refuses unknown input', (_name, { input }) => {
    for (const wrong of [undefined, null, 'text', 7, [], { unknown: 1 }]) {
      expect(input.safeParse(wrong).success).toBe(false)
    }
  })

  it('that changes numbers is an action', () => {
    const changing = /^(pool\.(add|assign|edit|unbind|delete)$|user\.|sub\.|operations\.undo)/
    const changes = calls.filter(([name]) => changing.test(name))
    expect(changes.map(([, { kind }]) => kind)).toEqual(changes.map(() => 'act'))
  })

  it('that only reads touches nothing', () => {
    const names = calls.map(([name]) => name as CallName).filter((name) => isOf('query', name))
    expect(names.filter((name) => shapeOf(name).touches !== undefined)).toEqual([])
  })

  it('of the inventory that is in parts, or long work, can be followed', () => {
    const names = calls.map(([name]) => name as CallName)
    const followed = names.filter((name) => {
      const shape = shapeOf(name)
      return shape.longWork !== undefined || 'inParts' in shape
    })
    expect(followed.filter((name) => shapeOf(name).progress === undefined)).toEqual([])
  })
})

describe('a selection', () => {
  it('is either ids or a filter', () => {
    expect(NumberSelection.safeParse({ ids: [1, 2] }).success).toBe(true)
    expect(NumberSelection.safeParse({ filter: {}, except: [] }).success).toBe(true)
    expect(NumberSelection.safeParse({ ids: [1], filter: {}, except: [] }).success).toBe(false)
  })

  it('is never empty, fractional or unlimited', () => {
    expect(NumberSelection.safeParse({ ids: [] }).success).toBe(false)
    expect(NumberSelection.safeParse({ ids: [1.5] }).success).toBe(false)
    expect(NumberSelection.safeParse({ ids: ['1'] }).success).toBe(false)
    expect(NumberSelection.safeParse({ ids: Array(100_001).fill(1) }).success).toBe(false)
  })
})

it('a directory entry has an owner exactly when its kind has', () => {
  expect(NewDirectoryEntry.safeParse({ kind: 'user', name: 'Ada' }).success).toBe(false)
  expect(NewDirectoryEntry.safeParse({ kind: 'carrier', name: 'Ada', ownerId: 1 }).success).toBe(false)
  expect(NewDirectoryEntry.parse({ kind: 'user', name: ' Ada ', ownerId: 1 })).toEqual({
    kind: 'user',
    name: 'Ada',
    ownerId: 1,
  })
})

it('results carry their value, or a code of the closed set', () => {
  expect(ok(1)).toEqual({ ok: true, value: 1 })
  const message = messageOf('failure.hasThis')
  expect(fail('refused', message)).toEqual({ ok: false, code: 'refused', message })
  expect(fail('in_use', message, { numbers: 2 }).details).toEqual({ numbers: 2 })
  expect(ErrorCode.options).toEqual([...errorCodes])
  expect(SortColumn.options).toEqual([...sortKeys])
})
