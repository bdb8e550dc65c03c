import type { Page } from '@playwright/test'
import { expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })
const row = (page: Page, name: string) => page.getByRole('row', { name })
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).last()

async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).last().fill(text)
  await page.getByRole('option', { name: text, exact: true }).click()
}

async function addRange(page: Page, first: string, last: string, name: string): Promise<void> {
  const adding = dialog(page, 'Add range')
  await adding.getByLabel('First number').fill(first)
  await adding.getByLabel('Last number').fill(last)
  await adding.getByLabel('Name').fill(name)
  await adding.getByRole('button', { name: 'Save' }).click()
}

test('a range is added, shows how its numbers are used, opens to blocks, and leads to its numbers', async ({
  app,
}) => {
  const { page } = app
  await app.seed({ numbers: '+49 30 23125000 - 23125089\n+49 89 1234500 - 1234509' })
  const { rows } = await app.callApi('numbers.list', {
    filter: { text: '+493023125' },
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 100,
  })
  const held = rows.filter(({ e164 }) => /1[0-3]$/.test(e164)).map(({ id }) => id)
  await app.callApi('pool.reserve', { numbers: { ids: held } })

  await page.getByRole('tab', { name: 'Ranges' }).click()
  await expect(page.getByText('No ranges yet')).toBeVisible()
  await expectAccessibleInBothThemes(app, 'Ranges, empty')
  await page.getByRole('button', { name: 'Add the first range' }).click()
  const adding = dialog(page, 'Add range')
  await expect(adding.getByLabel('First number')).toBeFocused()
  await choose(page, 'Carrier', 'Northern Telecom')
  await adding.getByLabel('Received on').fill('05/01/2026')
  await adding.getByLabel('Note').fill('Contract 7')
  await expectAccessibleInBothThemes(app, 'Add range')
  await addRange(page, '+49 30 23125000', '199', 'Berlin')
  await expect(said(page, 'Range Berlin added')).toBeVisible()
  const berlin = row(page, 'Berlin')
  await expect(berlin).toContainText('+49 30 23125000 – +49 30 23125199')
  for (const text of ['200', '86', '4', '110', 'Northern Telecom', 'May 1, 2026', 'Contract 7']) {
    await expect(berlin.getByRole('gridcell', { name: text, exact: true })).toHaveCount(1)
  }

  await page.getByRole('button', { name: 'Add range' }).click()
  await addRange(page, '+49 30 23125150', '+49 30 23125250', 'Other')
  await expect(adding.getByRole('alert')).toContainText(
    'These numbers overlap with Berlin, which has +49 30 23125000 – +49 30 23125199.',
  )
  await adding.getByRole('button', { name: 'Cancel' }).click()

  await berlin.dblclick()
  await choose(page, 'Block size', '10')
  const second = row(page, '+49 30 23125010 – +49 30 23125019')
  await expect(second.getByRole('button', { name: '6', exact: true })).toBeVisible()
  await expectAccessibleInBothThemes(app, 'Blocks of a range')
  await second.getByRole('button', { name: '6', exact: true }).click()
  await expect(page.getByRole('tab', { name: 'Sub Account' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByText('6 numbers', { exact: true })).toBeVisible()
  await expect(row(page, '+49 30 23125014')).toBeVisible()
  await expect(row(page, '+49 30 23125020')).toBeHidden()
  await page.getByRole('button', { name: '+493023125010 – +493023125019' }).click()
  await expect(page.getByText('96 numbers', { exact: true })).toBeVisible()

  // All numbers, whether they are of a range or not.
  await page.getByRole('tab', { name: 'Ranges' }).click()
  await expect(page.getByText('All numbers')).toBeVisible()
  await expect(row(page, '+49 89 1234500 – +49 89 1234509')).toBeVisible()

  await page.getByRole('button', { name: 'Ranges', exact: true }).click()
  await page.getByRole('button', { name: 'Actions for Berlin' }).click()
  await page.getByRole('menuitem', { name: 'Find free numbers' }).click()
  const finding = dialog(page, 'Find free numbers')
  await expect(finding.getByRole('combobox', { name: 'Range' })).toHaveValue('Berlin')
  await finding.getByLabel('How many').fill('100')
  await finding.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(finding.getByRole('alert')).toContainText('Only 86 numbers that fit are available')
  await finding.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Actions for Berlin' }).click()
  await page.getByRole('menuitem', { name: 'Edit' }).click()
  const editing = dialog(page, 'Edit range')
  await editing.getByLabel('Last number').fill('99')
  await editing.getByLabel('Name').fill('Mitte')
  await editing.getByRole('button', { name: 'Save' }).click()
  await expect(row(page, 'Mitte')).toContainText('+49 30 23125099')

  await page.getByRole('button', { name: 'Actions for Mitte' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await dialog(page, 'Delete').getByRole('button', { name: 'Delete' }).click()
  await expect(said(page, 'Mitte deleted')).toBeVisible()
  await expect(page.getByText('No ranges yet')).toBeVisible()
  const { numbers } = await app.callApi('inventory.summary', {})
  expect(numbers).toBe(100)
})
