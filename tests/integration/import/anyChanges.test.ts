import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowIdOf, type ImportRow } from '../../../contract/sheets/rows.ts'
import { type ImportAnswer } from '../../../contract/sheets/answers.ts'
import { type ImportReview } from '../../../contract/sheets/review.ts'
import {
  fieldsOf,
  type SheetAnswers,
  type SheetCells,
  type SheetField,
} from '../../../contract/sheets/sheets.ts'
import { nameKey } from '../../../db/directory/names.ts'
import { checkCells } from '../../../electron/sheets/rowChecks.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { fillDirectory, planCells, rowsOf } from './sheets.ts'

const accounts = ['', 'Acme Clinics', 'acme  clinics', 'No Such', 'no such', 'Later']
const trunks = ['', 'APAC Tokyo', 'Nowhere']
const numbers = [
  '',
  '+16505550100',
  '(650) 555-0100',
  '+16505550101',
  '+442079460018',
  '020 7946 0018',
  '16505550100',
  '+49 30 12345-67',
  'junk',
]
const countries = ['', 'US', 'GB', 'Albion']
const values: Partial<Record<SheetField, readonly string[]>> = {
  number: numbers,
  country: countries,
  subAccount: accounts,
  sipTrunk: trunks,
  billingReferenceId: ['', 'x'.repeat(37), 'x'.repeat(61)],
  serviceInfo: ['', 'Desk'],
}
const sheetRows = 8

const cell = fc
  .constantFrom(...(Object.keys(values) as SheetField[]))
  .chain((field) => fc.record({ field: fc.constant(field), text: fc.constantFrom(...(values[field] ?? [])) }))
const row = fc.integer({ min: 2, max: sheetRows + 1 })
const code = fc.constantFrom(
  'duplicate_row',
  'unknown_sub_account',
  'sip_trunk_required',
  'not_valid' as const,
)
const answer: fc.Arbitrary<ImportAnswer> = fc.oneof(
  fc.record({ kind: fc.constant('country' as const), country: fc.constantFrom('US', 'GB', null) }),
  fc.record({ kind: fc.constant('bare' as const), bare: fc.constantFrom('international' as const, null) }),
  fc.record({ kind: fc.constant('dash' as const), dash: fc.constantFrom('number' as const, null) }),
  fc.record({
    kind: fc.constant('update' as const),
    update: fc.constantFrom<SheetAnswers['update'][]>({ clears: false, kept: [] }, null),
  }),
  fc.constant({ kind: 'renameCountry' as const, from: 'albion', to: 'GB' as const }),
  fc.record({
    kind: fc.constant('rename' as const),
    field: fc.constant('subAccount' as const),
    from: fc.constantFrom('No Such', 'Later'),
    to: fc.constant('Acme Clinics'),
  }),
  fc.record({
    kind: fc.constant('create' as const),
    field: fc.constant('subAccount' as const),
    names: fc.array(fc.constant('Later'), { minLength: 1, maxLength: 1 }),
  }),
  fc.record({ kind: fc.constant('exclude' as const), code }),
  cell.chain(({ field, text }) =>
    fc.record({
      kind: fc.constant('fill' as const),
      code,
      field: fc.constant(field),
      text: fc.constant(text),
    }),
  ),
)

type Step =
  | { readonly do: 'edit'; readonly row: number; readonly field: SheetField; readonly text: string }
  | { readonly do: 'exclude'; readonly rows: number[]; readonly excluded: boolean }
  | { readonly do: 'answer'; readonly answer: ImportAnswer }
  | { readonly do: 'undo' | 'redo' | 'reopen' }

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(row, cell).map(([at, to]): Step => ({ do: 'edit', row: at, ...to })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.uniqueArray(row, { minLength: 1, maxLength: 4 }), fc.boolean())
      .map(([rows, excluded]): Step => ({ do: 'exclude', rows, excluded })),
  },
  { weight: 3, arbitrary: answer.map((given): Step => ({ do: 'answer', answer: given })) },
  {
    weight: 3,
    arbitrary: fc.constantFrom('undo' as const, 'redo' as const).map((what): Step => ({ do: what })),
  },
  { weight: 1, arbitrary: fc.constant<Step>({ do: 'reopen' }) },
)

async function take({ route }: TestInventory, planId: string, next: Step): Promise<void> {
  switch (next.do) {
    case 'edit': {
      const { row: at, field, text } = next
      valueOf(await route('import.edit', { planId, id: rowIdOf(at), field, text }))
      break
    }
    case 'exclude':
      valueOf(
        await route('import.exclude', {
          planId,
          rows: next.rows.map((at) => rowIdOf(at)),
          excluded: next.excluded,
        }),
      )
      break
    case 'answer':
      valueOf(await route('import.answer', { planId, answer: next.answer }))
      break
    case 'undo':
      valueOf(await route('import.undo', { planId }))
      break
    case 'redo':
      valueOf(await route('import.redo', { planId }))
      break
    case 'reopen':
      valueOf(await route('import.close', { planId }))
      valueOf(await route('import.open', { planId }))
  }
}

/** The number that the inventory has: Free, and without labels. */
const held = '+442079460018'

/** The issues of rows, found in the simplest way: each row is compared with all others. */
function expectedCodes(rows: readonly ImportRow[], answers: SheetAnswers, known: ReadonlySet<string>) {
  const read = rows.map(({ row: at, cells }) =>
    checkCells({ row: at!, cells, numberCell: null }, 'number', answers),
  )
  return rows.map(({ cells: { subAccount, sipTrunk } }, index) => {
    const number = read[index]?.number?.e164
    const isRepeated = (other: ImportRow, at: number) =>
      at < index && !other.excluded && read[at]?.number?.e164 === number
    const found = (read[index]?.issues ?? []).map((issue): string => issue.code)
    if (number !== undefined && rows.some(isRepeated)) found.push('duplicate_row')
    if (number === held && answers.update === null) found.push('in_inventory')
    const unknown = [
      ...(subAccount !== '' && !known.has(nameKey(subAccount)) ? ['unknown_sub_account'] : []),
      ...(sipTrunk !== '' && !known.has(nameKey(sipTrunk)) ? ['unknown_sip_trunk'] : []),
    ]
    found.push(...unknown)
    // Nothing follows from where an unknown name would take a number that is there.
    if (number === held && answers.update !== null && unknown.length > 0) return found.sort()
    if (subAccount !== '' && sipTrunk === '') found.push('sip_trunk_required')
    if (subAccount === '' && known.has(nameKey(sipTrunk))) found.push('trunk_without_sub_account')
    return found.sort()
  })
}

/** The result of rows, by the text in their cells. */
function expectedClasses(rows: readonly ImportRow[], { update }: SheetAnswers) {
  return rows.map((row) => {
    if (row.excluded || isRefused(row)) return null
    if (row.e164 !== held || update === null) return 'new'
    const { subAccount, billingReferenceId, serviceInfo } = row.cells
    return subAccount + billingReferenceId + serviceInfo === '' ? 'same' : 'changed'
  })
}

const codesOf = ({ issues }: ImportRow) => issues.map((issue): string => issue.code).sort()
const isRefused = ({ issues }: ImportRow) => issues.some(({ severity }) => severity === 'refused')

function expectedCounts(
  rows: readonly ImportRow[],
): Pick<ImportReview, 'counts'> & { reasons: Map<string, number> } {
  const taken = rows.filter(({ excluded }) => !excluded)
  const refused = taken.filter(isRefused).length
  const writing = taken.filter(({ rowClass }) => rowClass !== 'same')
  const warned = writing.filter((each) => each.issues.length > 0 && !isRefused(each)).length
  const ofClass = (rowClass: ImportRow['rowClass']) =>
    taken.filter((each) => each.rowClass === rowClass).length
  const reasons = new Map<string, number>()
  for (const each of writing) {
    for (const reason of new Set(codesOf(each))) reasons.set(reason, (reasons.get(reason) ?? 0) + 1)
  }
  return {
    counts: {
      rows: rows.length,
      ready: writing.length - refused,
      new: ofClass('new'),
      changed: ofClass('changed'),
      same: ofClass('same'),
      onlyHere: 0,
      warned,
      refused,
      excluded: rows.length - taken.length,
    },
    reasons,
  }
}

const line = fc.record({
  number: fc.constantFrom(...numbers),
  subAccount: fc.constantFrom(...accounts),
  sipTrunk: fc.constantFrom(...trunks),
})
const text = (lines: readonly Pick<SheetCells, 'number' | 'subAccount' | 'sipTrunk'>[]) =>
  [
    'Number\tCountry\tSub Account\tSIP Trunk Name\tBilling Reference ID\tService Info',
    ...lines.map(({ number, subAccount, sipTrunk }, index) =>
      [number, '', subAccount, sipTrunk, '', `row ${index}`].join('\t'),
    ),
  ].join('\n')

it('after any changes, undos, redos, closing and opening, a review follows from its cells', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: sheetRows, maxLength: sheetRows }),
      fc.array(step, { minLength: 1, maxLength: 12 }),
      async (lines, steps) => {
        const inventory = openInventory()
        const { route, context } = inventory
        await fillDirectory(inventory)
        valueOf(await route('pool.add', { text: held, policy: 'all' }))
        const { planId } = valueOf(await planCells(inventory, text(lines)))
        const before = await rowsOf(inventory, planId)
        for (const next of steps) await take(inventory, planId, next)

        const review = valueOf(await route('import.recheck', { planId }))
        const rows = await rowsOf(inventory, planId)
        const directory = await Promise.all(
          (['subAccount', 'sipTrunk'] as const).map(async (kind) =>
            valueOf(await route('directory.list', { kind, offset: 0, limit: 1000 })).rows.map(({ name }) =>
              nameKey(name),
            ),
          ),
        )
        expect(rows.map(codesOf)).toEqual(expectedCodes(rows, review, new Set(directory.flat())))
        expect(rows.map(({ rowClass }) => rowClass)).toEqual(expectedClasses(rows, review))
        const { counts, reasons } = expectedCounts(rows)
        expect(review.counts).toEqual(counts)
        expect(new Map(review.reasons.map(({ code: reason, count }) => [reason, count]))).toEqual(reasons)
        for (const [index, { cells, edited }] of rows.entries()) {
          const inSheet = before[index]?.cells
          expect([...edited].sort()).toEqual(
            fieldsOf.number.filter((field) => cells[field] !== inSheet?.[field]).sort(),
          )
        }
        context.plans.letGo(planId)
        // The pasted cells themselves are held only while the plan is.
        expect(valueOf(await route('import.open', { planId }))).toEqual({ ...review, canReadAgain: false })
        expect(await rowsOf(inventory, planId)).toEqual(rows)

        while (valueOf(await route('import.recheck', { planId })).undo !== null) {
          valueOf(await route('import.undo', { planId }))
        }
        const cellsOf = (all: readonly ImportRow[]) => all.map(({ cells, excluded }) => ({ cells, excluded }))
        expect(cellsOf(await rowsOf(inventory, planId))).toEqual(cellsOf(before))
        inventory.open.close()
      },
    ),
    { numRuns: 30 },
  )
})
