import { describe, expect, it } from 'vitest'
import { messageOf } from '../../../contract/messages/message.ts'
import { noCells, type ReadAs } from '../../../contract/sheets/sheets.ts'
import type { FromReader, ReadRow } from '../../../electron/sheets/messages.ts'
import { receivePlan } from '../../../electron/inventory/review/importing.ts'
import { openInventory, valueOf } from '../support/inventory.ts'
import { allNumbers, fixture, planCells, planFile } from './sheets.ts'

const readAs: ReadAs = {
  sheet: null,
  encoding: 'utf-8',
  delimiter: ',',
  headingRow: 1,
  columns: ['number', null],
}
const head: FromReader = {
  kind: 'head',
  format: 'CSV',
  readAs,
  notes: [{ message: messageOf('sheet.numberList'), mayLose: false }],
  ignoredColumns: ['Colour'],
}
const end: FromReader = { kind: 'end', notes: [{ message: messageOf('sheet.hiddenRows'), mayLose: true }] }
const cells = { ...noCells, number: '+16505550100' }
const row: ReadRow = {
  row: 2,
  part: 0,
  cells,
  numberCell: null,
  number: { e164: '+16505550100', country: 'US', numberType: 'Toll' },
  issues: [],
}
const rows: FromReader = { kind: 'rows', rows: [row] }
const noSuchPlan = '00000000-0000-4000-8000-000000000000'

async function* said(messages: readonly unknown[]): AsyncGenerator {
  for (const message of messages) yield await Promise.resolve(message)
}

const source = { name: 'numbers.csv', target: 'number', country: null, path: null } as const

describe('the messages of the reading process', () => {
  it('makes a plan with all its notes', async () => {
    const { context } = openInventory()
    const review = valueOf(await receivePlan(context, said([head, rows, end]), source))
    expect(review).toMatchObject({
      name: 'numbers.csv',
      format: 'CSV',
      notes: [
        { message: messageOf('sheet.numberList'), mayLose: false },
        { message: messageOf('sheet.hiddenRows'), mayLose: true },
      ],
      ignoredColumns: ['Colour'],
      counts: { rows: 1, ready: 1, warned: 0, refused: 0, excluded: 0 },
    })
  })

  it.each<[string, readonly unknown[]]>([
    ['nothing', []],
    ['no head', [rows, end]],
    ['no end', [head, rows]],
    ['no rows', [head, end]],
    ['something else', [head, { kind: 'shell', command: 'x' }]],
    ['a text', ['x']],
    [
      'a number that is none',
      [head, { kind: 'rows', rows: [{ ...row, number: { ...row.number, e164: '0' } }] }, end],
    ],
    ['a row too much in it', [head, { kind: 'rows', rows: [{ ...row, poolStatus: 'Assigned' }] }, end]],
  ])('is not trusted: %s is no plan', async (_what, messages) => {
    const { context } = openInventory()
    expect(await receivePlan(context, said(messages), source)).toMatchObject({
      ok: false,
      code: 'unreadable_file',
    })
    expect(context.plans.size).toBe(0)
  })

  it('may be a failure, which is passed on unchanged', async () => {
    const { context } = openInventory()
    const failed: FromReader = {
      kind: 'failed',
      code: 'unreadable_file',
      message: messageOf('sheet.pdf', { file: 'a.pdf' }),
    }
    expect(await receivePlan(context, said([head, rows, failed]), source)).toEqual({
      ok: false,
      code: 'unreadable_file',
      message: messageOf('sheet.pdf', { file: 'a.pdf' }),
    })
  })
})

describe('a missing plan', () => {
  it('can’t be shown, checked again or committed; discarding or stopping it succeeds', async () => {
    const { route } = openInventory()
    const planId = noSuchPlan
    for (const result of [
      await route('import.rows', { planId, show: 'all', offset: 0, limit: 1 }),
      await route('import.recheck', { planId }),
      await route('import.commit', { planId, policy: 'all' }),
    ]) {
      expect(result).toMatchObject({
        ok: false,
        code: 'not_found',
        message: 'This draft no longer exists. Choose the file again.',
      })
    }
    expect(await route('import.discard', { planId })).toEqual({ ok: true, value: {} })
  })
})

describe('a plan that is being committed', () => {
  it('is left to finish: it is neither checked again, nor committed twice, nor discarded', async () => {
    const inventory = openInventory()
    const { route } = inventory
    const { planId, counts } = valueOf(await planFile(inventory, fixture('numbers-200-numeric.xlsx')))
    const committing = route('import.commit', { planId, policy: 'all' })
    expect(await route('import.recheck', { planId })).toMatchObject({ ok: false, code: 'busy' })
    expect(await route('import.commit', { planId, policy: 'all' })).toMatchObject({ ok: false, code: 'busy' })
    expect(await route('import.discard', { planId })).toEqual({ ok: true, value: {} })
    expect(valueOf(await committing)).toMatchObject({ state: 'done', imported: counts.ready, notImported: 0 })
    expect(await allNumbers(inventory)).toHaveLength(counts.ready)
    expect(await route('import.recheck', { planId })).toMatchObject({ ok: false, code: 'not_found' })
  })

  it('and stopped before its first batch writes nothing, and can still be committed', async () => {
    const inventory = openInventory()
    const { route } = inventory
    const { planId } = valueOf(await planCells(inventory, 'Number\n+16505550100'))
    const stop = new AbortController()
    const committing = route('import.commit', { planId, policy: 'all' }, stop)
    stop.abort()
    expect(valueOf(await committing)).toMatchObject({ state: 'cancelled', imported: 0, notImported: 1 })
    expect(await allNumbers(inventory)).toEqual([])
    expect(valueOf(await route('import.commit', { planId, policy: 'all' }))).toMatchObject({
      state: 'done',
      imported: 1,
    })
  })
})

describe('refused rows', () => {
  it('block the import by the policy all; nothing is left half done', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, 'Number\n+16505550100\njunk'))
    expect(await inventory.route('import.commit', { planId, policy: 'all' })).toEqual({
      ok: false,
      code: 'refused_rows',
      message: '1 of 2 rows is refused, so nothing was imported. Correct it, or import only the others.',
      details: { refused: 1 },
    })
    expect(await allNumbers(inventory)).toEqual([])
    expect(valueOf(await inventory.route('batches.list', { offset: 0, limit: 1 })).total).toBe(0)
  })

  it('in every row leave nothing to import', async () => {
    const inventory = openInventory()
    const { planId } = valueOf(await planCells(inventory, 'Number\njunk'))
    expect(await inventory.route('import.commit', { planId, policy: 'good' })).toEqual({
      ok: false,
      code: 'refused_rows',
      message: 'All rows are refused, so there is nothing to import. Correct some of them.',
      details: { refused: 1 },
    })
  })
})
