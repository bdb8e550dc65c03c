import type { Page } from '@playwright/test'
import { expect, test } from './harness/fixture.ts'

const row = (page: Page, number: string) => page.getByRole('row', { name: number })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(text)
  await page.getByRole('option', { name: text }).click()
}

test('numbers are reserved for a sub account, passed over for another, found, and lifted', async ({
  app,
}) => {
  const { page } = app
  await app.seed({ numbers: '+16505550100 - 0104' })
  await app.callApi('directory.add', { kind: 'subAccount', name: 'Fabrikam' })
  for (const number of ['+16505550100', '+16505550101']) {
    await page.getByRole('button', { name: `Actions for ${number}` }).click()
    await page.getByRole('menuitem', { name: 'Reserve…' }).click()
    const reserving = dialog(page, 'Reserve…')
    await choose(page, 'Reserved for', 'Fabrikam')
    await reserving.getByLabel('Reservation note').fill('Trade fair')
    await reserving.getByRole('button', { name: 'Reserve…' }).click()
    await expect(page.getByRole('status').filter({ hasText: 'reserved for Fabrikam' }).last()).toBeVisible()
  }
  await expect(row(page, '+1 650 555 0100')).toContainText('Reserved')

  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Assign 5' }).click()
  await choose(page, 'Assign To', 'Acme Clinics')
  await choose(page, 'SIP Trunk Name', 'North 1')
  await dialog(page, 'Assign').getByRole('button', { name: 'Assign', exact: true }).click()
  const assigned = page.getByRole('status').filter({ hasText: '3 numbers assigned to Acme Clinics' })
  await expect(assigned).toBeVisible()
  await expect(row(page, '+1 650 555 0101')).toContainText('Free')
  await assigned.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, '+1 650 555 0104')).toContainText('Free')

  await page.getByRole('combobox', { name: 'Availability' }).click()
  await page.getByRole('option', { name: /Reserved.*2/ }).click()
  await page.keyboard.press('Escape')
  await expect(row(page, '+1 650 555 0104')).toBeHidden()
  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Lift reservation 2' }).click()
  await dialog(page, 'Lift reservation').getByRole('button', { name: 'Lift reservation' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Reservation of 2 numbers lifted' })).toBeVisible()
})
