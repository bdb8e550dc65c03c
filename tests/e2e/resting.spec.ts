import type { Page } from '@playwright/test'
import { expect, test } from './harness/fixture.ts'

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })
const row = (page: Page, number: string) => page.getByRole('row', { name: number })

async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(text)
  await page.getByRole('option', { name: text }).click()
}

async function act(page: Page, number: string, item: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${number}` }).click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function confirm(page: Page, name: string): Promise<void> {
  await dialog(page, name).getByRole('button', { name, exact: true }).click()
  await expect(dialog(page, name)).toBeHidden()
}

test('a number is not given out again for 90 days, unless there is a reason', async ({ app }) => {
  const { page } = app
  const { subAccountId, sipTrunkId } = await app.seed()
  const text = '+16505550100 - 0101'
  await app.callApi('pool.add', { text, policy: 'all', subAccountId, sipTrunkId })
  await app.callApi('directory.add', { kind: 'subAccount', name: 'Fabrikam' })

  // The rule takes three steps: the settings (of a menu), their section, the days. It holds as soon as the field is left.
  await page.getByRole('button', { name: 'Inventory file' }).click()
  await page.getByRole('menuitem', { name: 'Settings…' }).click()
  await dialog(page, 'Settings').getByRole('tab', { name: 'Numbers' }).click()
  await page.getByLabel('Rest after return').fill('90')
  await dialog(page, 'Settings').getByRole('button', { name: 'Close' }).click()
  await expect(dialog(page, 'Settings')).toBeHidden()

  await act(page, '+16505550100', 'Return to provider')
  await confirm(page, 'Return to provider')
  await act(page, '+16505550100', 'Unbind')
  await confirm(page, 'Unbind')
  await expect(row(page, '+1 650 555 0100')).toContainText('Resting')

  await act(page, '+16505550100', 'Assign')
  const assigning = dialog(page, 'Assign')
  await expect(assigning).toContainText('Acme Clinics had it until')
  await choose(page, 'Assign To', 'Fabrikam')
  await choose(page, 'SIP Trunk Name', 'North 1')
  await expect(assigning).toContainText('Calls for Acme Clinics may still come in')
  const assign = assigning.getByRole('button', { name: 'Assign', exact: true })
  await expect(assign).toBeDisabled()
  await assigning.getByRole('checkbox', { name: 'Assign all the same' }).check()
  await expect(assign).toBeDisabled()
  await assigning.getByLabel('Reason').fill('The same office')
  await assign.click()
  await expect(row(page, '+1 650 555 0100')).toContainText('Fabrikam')
  await act(page, '+16505550100', 'History')
  await expect(dialog(page, 'History')).toContainText('Reason: The same office')
})

test('a rest is ended early with a reason, and who had a number before can be shown', async ({ app }) => {
  const { page } = app
  const { subAccountId, sipTrunkId } = await app.seed()
  const text = '+16505550100 - 0101'
  await app.callApi('pool.add', { text, policy: 'all', subAccountId, sipTrunkId })
  await app.callApi('rests.setRules', { all: 90, subAccounts: [], numberTypes: [] })
  await act(page, '+16505550100', 'Return to provider')
  await confirm(page, 'Return to provider')
  await act(page, '+16505550100', 'Unbind')
  await confirm(page, 'Unbind')

  const columns = page.getByRole('button', { name: 'Columns', exact: true })
  await columns.click()
  await page.getByRole('checkbox', { name: 'Previous holder' }).check()
  await columns.click()
  await expect(row(page, '+1 650 555 0100')).toContainText('Acme Clinics')

  await act(page, '+16505550100', 'End rest…')
  const ending = dialog(page, 'End rest…')
  await ending.getByLabel('Reason').fill('Never published')
  await ending.getByRole('button', { name: 'End rest…' }).click()
  await expect(row(page, '+1 650 555 0100')).not.toContainText('Resting')
})
