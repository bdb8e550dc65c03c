import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })
const said = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).last()

async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).last().fill(text)
  await page.getByRole('option', { name: text }).click()
}

test('forty numbers in a row are found in Berlin beside reserved ones, exported, reserved until a day, and assigned', async ({
  app,
  dataFolder,
}) => {
  const { page } = app
  await app.seed({ numbers: '+49 30 23125000 - 23125099\n+49 89 1234500 - 1234549' })
  const { rows } = await app.callApi('numbers.list', {
    filter: { text: '+4930231250' },
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 100,
  })
  const held = rows.filter(({ e164 }) => /(?:05|06|30)$/.test(e164)).map(({ id }) => id)
  await app.callApi('pool.reserve', { numbers: { ids: held } })

  await page.getByRole('button', { name: 'Find free numbers' }).click()
  const finding = dialog(page, 'Find free numbers')
  await finding.getByLabel('How many').fill('40')
  await choose(page, 'Country', 'Germany')
  await finding.getByLabel('Begins with').fill('030')
  await finding.getByLabel('Consecutive').check()
  await finding.getByRole('button', { name: 'Find', exact: true }).click()
  const outcome = finding.getByRole('status')
  await expect(outcome).toContainText('40 numbers found')
  await expect(outcome).toContainText('3 numbers were passed over because they are reserved')
  await expect(finding.getByRole('row', { name: '+49 30 23125031 – +49 30 23125070' })).toContainText('40')
  await expectAccessibleInBothThemes(app, 'Find free numbers')

  const file = join(dataFolder, 'Found.csv')
  await app.answerSaveDialog(file)
  await finding.getByRole('button', { name: 'Export' }).click()
  await dialog(page, 'Export').getByRole('radio', { name: 'CSV' }).check()
  await dialog(page, 'Export').getByRole('button', { name: 'Export', exact: true }).click()
  await expect(said(page, '40 numbers exported')).toBeVisible()
  expect(readFileSync(file, 'utf8').trim().split('\r\n')).toHaveLength(41)

  await finding.getByRole('button', { name: 'Reserve', exact: true }).click()
  const reserving = dialog(page, 'Reserve…')
  await choose(page, 'Reserved for', 'Acme Clinics')
  await reserving.getByLabel('Reserved until').fill('12/31/2199')
  await reserving.getByRole('button', { name: 'Reserve…' }).click()
  await expect(said(page, '40 numbers reserved for Acme Clinics')).toBeVisible()
  await expect(finding).toBeHidden()

  // What is reserved is not found again: the longest run that is left is shorter.
  await page.getByRole('button', { name: 'Find free numbers' }).click()
  await finding.getByLabel('How many').fill('40')
  await finding.getByLabel('Begins with').fill('030')
  await finding.getByLabel('Consecutive').check()
  await finding.getByRole('button', { name: 'Find', exact: true }).click()
  await expect(finding.getByRole('alert')).toContainText(
    'No 40 consecutive numbers are available. The longest run has 29, of 57 in all.',
  )
  await expect(finding.getByRole('alert')).toContainText('43 numbers were passed over')
  await finding.getByRole('button', { name: 'Assign', exact: true }).click()
  await choose(page, 'Assign To', 'Acme Clinics')
  await choose(page, 'SIP Trunk Name', 'North 1')
  await dialog(page, 'Assign').getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(said(page, '29 numbers assigned to Acme Clinics')).toBeVisible()
})
