import type { Page } from '@playwright/test'
import { expect, test } from './harness/fixture.ts'

const row = (page: Page, number: string) => page.getByRole('row', { name: number })

test('a number that is being ported in is added as Pending, found, and activated with one Undo', async ({
  app,
}) => {
  const { page } = app
  await app.seed({ numbers: '+16505550100 - 0104' })
  await page.getByRole('button', { name: 'Add Numbers' }).click()
  const adding = page.getByRole('dialog', { name: 'Add Numbers' })
  await adding.getByLabel('Number', { exact: true }).fill('+1 650 555 0199')
  await adding.getByRole('checkbox', { name: /line status Pending/ }).check()
  await adding.getByRole('button', { name: 'Save' }).click()
  await expect(row(page, '+1 650 555 0199')).toContainText('Pending')
  await expect(row(page, '+1 650 555 0100')).not.toContainText('Pending')

  await page.getByRole('button', { name: 'Actions for +16505550199' }).click()
  await page.getByRole('menuitem', { name: 'Activate' }).click()
  const asking = page.getByRole('dialog', { name: 'Activate' })
  await expect(asking).toContainText('Its line status becomes Normal')
  await asking.getByRole('button', { name: 'Activate' }).click()
  const notice = page.getByRole('status').filter({ hasText: '+1 650 555 0199 activated' })
  await expect(notice).toBeVisible()
  await expect(row(page, '+1 650 555 0199')).not.toContainText('Pending')
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, '+1 650 555 0199')).toContainText('Pending')
})

test('many are marked as pending and activated at once, and the bar says why not all', async ({ app }) => {
  const { page } = app
  await app.seed({ numbers: '+16505550100 - 0104' })
  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Mark as pending 5' }).click()
  await page
    .getByRole('dialog', { name: 'Mark as pending' })
    .getByRole('button', { name: 'Mark as pending' })
    .click()
  await expect(page.getByRole('status').filter({ hasText: '5 numbers marked as pending' })).toBeVisible()
  await expect(row(page, '+1 650 555 0104')).toContainText('Pending')
  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Activate 5' }).click()
  await page.getByRole('dialog', { name: 'Activate' }).getByRole('button', { name: 'Activate' }).click()
  await expect(page.getByRole('status').filter({ hasText: '5 numbers activated' })).toBeVisible()
  await expect(row(page, '+1 650 555 0104')).not.toContainText('Pending')
})
