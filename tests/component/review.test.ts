import { expect, it } from 'vitest'
import { defineComponent, h, ref } from 'vue'
import type { ImportPolicy } from '../../contract/sheets/batches.ts'
import ReviewStep from '../../renderer/screens/import/review/ReviewStep.vue'
import { useImporting } from '../../renderer/stores/import/importing.ts'
import { directory } from './harness/directory.ts'
import { click, names, part, parts, pointedAt, press, write } from './harness/parts.ts'
import { sheetUnderReview } from './harness/sheetUnderReview.ts'
import { asked, settled, show } from './harness/window.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, n) => `+1 650 555 ${String(1000 + n)}`)

/** Shows the review of a sheet with these numbers, as the dialog does. */
async function showReview(...rows: readonly string[]) {
  const { review, answers } = sheetUnderReview(rows)
  const policy = ref<ImportPolicy>('all')
  const Review = defineComponent(() => {
    const importing = useImporting()
    void importing.begin({ draft: review().planId })
    return () =>
      importing.review === null
        ? null
        : h(ReviewStep, {
            review: importing.review,
            canReadAgain: true,
            policy: policy.value,
            isWhole: false,
            'onUpdate:policy': (to: ImportPolicy) => (policy.value = to),
          })
  })
  await show(() => h(Review), {
    ...answers,
    ...directory,
    'import.prepare': () => ({}),
    'import.open': review,
  })
  return { policy, grid: () => part('grid', 'Rows of the sheet') }
}

const rowOf = (row: number) =>
  parts('row').find((element) => element.querySelector('[role="rowheader"]')?.textContent === String(row)) ??
  expect.fail(`Row ${row} is not shown`)
const shownRows = () => parts('rowheader').map((header) => header.textContent)
const selectedRows = () =>
  parts('row')
    .filter((row) => row.getAttribute('aria-selected') === 'true')
    .map((row) => row.querySelector('[role="rowheader"]')?.textContent)
const counts = () =>
  [...part('status', /with warnings/).children].map((count) => count.textContent.trim()).join(', ')
const editor = () => document.querySelector<HTMLInputElement>('.cell-editor')
const showOnly = (name: string) => click(part('button', name))

it('a review has the roles, names and counts that assistive technology needs', async () => {
  const { grid } = await showReview('+1 650 555 0100', 'bad', '+1 650 555 0102')
  expect(counts()).toBe('2 ready, 0 with warnings, 1 refused')
  await showOnly('All')
  expect(grid().getAttribute('aria-rowcount')).toBe('4')
  expect(grid().getAttribute('aria-colcount')).toBe('9')
  expect(grid().getAttribute('aria-multiselectable')).toBe('true')
  expect(grid().tabIndex).toBe(0)
  expect(names('columnheader')).toEqual([
    'Row',
    'Number',
    'Country',
    'Sub Account',
    'SIP Trunk Name',
    'Billing Reference ID',
    'Service Info',
    'Result',
    'Actions',
  ])
  // The next stop after the list is the menu of its row.
  expect(parts('columnheader').filter((heading) => heading.hasAttribute('tabindex'))).toEqual([])
  expect(shownRows()).toEqual(['2', '3', '4'])
  expect(rowOf(3).getAttribute('aria-rowindex')).toBe('3')
  expect(parts('gridcell', /(?:)/, rowOf(3)).length).toBe(8)
  expect(part('button', 'Actions for row 3')).toBeTruthy()
})

it('an issue is marked at its cell and explained at the end of the row', async () => {
  await showReview('+1 650 555 0100', 'bad')
  const [cell] = parts('gridcell', 'bad')
  expect(cell?.getAttribute('aria-invalid')).toBe('true')
  expect(cell?.getAttribute('aria-description')).toContain('Not a valid phone number')
  expect(parts('gridcell', /^Not a valid phone number/).length).toBe(1)
})

it('starts with the refused rows if there are any, and filters by state or reason', async () => {
  await showReview('+1 650 555 0100', 'bad', '+1 650 555 0102')
  expect(part('button', 'Refused').getAttribute('aria-pressed')).toBe('true')
  expect(shownRows()).toEqual(['3'])
  await showOnly('Ready')
  expect(shownRows()).toEqual(['2', '4'])
  await showOnly('With warnings')
  expect(document.body.textContent).toContain('No row has a warning.')
  await click(part('button', /^Not a valid phone number/))
  expect(shownRows()).toEqual(['3'])
})

it('only the rows in view are drawn', async () => {
  const { grid } = await showReview(...numbers(5000))
  expect(grid().getAttribute('aria-rowcount')).toBe('5001')
  expect(parts('row').length).toBeLessThan(20)
  grid().focus()
  await press('End', { control: true })
  expect(shownRows()).toContain('5001')
  expect(parts('row').length).toBeLessThan(20)
})

it('keys move from cell to cell, as in a spreadsheet', async () => {
  const { grid } = await showReview('+1 650 555 0100', '+1 650 555 0101')
  const now = () => pointedAt(grid()).textContent.trim()
  grid().focus()
  expect(now()).toBe('+1 650 555 0100')
  await press('ArrowDown')
  expect(now()).toBe('+1 650 555 0101')
  await press('End')
  expect(now()).toBe('Desk 3')
  await press('Home')
  expect(now()).toBe('+1 650 555 0101')
  await press('ArrowRight', { control: true })
  await press('ArrowUp', { control: true })
  expect(now()).toBe('Desk 2')
  await press('PageDown')
  expect(now()).toBe('Desk 3')
})

it('a cell is edited in place and checked again at once', async () => {
  const { grid } = await showReview('bad', '+1 650 555 0101')
  grid().focus()
  await press('Enter')
  expect(document.activeElement).toBe(editor())
  expect(editor()?.getAttribute('aria-label')).toBe('Number of row 2')
  expect(editor()?.value).toBe('bad')
  await write('+1 650 555 0199')
  await press('Enter')
  expect(asked('import.edit').map(({ field, text }) => [field, text])).toEqual([
    ['number', '+1 650 555 0199'],
  ])
  expect(editor()).toBe(null)
  expect(document.activeElement).toBe(grid())
  expect(counts()).toBe('2 ready, 0 with warnings, 0 refused')
  expect(part('status', 'Row 2: ready')).toBeTruthy()
})

it('typing replaces a cell, Escape restores it, Tab moves to the next', async () => {
  const { grid } = await showReview('+1 650 555 0100')
  grid().focus()
  await press('9')
  expect(editor()?.value).toBe('9')
  await press('Escape')
  expect(asked('import.edit')).toEqual([])
  expect(pointedAt(grid()).textContent.trim()).toBe('+1 650 555 0100')
  await press('F2')
  await press('Tab')
  expect(editor()?.getAttribute('aria-label')).toBe('Country of row 2')
  await press('Tab', { shift: true })
  expect(editor()?.getAttribute('aria-label')).toBe('Number of row 2')
})

it('a field with names suggests known ones', async () => {
  const { grid } = await showReview('+1 650 555 0100')
  grid().focus()
  await press('ArrowRight')
  await press('ArrowRight')
  await press('Enter')
  await write('bore')
  expect(part('combobox', 'Sub Account of row 2').getAttribute('aria-expanded')).toBe('true')
  expect(parts('option').map((option) => option.textContent.trim())).toEqual(['Borealis Dental'])
  await press('ArrowDown')
  await press('Enter')
  expect(asked('import.edit').map(({ text }) => text)).toEqual(['Borealis Dental'])
})

it('a double click edits its cell', async () => {
  await showReview('+1 650 555 0100', '+1 650 555 0101')
  const cell = part('gridcell', 'Desk 3')
  await click(cell)
  cell.dispatchEvent(new MouseEvent('dblclick', { bubbles: true }))
  await settled()
  expect(editor()?.getAttribute('aria-label')).toBe('Service Info of row 3')
})

it('Shift selects rows, which Delete excludes and includes again', async () => {
  const { grid } = await showReview(...numbers(5))
  grid().focus()
  expect(selectedRows()).toEqual(['2'])
  await press('ArrowDown')
  await press('ArrowDown', { shift: true })
  await press('ArrowDown', { shift: true })
  expect(selectedRows()).toEqual(['3', '4', '5'])
  await press('Delete')
  expect(counts()).toBe('2 ready, 0 with warnings, 0 refused, 3 excluded')
  expect(part('status', '3 rows excluded')).toBeTruthy()
  await press('Delete')
  expect(counts()).toBe('5 ready, 0 with warnings, 0 refused')
  await press('Escape')
  expect(selectedRows()).toEqual(['5'])
  await click(rowOf(2), { shift: true })
  expect(selectedRows()).toEqual(['2', '3', '4', '5'])
})

it('an excluded row says so, can’t be edited, and has its own filter', async () => {
  const { grid } = await showReview('bad', '+1 650 555 0101')
  await showOnly('All')
  grid().focus()
  await press('Delete')
  expect(counts()).toBe('1 ready, 0 with warnings, 0 refused, 1 excluded')
  expect(parts('gridcell', 'Excluded').length).toBe(1)
  await press('Enter')
  expect(editor()).toBe(null)
  await showOnly('Excluded')
  expect(shownRows()).toEqual(['2'])
})

it('the menu of a row edits its cell, or excludes the row', async () => {
  const { grid } = await showReview('+1 650 555 0100', '+1 650 555 0101')
  grid().focus()
  await press('ArrowDown')
  await press('F10', { shift: true })
  await settled()
  expect(parts('menuitem').map((item) => item.getAttribute('aria-label'))).toEqual(['Edit cell', 'Exclude'])
  await click(part('menuitem', 'Exclude'))
  expect(counts()).toBe('1 ready, 0 with warnings, 0 refused, 1 excluded')
})

it('Ctrl+Z undoes a change, and F8 goes to the next refused row', async () => {
  const { grid } = await showReview('+1 650 555 0100', 'bad', '+1 650 555 0102', 'bad')
  await showOnly('All')
  grid().focus()
  await press('F8')
  expect(pointedAt(grid())).toBe(parts('gridcell', 'bad')[0])
  await press('F8')
  expect(pointedAt(grid())).toBe(parts('gridcell', 'bad')[1])
  await press('Delete')
  expect(counts()).toBe('2 ready, 0 with warnings, 1 refused, 1 excluded')
  await press('z', { control: true })
  expect(counts()).toBe('2 ready, 0 with warnings, 2 refused')
})
