import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ImportOutcome } from '../../../contract/sheets/batches.ts'
import type { ImportReview } from '../../../contract/sheets/review.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail } from '../../../contract/result.ts'
import { noAnswers } from '../../../contract/sheets/sheets.ts'
import { next, noImport, type ImportEvent, type ImportState } from '../../../renderer/stores/import/state.ts'

function reviewOf(name: string): ImportReview {
  return {
    planId: name,
    name,
    target: 'number',
    format: 'CSV',
    readAs: { sheet: null, encoding: null, delimiter: null, headingRow: 1, columns: [] },
    canReadAgain: true,
    notes: [],
    ignoredColumns: [],
    counts: {
      rows: 1,
      ready: 1,
      new: 1,
      changed: 0,
      same: 0,
      onlyHere: 0,
      warned: 0,
      refused: 0,
      excluded: 0,
    },
    reasons: [],
    before: { batches: 0, numbers: 0 },
    undo: null,
    redo: null,
    ...noAnswers,
  }
}

const [one, other] = [reviewOf('one.csv'), reviewOf('other.csv')]
const problem = fail('unreadable_file', messageOf('problem.unasked'))
const outcome: ImportOutcome = {
  state: 'done',
  imported: 1,
  updated: null,
  same: 0,
  openDifferences: null,
  notImported: 0,
  batches: [],
  message: null,
  draft: false,
}
const file = (path: string) => ({ kind: 'file', path }) as const
const files = [
  { path: '/a.csv', name: 'a.csv' },
  { path: '/b.csv', name: 'b.csv' },
]

/** The state after some events, from a dialog that has just been opened. */
function after(...events: readonly ImportEvent[]): ImportState {
  return events.reduce(next, next(noImport, { kind: 'opened', target: 'number', isComparison: false }))
}

const begin: ImportEvent = { kind: 'readingBegan', source: file('/a.csv'), replaces: true }
const read: ImportEvent = { kind: 'read', review: one }
const taken: ImportEvent = { kind: 'filesTaken', files }
const fileRead: ImportEvent = { kind: 'fileChanged', index: 1, change: { state: 'read', review: other } }

describe('one file', () => {
  it('goes from its choice over reading and review to its outcome', () => {
    expect(after().step).toBe('file')
    expect(after(begin).step).toBe('reading')
    expect(after(begin, { kind: 'rowsRead', rows: 7 }).rows).toBe(7)
    expect(after(begin, read)).toMatchObject({ step: 'review', review: one })
    const written = after(begin, read, { kind: 'commitBegan', plan: one, isShown: true })
    expect(written.step).toBe('committing')
    expect(next(written, { kind: 'committed', outcome })).toMatchObject({
      step: 'outcome',
      outcome,
      committed: one,
      review: null,
    })
  })

  it('asks for its columns, and is read again from there', () => {
    const asked = after(begin, { kind: 'columnsAsked' })
    expect(asked).toMatchObject({ step: 'columns', source: file('/a.csv') })
    expect([begin, { kind: 'readingFailed', problem } as const].reduce(next, asked)).toMatchObject({
      step: 'columns',
      problem,
    })
  })

  it('that can’t be read leads back to the last useful step', () => {
    const failed: ImportEvent = { kind: 'readingFailed', problem }
    expect(after(begin, failed)).toMatchObject({ step: 'file', problem })
    expect(after(begin, read, begin, failed)).toMatchObject({ step: 'review', review: one, problem })
    expect(after(begin, read, { ...begin, replaces: false }, failed)).toMatchObject({
      step: 'file',
      review: null,
    })
    expect(after(taken, begin, failed).step).toBe('files')
  })

  it('returns to the review if it could not be written', () => {
    const failed = after(
      begin,
      read,
      { kind: 'commitBegan', plan: one, isShown: true },
      { kind: 'commitFailed', problem },
    )
    expect(failed).toMatchObject({ step: 'review', review: one, problem })
  })
})

describe('several files', () => {
  it('are listed, opened one by one, and keep their outcomes', () => {
    const looked = after(taken, fileRead, { kind: 'fileLookedAt', index: 1 })
    expect(looked).toMatchObject({ step: 'review', review: other, source: file('/b.csv'), current: 1 })
    const changed = { ...other, undo: messageOf('problem.unasked') }
    const back = [
      { kind: 'reviewChanged', review: changed } as const,
      { kind: 'filesLookedAt' } as const,
    ].reduce(next, looked)
    expect(back).toMatchObject({ step: 'files', current: null, review: null })
    expect(back.files?.[1]).toMatchObject({ state: 'read', review: changed })
  })

  it('have the outcome of a single import', () => {
    const done = after(
      taken,
      fileRead,
      { kind: 'fileLookedAt', index: 1 },
      { kind: 'commitBegan', plan: other, isShown: true },
      { kind: 'committed', outcome },
      { kind: 'filesLookedAt' },
    )
    expect(done.files?.[1]).toMatchObject({ state: 'imported', outcome, review: other })
  })

  it('with unclear columns ask one by one', () => {
    const looked = after(
      taken,
      { kind: 'fileChanged', index: 0, change: { state: 'columns', problem } },
      { kind: 'fileLookedAt', index: 0 },
    )
    expect(looked).toMatchObject({ step: 'columns', source: file('/a.csv'), problem: null })
  })
})

it('a late answer does not reopen the dialog', () => {
  expect(after(begin, { kind: 'closed' }, read)).toEqual(noImport)
})

it('a change of another plan has no effect', () => {
  const state = after(begin, read)
  expect(next(state, { kind: 'reviewChanged', review: other })).toBe(state)
})

const events: fc.Arbitrary<ImportEvent> = fc.oneof(
  fc.constantFrom<ImportEvent>(
    { kind: 'opened', target: 'number', isComparison: false },
    { kind: 'opened', target: 'number', isComparison: true },
    { kind: 'scopeAsked', source: file('/a.csv') },
    { kind: 'closed' },
    { kind: 'refused', problem },
    begin,
    { ...begin, replaces: false },
    { kind: 'readingBegan', source: null, replaces: false },
    read,
    { kind: 'readingFailed', problem },
    { kind: 'readingFailed', problem: null },
    { kind: 'columnsAsked' },
    { kind: 'columnsLeft' },
    { kind: 'letGo' },
    taken,
    fileRead,
    { kind: 'filesLookedAt' },
    { kind: 'commitBegan', plan: one, isShown: true },
    { kind: 'commitBegan', plan: other, isShown: false },
    { kind: 'committed', outcome },
    { kind: 'commitFailed', problem },
  ),
  fc.nat(3).map((index): ImportEvent => ({ kind: 'fileLookedAt', index })),
  fc.nat(3).map((index): ImportEvent => ({ kind: 'fileRemoved', index })),
)

it('after any events, each step has the data that it shows', () => {
  fc.assert(
    fc.property(fc.array(events, { maxLength: 30 }), (all) => {
      const { step, source, review, files: list, current, committed, outcome: end } = after(...all)
      if (step === 'columns') expect(source).not.toBe(null)
      if (step === 'files') expect(list).not.toBe(null)
      if (step === 'review' || step === 'committing') expect(review).not.toBe(null)
      if (step === 'committing' || step === 'outcome') expect(committed).not.toBe(null)
      if (step === 'outcome') expect(end).not.toBe(null)
      if (current !== null) expect(list?.[current]).toBeDefined()
    }),
    { numRuns: 2000 },
  )
})
