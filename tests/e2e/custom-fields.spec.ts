import type { Page } from '@playwright/test'
import { expect, test } from './harness/fixture.ts'

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

test('fields are defined, filled in for one number and many, listed, filtered, sorted and undone', async ({
  app,
}) => {
  const { page } = app
  await app.seed({ numbers: '+16505550100 - 0104' })
  await page.getByRole('button', { name: 'File' }).click()
  await page.getByRole('menuitem', { name: 'Settings…' }).click()
  const settings = dialog(page, 'Settings')
  await settings.getByRole('tab', { name: 'Fields' }).click()
  await addField(page, 'Site', 'Text')
  await addField(page, 'Product', 'Choice', 'Phone\nRooms')
  await addField(page, 'Tags', 'Tags')
  await settings.getByRole('button', { name: 'Close' }).click()

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
