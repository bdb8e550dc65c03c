import type { Page } from '@playwright/test'
import type { Application } from './harness/application.ts'
import { expect, test } from './harness/fixture.ts'

const row = (page: Page, number: string) => page.getByRole('row', { name: number })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(text)
  await page.getByRole('option', { name: text }).click()
}

/** Two numbers of Acme Clinics, the first with a user. */
async function assigned(app: Application): Promise<[first: number, last: number]> {
  const { subAccountId, sipTrunkId, userId } = await app.seed({ numbers: '+16505550100 - 0101' })
  const { rows } = await app.callApi('numbers.list', {
    filter: {},
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 2,
  })
  const [first, last] = rows.map(({ id }) => id)
  if (first === undefined || last === undefined) throw new Error('there are not two numbers')
  const numbers = { ids: [first, last] }
  const labels = { billingReferenceId: 'B-1' }
  await app.callApi('pool.assign', { numbers, subAccountId, sipTrunkId, ...labels })
  await app.callApi('user.assign', { numbers: { ids: [first] }, userId })
  await expect(row(app.page, '+1 650 555 0101')).toContainText('Acme Clinics')
  return [first, last]
}

test('numbers move to another customer with their references, and one Undo moves them back', async ({
  app,
}) => {
  const { page } = app
  await assigned(app)
  await app.callApi('directory.add', { kind: 'subAccount', name: 'Fabrikam' })
  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Move to… 2' }).click()
  const moving = dialog(page, 'Move to…')
  await expect(
    moving.getByText('Users of the numbers are unbound when the sub account changes'),
  ).toBeVisible()
  await choose(page, 'Assign To', 'Fabrikam')
  await choose(page, 'SIP Trunk Name', 'North 1')
  await moving.getByRole('button', { name: 'Move to…' }).click()
  const notice = page.getByRole('status').filter({ hasText: '2 numbers moved to Fabrikam' })
  await expect(notice).toBeVisible()
  for (const number of ['+1 650 555 0100', '+1 650 555 0101']) {
    await expect(row(page, number)).toContainText('Fabrikam')
    await expect(row(page, number)).toContainText('B-1')
  }
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, '+1 650 555 0100')).toContainText('Acme Clinics')
  await expect(page.getByText('Undid “Moved to another sub account”')).toBeVisible()
})

test('the menu of an Assigned number opens its settings, and copies it', async ({ app }) => {
  const { page } = app
  await assigned(app)
  const choose = async (item: string) => {
    await page.getByRole('button', { name: 'Actions for +16505550100' }).click()
    await page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  await choose('Copy')
  await expect(page.getByRole('status').filter({ hasText: '+16505550100 copied' })).toBeVisible()
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('+16505550100')
  await choose('Open settings')
  await expect(page.getByRole('heading', { name: '+1 650 555 0100' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Unbind' })).toBeVisible()
})

test('the provider takes a number back that has a user', async ({ app }) => {
  const { page } = app
  await assigned(app)
  await page.getByRole('button', { name: 'Actions for +16505550100' }).click()
  await page.getByRole('menuitem', { name: 'Return to provider', exact: true }).click()
  const asked = dialog(page, 'Return to provider')
  await expect(asked).toContainText('If it has a user, it is unbound')
  await asked.getByRole('button', { name: 'Return to provider' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'returned to the provider' })).toBeVisible()
  await expect(row(page, '+1 650 555 0100')).toContainText('Returned')
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByRole('row', { name: /Returned by the provider/ })).toBeVisible()
})

test('in a narrow window the actions that do not fit are in a menu, and return when there is room', async ({
  app,
}) => {
  const { page } = app
  const [, last] = await assigned(app)
  await app.callApi('sub.release', { numbers: { ids: [last] } })
  await app.callApi('pool.add', { text: '+16505550102', policy: 'all' })
  await expect(row(page, '+1 650 555 0102')).toBeVisible()
  const zoom = (factor: number) =>
    app.electron.evaluate(
      ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(to),
      factor,
    )
  await page.getByRole('checkbox', { name: 'Select all' }).click()
  const bar = page.getByRole('group', { name: 'Actions for the selected numbers' })
  const more = bar.getByRole('button', { name: 'More actions' })
  await expect(bar.getByRole('button', { name: 'Delete 1' })).toBeVisible()
  await expect(more).toBeHidden()
  await zoom(2)
  await more.press('Enter')
  await page.getByRole('menuitem', { name: 'Delete 1' }).press('Enter')
  await expect(dialog(page, 'Delete')).toBeVisible()
  await page.keyboard.press('Escape')
  await zoom(1)
  await expect(more).toBeHidden()
  await expect(bar.getByRole('button', { name: 'Delete 1' })).toBeVisible()
})
