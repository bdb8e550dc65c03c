import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessible } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'
import { ImportDialog, write } from './harness/importDialog.ts'

const row = (page: Page, number: string) => page.getByRole('row', { name: number })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

async function addField(page: Page, name: string, kind: string, choices?: string): Promise<void> {
  await page.getByRole('button', { name: 'Add field' }).click()
  const adding = dialog(page, 'Add field')
  await adding.getByLabel('Name').fill(name)
  await adding.getByRole('combobox', { name: 'Kind' }).press('ArrowDown')
  await page.getByRole('option', { name: kind, exact: true }).click()
  if (choices !== undefined) await adding.getByLabel('Choices').fill(choices)
  await adding.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: name })).toBeVisible()
}

/** Makes the fields Site, Product and Tags as a person does. */
async function defineFields(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Inventory file' }).click()
  await page.getByRole('menuitem', { name: 'Settings…' }).click()
  const settings = dialog(page, 'Settings')
  await settings.getByRole('tab', { name: 'Fields' }).click()
  await addField(page, 'Site', 'Text')
  await addField(page, 'Product', 'Choice', 'Phone\nRooms')
  await addField(page, 'Tags', 'Tags')
  await settings.getByRole('button', { name: 'Close' }).click()
}

test('fields are defined, filled in for one number and many, listed, filtered, sorted and undone', async ({
  app,
}) => {
  const { page } = app
  await app.seed({ numbers: '+16505550100 - 0104' })
  await defineFields(page)

  await page.getByRole('button', { name: 'Actions for +16505550102' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const editing = dialog(page, 'Edit')
  await editing.getByRole('textbox', { name: 'Site' }).fill('Berlin')
  await editing.getByRole('combobox', { name: 'Product' }).press('ArrowDown')
  await page.getByRole('option', { name: 'Rooms' }).click()
  await editing.getByRole('combobox', { name: 'Tags' }).fill('vip')
  await page.keyboard.press('Enter')
  await editing.getByRole('button', { name: 'Edit' }).click()
  await expect(row(page, '+1 650 555 0102')).toContainText('Berlin')
  await expect(row(page, '+1 650 555 0102')).toContainText('Rooms')
  await expect(row(page, '+1 650 555 0102')).toContainText('vip')

  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Edit 5' }).click()
  await editing.getByRole('checkbox', { name: 'Set Site' }).check()
  await editing.getByRole('textbox', { name: 'Site' }).fill('Aachen')
  await editing.getByRole('button', { name: 'Edit' }).click()
  const edited = page.getByRole('status').filter({ hasText: '5 numbers' })
  await expect(row(page, '+1 650 555 0104')).toContainText('Aachen')
  await edited.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, '+1 650 555 0104')).not.toContainText('Aachen')
  await expect(row(page, '+1 650 555 0102')).toContainText('Berlin')

  await page.getByRole('columnheader', { name: 'Site' }).click()
  await expect(page.getByRole('grid').getByRole('row').nth(1)).toContainText('+1 650 555 0102')

  await page.getByRole('button', { name: 'Fields', exact: true }).click()
  const filters = dialog(page, 'Fields')
  await filters.getByRole('combobox', { name: 'Tags', exact: true }).click()
  await page.getByRole('option', { name: /vip.*1/ }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(row(page, '+1 650 555 0104')).toBeHidden()
  await expect(row(page, '+1 650 555 0102')).toBeVisible()

  await page.getByRole('button', { name: 'Actions for +16505550102' }).click()
  await page.getByRole('menuitem', { name: 'History' }).click()
  await expect(page.getByText('Site: – → Berlin; Product: – → Rooms; Tags: – → vip')).toBeVisible()
})

test('a sheet with columns of such fields is imported, corrected, filtered by, undone and exported', async ({
  app,
}) => {
  const { page } = app
  await defineFields(page)
  const sheet = write(
    app.dataFolder,
    'sites.csv',
    [
      'Number,site,Product type,Tags',
      '+16505550100,Berlin,rooms,"vip, Fax"',
      '+16505550101,Aachen,Fax,Fax',
      '+16505550102,Aachen,,',
    ].join('\n'),
  )
  const importing = await new ImportDialog(app).open()
  await importing.upload(sheet)
  const fieldFor = (column: string) =>
    importing.dialog.getByRole('combobox', { name: `Field for column ${column}` })
  await expect(fieldFor('B, site')).toHaveValue('Site', { timeout: 30_000 })
  await fieldFor('C, Product type').fill('Product')
  await page.getByRole('option', { name: 'Product', exact: true }).click()
  await expect(page.getByRole('option')).toHaveCount(0)
  await expectAccessible(page, 'Import: columns with fields of people’s own')
  await importing.button('Next').click()
  await importing.reviewed(2, 0, 1)
  await expect(importing.dialog.getByRole('columnheader', { name: 'Product' })).toBeVisible()
  await expect(importing.row(3)).toContainText('“Fax” is no choice of Product')
  await importing.row(3).getByRole('gridcell', { name: 'Fax', exact: true }).first().dblclick()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Phone')
  await page.keyboard.press('Enter')
  await importing.reviewed(3, 0, 0)
  await importing.button('Import 3 numbers').click()
  await expect(page.getByRole('status').filter({ hasText: '3 numbers' })).toBeVisible()
  await expect(row(page, '+1 650 555 0101')).toContainText('Phone')

  await page.getByRole('button', { name: 'Fields', exact: true }).click()
  const filters = dialog(page, 'Fields')
  await filters.getByRole('combobox', { name: 'Tags', exact: true }).click()
  await page.getByRole('option', { name: /vip.*1/ }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(row(page, '+1 650 555 0101')).toBeHidden()
  await expect(row(page, '+1 650 555 0100')).toContainText('Berlin')

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await exporting.getByRole('radio', { name: 'CSV' }).check()
  await exporting.getByRole('checkbox', { name: 'All columns' }).check()
  await app.answerSaveDialog(join(app.dataFolder, 'exported'))
  await exporting.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '1 number exported' })).toBeVisible()
  const [headings = '', exported = ''] = readFileSync(join(app.dataFolder, 'exported.csv'), 'utf8').split(
    '\r\n',
  )
  expect(headings).toMatch(/,Site,Product,Tags$/)
  expect(exported).toMatch(/,Berlin,Rooms,Fax; vip$/)

  await app.chooseFromMenu('undo')
  await expect.poll(async () => (await app.callApi('inventory.summary', {})).numbers).toBe(0)
})
