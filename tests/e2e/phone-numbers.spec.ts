import type { Locator } from '@playwright/test'
import type { Application, Seeded } from './harness/application.ts'
import { expect, test } from './harness/fixture.ts'

/** The numbers of these tests, as they are typed and as they are shown. */
const first = { e164: '+16505550100', shown: '+1 650 555 0100' }
const second = { e164: '+16505550101', shown: '+1 650 555 0101' }

/** Ids of numbers, in the order of the numbers. */
async function idsOf(app: Application): Promise<number[]> {
  const sort = { by: 'number', descending: false } as const
  const { rows } = await app.callApi('numbers.list', { filter: {}, sort, offset: 0, limit: 1000 })
  return rows.map(({ id }) => id)
}

/** Acme Clinics with two numbers of Northern Telecom, and its user Ada Sample. */
async function seedAssigned(app: Application): Promise<Seeded & { ids: readonly number[] }> {
  const seeded = await app.seed({ numbers: `${first.e164}\n${second.e164}` })
  const { subAccountId, sipTrunkId } = seeded
  const ids = await idsOf(app)
  await app.callApi('pool.assign', {
    numbers: { ids },
    subAccountId,
    sipTrunkId,
    billingReferenceId: 'BR-1',
    serviceInfo: 'Reception',
  })
  return { ...seeded, ids }
}

/** Opens Phone Numbers and chooses an account, as a person does. */
async function openAccount(app: Application, name = 'Acme Clinics'): Promise<void> {
  await app.page.getByRole('tab', { name: 'Phone Numbers' }).click()
  await app.page.getByRole('combobox', { name: 'Account', exact: true }).fill(name)
  await app.page.getByRole('option', { name, exact: true }).click()
}

const rowOf = ({ page }: Application, { shown }: { shown: string }): Locator =>
  page.getByRole('row', { name: shown })

const cellsOf = (row: Locator): Promise<string[]> => row.getByRole('gridcell').allInnerTexts()

async function chooseAct({ page }: Application, { e164 }: { e164: string }, act: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${e164}` }).click()
  await page.getByRole('menuitem', { name: act }).click()
}

test('the chosen account and the search are remembered', async ({ app }) => {
  await seedAssigned(app)
  await openAccount(app)
  await expect(rowOf(app, first)).toBeVisible()
  await expect(app.page.getByText('2 numbers')).toBeVisible()
  await app.page.getByRole('textbox', { name: 'Search numbers' }).fill('(650) 555-0101')
  await expect(rowOf(app, first)).toBeHidden()
  await expect(rowOf(app, second)).toBeVisible()
  await app.page.getByRole('tab', { name: 'Activity' }).click()
  await app.page.getByRole('textbox', { name: 'Search activity' }).fill('acme')
  await app.page.getByRole('tab', { name: 'Phone Numbers' }).click()
  await expect(rowOf(app, second)).toBeVisible()

  await app.restart()
  await expect(app.page.getByRole('tab', { name: 'Phone Numbers' })).toHaveAttribute('aria-selected', 'true')
  await expect(app.page.getByRole('combobox', { name: 'Account', exact: true })).toHaveValue('Acme Clinics')
  await expect(app.page.getByRole('textbox', { name: 'Search numbers' })).toHaveValue('(650) 555-0101')
  await expect(rowOf(app, second)).toBeVisible()
  await expect(rowOf(app, first)).toBeHidden()
  await app.page.getByRole('tab', { name: 'Activity' }).click()
  await expect(app.page.getByRole('textbox', { name: 'Search activity' })).toHaveValue('acme')
})

test('an account stays clickable while the answer to a search loads', async ({ app }) => {
  await seedAssigned(app)
  await app.callApi('directory.add', { kind: 'subAccount', name: 'Aachen Trams' })
  const { page } = app
  const field = page.getByRole('combobox', { name: 'Account', exact: true })
  const option = (name: string) => page.getByRole('option', { name, exact: true })
  await page.getByRole('tab', { name: 'Phone Numbers' }).click()
  await field.click()
  await expect(option('Aachen Trams')).toBeVisible()
  await field.fill('Acme')
  await expect(option('Aachen Trams')).toBeHidden()
  const shown = await option('Acme Clinics').elementHandle()
  // A later request is answered later.
  await app.callApi('directory.list', { kind: 'subAccount', text: 'Acme', offset: 0, limit: 50 })
  await expect(page.locator('.account .v-progress-linear--active')).toHaveCount(0)
  expect(await shown.evaluate((element) => element.isConnected)).toBe(true)
  await option('Acme Clinics').click()
  await expect(rowOf(app, first)).toBeVisible()
})

test('a number shows its source, carrier, type and service info', async ({ app }) => {
  await seedAssigned(app)
  await openAccount(app)
  for (const name of ['Number', 'Assigned to', 'Source', 'Number Type', 'Service Info']) {
    await expect(app.page.getByRole('columnheader', { name, exact: true })).toBeVisible()
  }
  await expect(rowOf(app, first)).toBeVisible()
  expect((await cellsOf(rowOf(app, first))).slice(1, 6)).toEqual([
    first.shown,
    'Unassigned',
    'BYOC - Cloud\nNorthern Telecom',
    'Toll',
    'Reception',
  ])
})

test('numbers of other accounts, and Free and Returned ones, are not shown', async ({ app }) => {
  const { subAccountId, sipTrunkId } = await app.seed({ numbers: '+1 650 555 0100 - 0103' })
  const other = await app.callApi('directory.add', { kind: 'subAccount', name: 'Borealis Freight' })
  const [own, others, returned] = await idsOf(app)
  const give = (id: number, account: number) =>
    app.callApi('pool.assign', { numbers: { ids: [id] }, subAccountId: account, sipTrunkId })
  await give(own!, subAccountId)
  await give(others!, other.id)
  await give(returned!, subAccountId)
  await app.callApi('sub.release', { numbers: { ids: [returned!] } })

  await openAccount(app)
  await expect(app.page.getByText('1 number', { exact: true })).toBeVisible()
  await expect(rowOf(app, first)).toBeVisible()
  await expect(rowOf(app, second)).toBeHidden()
  await openAccount(app, 'Borealis Freight')
  await expect(rowOf(app, second)).toBeVisible()
  await expect(rowOf(app, first)).toBeHidden()
})

test('a number is assigned to a user, and undone from the notice', async ({ app }) => {
  await seedAssigned(app)
  await openAccount(app)
  await chooseAct(app, first, 'Assign to user')
  const dialog = app.page.getByRole('dialog', { name: 'Assign to user' })
  await dialog.getByRole('combobox', { name: 'User' }).fill('Ada')
  await app.page.getByRole('option', { name: 'Ada Sample' }).click()
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog).toBeHidden()
  const notice = app.page.getByRole('status').filter({ hasText: `${first.shown} assigned to Ada Sample` })
  await expect(notice).toBeVisible()
  await expect(rowOf(app, first)).toContainText('Ada Sample')

  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(rowOf(app, first)).not.toContainText('Ada Sample')
  await expect(app.page.getByRole('status').filter({ hasText: 'Undid “Assigned to user”' })).toBeVisible()
})

test('users of other accounts are not offered, and a refusal is shown in the dialog', async ({ app }) => {
  const { ids, userId } = await seedAssigned(app)
  const other = await app.callApi('directory.add', { kind: 'subAccount', name: 'Borealis Freight' })
  await app.callApi('directory.add', { kind: 'user', name: 'Ole Example', ownerId: other.id })
  await openAccount(app)
  await chooseAct(app, first, 'Assign to user')
  const dialog = app.page.getByRole('dialog', { name: 'Assign to user' })
  await dialog.getByRole('combobox', { name: 'User' }).click()
  await expect(app.page.getByRole('option')).toHaveText(['Ada Sample'])
  await app.page.getByRole('option', { name: 'Ada Sample' }).click()
  // Somebody else was faster.
  await app.callApi('user.assign', { numbers: { ids: [ids[0]!] }, userId })
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog.getByRole('alert')).toContainText('Already has a user')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
})

test('an account without users says so and links to the Directory', async ({ app }) => {
  const { userId } = await seedAssigned(app)
  await app.callApi('directory.delete', { kind: 'user', id: userId })
  await openAccount(app)
  await chooseAct(app, first, 'Assign to user')
  const dialog = app.page.getByRole('dialog', { name: 'Assign to user' })
  await expect(dialog).toContainText('Acme Clinics has no users yet')
  await dialog.getByRole('button', { name: 'Go to Directory' }).click()
  await expect(app.page.getByRole('tab', { name: 'Directory' })).toHaveAttribute('aria-selected', 'true')
})

test('a number is released with Delete: it leaves the account and the provider sees it as Returned', async ({
  app,
}) => {
  await seedAssigned(app)
  await openAccount(app)
  await chooseAct(app, first, 'Delete')
  const dialog = app.page.getByRole('dialog', { name: 'Delete' })
  await expect(dialog).toContainText('goes back to the provider')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog).toBeHidden()
  await expect(rowOf(app, first)).toBeHidden()
  await expect(rowOf(app, second)).toBeVisible()
  await expect(app.page.getByRole('status')).toContainText(`${first.shown} returned to the provider`)

  const { rows } = await app.callApi('numbers.list', {
    filter: { text: first.e164 },
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 1,
  })
  expect(rows[0]).toMatchObject({ poolStatus: 'Returned', subAccount: { name: 'Acme Clinics' }, user: null })
})

test('with a user, Delete is disabled with the reason and Unbind is offered', async ({ app }) => {
  const { ids, userId } = await seedAssigned(app)
  await app.callApi('user.assign', { numbers: { ids: [ids[0]!] }, userId })
  await openAccount(app)
  await expect(rowOf(app, first)).toContainText('Ada Sample')
  await app.page.getByRole('button', { name: `Actions for ${first.e164}` }).click()
  await expect(app.page.getByRole('menuitem')).toHaveCount(3)
  await expect(app.page.getByRole('menuitem', { name: 'Assign to user' })).toBeHidden()
  const release = app.page.getByRole('menuitem', { name: 'Delete' })
  await expect(release).toBeDisabled()
  await expect(release).toContainText('Assigned to a user; unbind the user first')

  await app.page.getByRole('menuitem', { name: 'Unbind' }).click()
  await app.page.getByRole('dialog', { name: 'Unbind' }).getByRole('button', { name: 'Unbind' }).click()
  await expect(rowOf(app, first)).not.toContainText('Ada Sample')
})

test('the settings page shows a number, unbinds its user, and lists what happened', async ({ app }) => {
  const { ids, userId } = await seedAssigned(app)
  await app.callApi('user.assign', { numbers: { ids: [ids[0]!] }, userId })
  await openAccount(app)
  await app.page.getByRole('button', { name: first.shown }).click()
  await app.ready()
  await expect(app.page.getByRole('heading', { name: first.shown })).toBeFocused()
  for (const text of ['Acme Clinics', 'North 1', 'BR-1', 'Reception', 'United States', 'Northern Telecom']) {
    await expect(app.page.locator('dd').filter({ hasText: text })).toBeVisible()
  }
  const assignedTo = app.page.getByRole('region', { name: 'Assigned To' })
  await expect(assignedTo).toContainText('Ada Sample')
  await assignedTo.getByRole('button', { name: 'Unbind' }).click()
  const dialog = app.page.getByRole('dialog', { name: 'Unbind' })
  await expect(dialog).toContainText('affects the number’s delegation')
  await expect(dialog).toContainText('stays with Acme Clinics')
  await dialog.getByRole('button', { name: 'Unbind' }).click()
  await expect(assignedTo).toContainText('Unassigned')
  await expect(assignedTo.getByRole('button', { name: 'Assign to user' })).toBeVisible()

  const history = app.page.getByRole('grid', { name: 'History' }).getByRole('row')
  await expect(history).toHaveCount(5)
  const what = await Promise.all(
    [1, 2, 3, 4].map((n) => history.nth(n).getByRole('gridcell').nth(1).innerText()),
  )
  expect(what).toEqual(['Unbound from user', 'Assigned to user', 'Assigned to sub account', 'Added'])
  await expect(history.nth(1)).toContainText('User: Ada Sample → –')
  await expect(history.nth(3)).toContainText('Sub account: – → Acme Clinics')

  await app.page.getByRole('button', { name: 'Back' }).click()
  await expect(rowOf(app, first)).toBeVisible()
})

test('everything works with the keyboard', async ({ app }) => {
  await seedAssigned(app)
  await openAccount(app)
  await expect(rowOf(app, first)).toBeVisible()
  const { page } = app
  await page.getByRole('grid', { name: 'Phone Numbers' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Assign to user' })).toBeFocused()
  await page.keyboard.press('End')
  await expect(page.getByRole('menuitem', { name: 'History' })).toBeFocused()
  await page.keyboard.press('Enter')
  const history = page.getByRole('dialog', { name: 'History' })
  await expect(history).toContainText(second.shown)
  await expect(history.getByRole('row')).toHaveCount(3)
  await page.keyboard.press('Escape')
  await expect(history).toBeHidden()
  await expect(page.getByRole('grid', { name: 'Phone Numbers' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: second.shown })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).press('Enter')
  await expect(page.getByRole('grid', { name: 'Phone Numbers' })).toBeFocused()
  await expect(rowOf(app, second)).toHaveClass(/active/)
  await app.chooseFromMenu('find')
  await expect(page.getByRole('textbox', { name: 'Search numbers' })).toBeFocused()
})

test('every empty state says what to do: no accounts, none chosen, no numbers, none found', async ({
  app,
}) => {
  const { page } = app
  await page.getByRole('tab', { name: 'Phone Numbers' }).click()
  await expect(page.getByRole('heading', { name: 'No sub accounts yet' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Go to Directory' })).toBeVisible()

  const { subAccountId, sipTrunkId } = await app.seed({ numbers: first.e164 })
  await expect(page.getByRole('heading', { name: 'Choose an account' })).toBeVisible()
  await openAccount(app)
  await expect(page.getByRole('heading', { name: 'Acme Clinics has no numbers' })).toBeVisible()

  await app.callApi('pool.assign', { numbers: { ids: await idsOf(app) }, subAccountId, sipTrunkId })
  await expect(rowOf(app, first)).toBeVisible()
  await page.getByRole('textbox', { name: 'Search numbers' }).fill('999')
  await expect(page.getByRole('heading', { name: 'No number matches' })).toBeVisible()
  await page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(rowOf(app, first)).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'Search numbers' })).toHaveValue('')
})

test('a remembered account that was deleted is forgotten', async ({ app }) => {
  await app.seed()
  const other = await app.callApi('directory.add', { kind: 'subAccount', name: 'Borealis Freight' })
  await openAccount(app, 'Borealis Freight')
  await expect(app.page.getByRole('heading', { name: 'Borealis Freight has no numbers' })).toBeVisible()
  await app.callApi('directory.delete', { kind: 'subAccount', id: other.id })
  await expect(app.page.getByRole('heading', { name: 'Choose an account' })).toBeVisible()
  await expect(app.page.getByRole('combobox', { name: 'Account', exact: true })).toHaveValue('')
  expect((await app.callApi('app.preferences', {})).accountId).toBeNull()
})

test('a number that is deleted while its settings are open says so', async ({ app }) => {
  const { ids } = await seedAssigned(app)
  await openAccount(app)
  await app.page.getByRole('button', { name: first.shown }).click()
  await expect(app.page.getByRole('heading', { name: first.shown })).toBeVisible()
  await app.callApi('sub.release', { numbers: { ids: [ids[0]!] } })
  const assignedTo = app.page.getByRole('region', { name: 'Assigned To' })
  await expect(assignedTo).toContainText('Only Assigned numbers can have a user (currently Returned)')
  await expect(assignedTo.getByRole('button')).toHaveCount(0)
  await app.callApi('pool.unbind', { numbers: { ids: [ids[0]!] } })
  await app.callApi('pool.delete', { numbers: { ids: [ids[0]!] } })
  await expect(
    app.page.getByRole('heading', { name: 'This number is no longer in the inventory' }),
  ).toBeVisible()
  await app.page.getByRole('button', { name: 'Back' }).click()
  await expect(rowOf(app, second)).toBeVisible()
})
