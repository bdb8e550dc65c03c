import { expect, it } from 'vitest'
import type { ImportAnswer } from '../../../contract/sheets/answers.ts'
import type { ImportChanged } from '../../../contract/sheets/review.ts'
import { recoverDrafts } from '../../../electron/inventory/review/drafting.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { planCells, rowsOf } from './sheets.ts'

const answerOf = async (
  { route }: TestInventory,
  planId: string,
  answer: ImportAnswer,
): Promise<ImportChanged> => valueOf(await route('import.answer', { planId, answer }))

const step = async (
  { route }: TestInventory,
  planId: string,
  which: 'undo' | 'redo',
): Promise<ImportChanged> => valueOf(await route(`import.${which}`, { planId }))

/** The inventory as the next start of the application finds it. */
async function restarted({ open, file }: TestInventory): Promise<TestInventory> {
  open.close()
  const again = openInventory(file)
  await recoverDrafts(again.context)
  return again
}

/** Each row by its number as it is understood, or else by why it is not. */
const gistOf = async (inventory: TestInventory, planId: string) =>
  (await rowsOf(inventory, planId)).map(({ e164, issues }) => e164 ?? issues[0]?.code)

interface Answered {
  readonly sheet: string
  readonly before: readonly string[]
  readonly answer: ImportAnswer
  readonly after: readonly string[]
  readonly words: string
}

const dashes = 'Number\n+49 30 12345-67\n+49 30 12345-69\n+49 30 12345'
const either = ['number_or_range', 'number_or_range', '+493012345']

it.each<Answered>([
  {
    sheet: 'Number\n16505550100\n493023125000\n+16505550101\n16505',
    before: [
      'national_without_country',
      'national_without_country',
      '+16505550101',
      'national_without_country',
    ],
    answer: { kind: 'bare', bare: 'international' },
    after: ['+16505550100', '+493023125000', '+16505550101', 'not_valid'],
    words: 'Read numbers without + as international',
  },
  {
    sheet: dashes,
    before: either,
    answer: { kind: 'dash', dash: 'number' },
    after: ['+49301234567', '+49301234569', '+493012345'],
    words: 'Read dashes as part of the number',
  },
  {
    sheet:
      'Number,Country\n030 23125000,Teutonia\n(650) 555-0100,US\n030 23125001,teutonia \n030 23125002,Gaul',
    before: ['unknown_country', '+16505550100', 'unknown_country', 'unknown_country'],
    answer: { kind: 'renameCountry', from: 'Teutonia', to: 'DE' },
    after: ['+493023125000', '+16505550100', '+493023125001', 'unknown_country'],
    words: 'Change Country “Teutonia” to “DE” in 2 rows',
  },
])(
  'the answer $answer holds for all rows, is undone and done again, and is there after a restart',
  async ({ sheet, before, answer, after, words }) => {
    const inventory = openInventory()
    const { planId, counts } = valueOf(await planCells(inventory, sheet.replaceAll(',', '\t')))
    expect(await gistOf(inventory, planId)).toEqual(before)
    const rows = await rowsOf(inventory, planId)
    const { review } = await answerOf(inventory, planId, answer)
    expect(await gistOf(inventory, planId)).toEqual(after)
    expect(review).toMatchObject({ undo: words, redo: null })
    const answered = await rowsOf(inventory, planId)

    const undone = (await step(inventory, planId, 'undo')).review
    expect(undone).toMatchObject({ counts, undo: null, redo: words })
    expect(await rowsOf(inventory, planId)).toEqual(rows)
    expect((await step(inventory, planId, 'redo')).review).toEqual(review)
    expect(await rowsOf(inventory, planId)).toEqual(answered)

    // The pasted cells themselves are held only while the plan is.
    const again = await restarted(inventory)
    expect(valueOf(await again.route('import.open', { planId }))).toEqual({ ...review, canReadAgain: false })
    expect(await rowsOf(again, planId)).toEqual(answered)
    expect((await step(again, planId, 'undo')).review.counts).toEqual(counts)
    expect(await rowsOf(again, planId)).toEqual(rows)
  },
)

it('a country and “international” answer the same question: one takes the place of the other, and comes back', async () => {
  const inventory = openInventory()
  const { planId } = valueOf(await planCells(inventory, 'Number\n16505550100\n6505550101'))
  await answerOf(inventory, planId, { kind: 'country', country: 'US' })
  const bare = await answerOf(inventory, planId, { kind: 'bare', bare: 'international' })
  expect(bare.review).toMatchObject({ country: null, bare: 'international' })
  expect((await step(inventory, planId, 'undo')).review).toMatchObject({ country: 'US', bare: null })
  expect((await step(inventory, planId, 'redo')).review).toMatchObject({
    country: null,
    bare: 'international',
  })
})

it('the same answer twice is one step', async () => {
  const inventory = openInventory()
  const { planId } = valueOf(await planCells(inventory, dashes))
  const dash = { kind: 'dash', dash: 'number' } as const
  const { review } = await answerOf(inventory, planId, dash)
  expect((await answerOf(inventory, planId, dash)).review).toEqual(review)
  expect((await step(inventory, planId, 'undo')).review).toMatchObject({ undo: null, dash: null })
})

it.each<ImportAnswer>([
  { kind: 'bare', bare: 'international' },
  { kind: 'dash', dash: 'range' },
  { kind: 'renameCountry', from: 'Teutonia', to: 'DE' },
])('a sheet of the directory has no numbers to answer for: $kind', async (answer) => {
  const inventory = openInventory()
  const { planId } = valueOf(await planCells(inventory, 'Name\nAcme', { target: 'subAccount' }))
  const result = await inventory.route('import.answer', { planId, answer })
  expect(result).toMatchObject({ ok: false, code: 'invalid_input' })
})
