import type { Page } from '@playwright/test'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from './harness/application.ts'
import { expect, test } from './harness/fixture.ts'

const list = (page: Page) => page.getByRole('grid', { name: 'Numbers', exact: true })
const row = (page: Page, number: string) => page.getByRole('row', { name: number })
const tick = (page: Page, e164: string) => page.getByRole('checkbox', { name: `Select ${e164}` })
const copied = (app: Application) => app.electron.evaluate(({ clipboard }) => clipboard.readText())
const search = (page: Page) => page.getByRole('textbox', { name: 'Search numbers' })

async function withNumbers(app: Application): Promise<void> {
  await app.seed({ numbers: '+1 650 555 0100 - 0109' })
  await expect(row(app.page, '+1 650 555 0109')).toBeVisible()
}

test('a list keeps the focus while rows are ticked with the pointer', async ({ app }) => {
  const { page } = app
  await withNumbers(app)
  const bar = page.getByRole('group', { name: 'Actions for the selected numbers' })
  await tick(page, '+16505550101').click()
  await page.keyboard.press('Control+C')
  await expect.poll(() => copied(app)).toBe('+16505550101')

  await tick(page, '+16505550103').click({ modifiers: ['Shift'] })
  await page.keyboard.press('Control+C')
  await expect.poll(() => copied(app)).toBe('+16505550101\n+16505550102\n+16505550103')

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await expect(tick(page, '+16505550104')).toBeChecked()
  await page.keyboard.press('Control+A')
  await expect(bar).toContainText('10 selected')
  await page.keyboard.press('Escape')
  await expect(bar).toBeHidden()

  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await expect(bar).toContainText('10 selected')
  await page.keyboard.press('Control+C')
  await expect.poll(async () => (await copied(app)).split('\n').length).toBe(10)

  await tick(page, '+16505550106').click()
  await page.keyboard.press('Enter')
  const history = page.getByRole('dialog', { name: /History/ })
  await expect(history).toContainText('+1 650 555 0106')
  await page.keyboard.press('Escape')
  await expect(history).toBeHidden()
  await tick(page, '+16505550107').click()
  await page.keyboard.type('0108')
  await expect(search(page)).toHaveValue('0108')
})

test('the keys of a list work from the last used button, heading or checkbox', async ({ app }) => {
  const { page } = app
  await withNumbers(app)
  await tick(page, '+16505550102').click()
  await page.getByRole('button', { name: 'Actions for +16505550102' }).click()
  await expect(page.getByRole('menu')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('menu')).toBeHidden()
  await page.keyboard.press('Control+C')
  await expect.poll(() => copied(app)).toBe('+16505550102')
  await page.keyboard.press('ArrowDown')
  await expect(list(page)).toBeFocused()

  await page.getByRole('columnheader', { name: 'Number', exact: true }).click()
  await expect(row(page, '+1 650 555 0109')).toHaveAttribute('aria-rowindex', '2')
  await page.keyboard.press('Control+A')
  await expect(page.getByRole('group', { name: 'Actions for the selected numbers' })).toContainText(
    '10 selected',
  )
})

/** A key of an input method: while a word is composed, or the first of one. */
async function composing(page: Page, key: string, first = false): Promise<void> {
  await page.evaluate(
    ([name, isFirst]) => {
      const init = { key: isFirst ? 'Process' : name, isComposing: !isFirst, keyCode: 229 }
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { ...init, bubbles: true, cancelable: true }),
      )
    },
    [key, first] as const,
  )
}

test('keys of an input method are not taken for shortcuts', async ({ app }) => {
  const { page } = app
  await withNumbers(app)
  await search(page).fill('0101')
  await composing(page, 'ArrowDown')
  await expect(search(page)).toBeFocused()
  await composing(page, 'Escape')
  await expect(search(page)).toHaveValue('0101')
  await search(page).fill('')

  const status = page.getByRole('combobox', { name: 'Pool Status' })
  await status.click()
  await page.keyboard.press('ArrowDown')
  await composing(page, 'Enter')
  await composing(page, 'Escape')
  await expect(page.getByRole('option', { name: /Free/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /Free/ })).toHaveAttribute('aria-selected', 'false')
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Add Numbers' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add Numbers' })
  await dialog.getByRole('combobox', { name: 'Assign To' }).click()
  await composing(page, 'Escape')
  await composing(page, 'Enter')
  await expect(dialog).toBeVisible()
})

test('composing a word starts to edit a cell of the review', async ({ app, dataFolder }) => {
  const { page } = app
  await app.seed()
  const file = join(dataFolder, 'sheet.csv')
  writeFileSync(file, 'Number,Service Info\n+16505550100,Desk\n+1650,Desk\n')
  await app.answerOpenDialog(file)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await dialog.getByRole('button', { name: 'Upload CSV' }).click()
  const rows = dialog.getByRole('grid')
  await rows.getByText('Desk').first().click()
  await composing(page, 'a', true)
  const editor = rows.getByRole('textbox', { name: /Service Info/ })
  await expect(editor).toBeFocused()
  await expect(editor).toHaveValue('')
  await editor.pressSequentially('受付')
  await composing(page, 'Enter')
  await composing(page, 'Escape')
  await expect(editor).toHaveValue('受付')
  await editor.press('Enter')
  await expect(rows.getByText('受付')).toBeVisible()
})

test('Undo last undoes the last operation, of numbers or of the directory, and names it', async ({ app }) => {
  const { page } = app
  const { subAccountId, sipTrunkId } = await app.seed({ numbers: '+12065550200' })
  const numbers = { filter: {}, except: [] }
  await app.callApi('pool.assign', { numbers, subAccountId, sipTrunkId })
  await page.getByRole('tab', { name: 'Phone Numbers' }).click()
  await page.getByRole('combobox', { name: 'Account' }).fill('Acme')
  await page.getByRole('option', { name: 'Acme Clinics' }).click()
  await page.getByRole('button', { name: 'Actions for +12065550200' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByRole('dialog', { name: 'Delete' }).getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'returned to the provider' })).toBeVisible()

  await page.getByRole('tab', { name: 'Directory' }).click()
  await page.getByRole('button', { name: 'Actions for Acme Clinics' }).click()
  await page.getByRole('menuitem', { name: 'Rename' }).click()
  const renaming = page.getByRole('dialog', { name: 'Rename' })
  await renaming.getByRole('textbox').fill('Acme Holding')
  await renaming.getByRole('textbox').press('Enter')
  await expect(renaming).toBeHidden()
  await app.chooseFromMenu('undo')
  const renamed = page.getByRole('status').filter({ hasText: 'Undid “Renamed”' })
  await expect(renamed).toContainText('Sub account Acme Holding → Acme Clinics')
  const sort = { by: 'number', descending: false } as const
  const { rows } = await app.callApi('numbers.list', { filter: {}, sort, offset: 0, limit: 1 })
  expect(rows[0]?.poolStatus).toBe('Returned')

  await page.getByRole('tab', { name: 'Sub Account' }).click()
  await page.getByRole('button', { name: 'Actions for +12065550200' }).click()
  await page.getByRole('menuitem', { name: 'Unbind' }).click()
  await page.getByRole('dialog', { name: 'Unbind' }).getByRole('button', { name: 'Unbind' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'unbound' })).toBeVisible()
  await app.chooseFromMenu('undo')
  const undone = page.getByRole('status').filter({ hasText: 'Undid “Unbound from sub account”' })
  await expect(undone).toContainText('+1 206 555 0200 is Returned again')
  await undone.getByRole('button', { name: 'Redo' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Redid' })).toContainText('is Free again')
  await app.chooseFromMenu('undo')
  await expect(page.getByRole('alert').filter({ hasText: 'nothing to undo' })).toBeVisible()
})

test('a notice shows the numbers that were added', async ({ app }) => {
  const { page } = app
  await withNumbers(app)
  await page.getByRole('button', { name: 'Add Numbers' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add Numbers' })
  await dialog.getByRole('textbox', { name: 'Number' }).fill('+44 20 7946 0000 - 0002')
  await dialog.getByRole('button', { name: 'Save' }).click()
  const notice = page.getByRole('status').filter({ hasText: '3 numbers added' })
  await notice.getByRole('button', { name: 'Show' }).click()
  await expect(list(page).getByRole('row', { name: /\+44 20 7946 000\d/ })).toHaveCount(3)
  await expect(row(page, '+1 650 555 0100')).toHaveCount(0)
})

test('Ctrl+E exports what the screen shows, and stays on that screen', async ({ app, dataFolder }) => {
  const { page } = app
  const { subAccountId, sipTrunkId } = await app.seed({ numbers: '+1 650 555 0100 - 0109' })
  const numbers = { filter: { text: '5550100' }, except: [] }
  await app.callApi('pool.assign', { numbers, subAccountId, sipTrunkId })
  const exporting = page.getByRole('dialog', { name: 'Export' })
  const isOn = (tab: string) =>
    expect(page.getByRole('tab', { name: tab })).toHaveAttribute('aria-selected', 'true')

  await page.getByRole('tab', { name: 'Phone Numbers' }).click()
  await app.chooseFromMenu('export')
  await expect(page.getByRole('alert').filter({ hasText: 'Choose the account' })).toBeVisible()
  await page.getByRole('combobox', { name: 'Account' }).fill('Acme')
  await page.getByRole('option', { name: 'Acme Clinics' }).click()
  await expect(row(page, '+1 650 555 0100')).toBeVisible()
  await app.chooseFromMenu('export')
  await expect(exporting).toContainText('1 number of Acme Clinics')
  await exporting.getByRole('button', { name: 'Cancel' }).click()
  await expect(exporting).toBeHidden()
  await isOn('Phone Numbers')
  await page.getByRole('button', { name: 'Export' }).click()
  await exporting.getByRole('radio', { name: 'CSV' }).check()
  const path = join(dataFolder, 'acme.csv')
  await app.answerSaveDialog(path)
  await exporting.getByRole('button', { name: 'Export' }).click()
  await expect(exporting).toBeHidden()
  expect(readFileSync(path, 'utf8').match(/\d{11}/gu)).toEqual(['16505550100'])

  await page.getByRole('tab', { name: 'Activity' }).click()
  await app.chooseFromMenu('export')
  await expect(exporting).toContainText('All 10 numbers')
  await exporting.getByRole('button', { name: 'Cancel' }).click()
  await isOn('Activity')
  await app.chooseFromMenu('export-profiles')
  await expect(page.getByRole('dialog', { name: 'Export profiles' })).toBeVisible()
  await isOn('Activity')
})

test('a filter keeps its name when no number has its value, and stays visible while numbers are ticked', async ({
  app,
}) => {
  const { page } = app
  const { subAccountId, sipTrunkId } = await app.seed({ numbers: '+1 650 555 0100 - 0109' })
  const numbers = { filter: { text: '5550100' }, except: [] }
  await app.callApi('pool.assign', { numbers, subAccountId, sipTrunkId })
  const status = page.getByRole('combobox', { name: 'Pool Status' })
  await status.click()
  await page.getByRole('option', { name: /Assigned/ }).click()
  await page.keyboard.press('Escape')
  await tick(page, '+16505550100').click()
  await expect(page.getByRole('note', { name: 'Filters: Pool Status: Assigned' })).toHaveText('Assigned')
  await page.keyboard.press('Escape')
  await app.callApi('sub.release', { numbers })
  await expect(status).toHaveAttribute('placeholder', 'Assigned')
  await status.click()
  await expect(page.getByRole('option', { name: /Assigned/ })).toContainText('0')
})

test('dates are typed and shown in the format of the language', async ({ app }) => {
  const { page } = app
  await withNumbers(app)
  await app.chooseFromMenu('language-de')
  await page.getByRole('tab', { name: 'Aktivität' }).click()
  const from = page.getByRole('textbox', { name: 'Von' })
  await from.fill('1.2.2001')
  await from.press('Enter')
  await expect(from).toHaveValue('01.02.2001')
  await from.press('ArrowUp')
  await expect(from).toHaveValue('02.02.2001')
  await app.chooseFromMenu('language-ja')
  await expect(page.getByRole('textbox', { name: '開始日' })).toHaveValue('2001/02/02')
})

test('Ctrl+A outside of lists and text fields selects nothing', async ({ app }) => {
  const { page } = app
  await withNumbers(app)
  await page.getByRole('tab', { name: 'Phone Numbers' }).click()
  await page.keyboard.press('Control+A')
  await page.getByText('Choose an account').click()
  await page.keyboard.press('Control+A')
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
})
