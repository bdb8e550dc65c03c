import type { Locator, Page } from '@playwright/test'
import { expect, test } from './harness/fixture.ts'
import type { Application } from './harness/application.ts'

/** The directory as a person uses it. */
function directory({ page }: Application) {
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  return {
    page,
    button,
    row: (name: string | RegExp) => page.getByRole('row').filter({ hasText: name }),
    notice: (text: string | RegExp) => page.getByRole('status').filter({ hasText: text }),
    open: async (kind: string) => {
      await page.getByRole('tab', { name: 'Directory' }).click()
      await button(kind).click()
    },
    act: async (name: string, act: string): Promise<Locator> => {
      await button(`Actions for ${name}`).click()
      await page.getByRole('menuitem', { name: act }).click()
      return page.getByRole('dialog', { name: act })
    },
  }
}

async function add(page: Page, what: string, name: string, owner?: readonly [field: string, name: string]) {
  await page.getByRole('button', { name: `Add ${what}`, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: `Add ${what}` })
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name)
  if (owner !== undefined) {
    await dialog.getByRole('combobox', { name: owner[0] }).fill(owner[1].slice(0, 3))
    await page.getByRole('option', { name: owner[1] }).click()
  }
  await dialog.getByRole('button', { name: 'Save' }).click()
  return dialog
}

test('going to another field while a dialog opens, or to another window, keeps the focus there', async ({
  app,
}) => {
  await app.seed()
  const { page, open, button } = directory(app)
  await open('SIP trunks')
  // Quicker than any hand: as soon as the fields are there.
  await button('Add SIP trunk').evaluate(
    (add) =>
      new Promise<void>((settle) => {
        new MutationObserver((_changes, fields) => {
          const carrier = document.querySelector<HTMLElement>('[role="dialog"] input[role="combobox"]')
          if (carrier === null) return
          fields.disconnect()
          carrier.focus()
          // The dialog is open, and everything that waits for that has had its time.
          carrier
            .closest('[role="dialog"]')
            ?.addEventListener('transitionend', () => setTimeout(settle, 200), {
              once: true,
            })
        }).observe(document.body, { childList: true, subtree: true })
        if (add instanceof HTMLElement) add.click()
      }),
  )
  const carrier = page
    .getByRole('dialog', { name: 'Add SIP trunk' })
    .getByRole('combobox', { name: 'Carrier' })
  await expect(carrier).toBeFocused()

  // People who go to another window meanwhile find their text and the list when they come back. Playwright makes the
  // page believe that its window is always in front, so the test sends Chromium's events.
  await carrier.pressSequentially('nor')
  const option = page.getByRole('option', { name: 'Northern Telecom' })
  await expect(option).toBeVisible()
  await carrier.evaluate((field) => {
    field.dispatchEvent(new FocusEvent('blur'))
    field.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  })
  // By now the list has reacted.
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
  await expect(carrier).toHaveValue('nor')
  await expect(carrier).toHaveAttribute('aria-expanded', 'true')
  await carrier.press('Enter')
  await expect(carrier).toHaveValue('Northern Telecom')
})

test('an entry of each kind can be added, with its owner', async ({ app }) => {
  const { page, open, row, notice } = directory(app)
  await open('Sub accounts')
  await expect(page.getByText('No sub accounts yet')).toBeVisible()
  await expect(await add(page, 'sub account', 'Acme Clinics')).toBeHidden()
  await expect(notice('Sub account Acme Clinics added')).toBeVisible()
  await expect(row('Acme Clinics')).toBeVisible()

  await open('Carriers')
  await add(page, 'carrier', 'Northern Telecom')
  await expect(row('Northern Telecom')).toBeVisible()

  await open('SIP trunks')
  await add(page, 'SIP trunk', 'North 1', ['Carrier', 'Northern Telecom'])
  await expect(row('North 1')).toContainText('Northern Telecom')

  await open('Users')
  await add(page, 'user', 'Ada Sample', ['Sub account', 'Acme Clinics'])
  await expect(row('Ada Sample')).toContainText('Acme Clinics')
  // The owner is kept for the next one.
  await add(page, 'user', 'Bo Sample')
  await expect(row('Bo Sample')).toContainText('Acme Clinics')
})

test('the listed kind is remembered, and can be searched', async ({ app }) => {
  await app.seed()
  const { open, row } = directory(app)
  await open('SIP trunks')
  await expect(row('North 1')).toBeVisible()
  await app.restart()
  const again = directory(app)
  await expect(again.button('SIP trunks')).toHaveAttribute('aria-pressed', 'true')
  await again.page.getByRole('textbox', { name: 'Search' }).fill('south')
  await expect(again.page.getByText('No SIP trunk matches')).toBeVisible()
  await again.button('Show all').click()
  await expect(again.row('North 1')).toBeVisible()
})

test('the dialog refuses a name that is missing, too long or taken', async ({ app }) => {
  await app.seed()
  const { page, open } = directory(app)
  await open('Users')
  const dialog = await add(page, 'user', '')
  await expect(dialog.getByText('A name is required')).toBeVisible()
  await expect(dialog.getByText('Choose a sub account')).toBeVisible()
  const name = dialog.getByRole('textbox', { name: 'Name' })
  await name.fill('x'.repeat(121))
  await expect(dialog.getByText('The name is longer than 120 characters')).toBeVisible()
  await dialog.getByRole('combobox', { name: 'Sub account' }).fill('acme')
  await page.getByRole('option', { name: 'Acme Clinics' }).click()
  await name.fill('  ada sample ')
  await name.press('Enter')
  await expect(dialog.getByRole('alert').filter({ hasText: 'named Ada Sample already' })).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toBeHidden()
})

test('an entry is renamed and deleted', async ({ app }) => {
  await app.seed()
  await app.callApi('directory.add', { kind: 'subAccount', name: 'Borealis Freight' })
  const { page, open, row, act, notice } = directory(app)
  await open('Sub accounts')
  const renaming = await act('Borealis Freight', 'Rename')
  await renaming.getByRole('textbox', { name: 'Name' }).fill('ACME clinics')
  await renaming.getByRole('button', { name: 'Save' }).click()
  await expect(renaming.getByRole('alert').filter({ hasText: 'named Acme Clinics already' })).toBeVisible()
  await renaming.getByRole('textbox', { name: 'Name' }).fill('Cargo Boreal')
  await renaming.getByRole('button', { name: 'Save' }).click()
  await expect(notice('Borealis Freight is now called Cargo Boreal')).toBeVisible()

  const deleting = await act('Cargo Boreal', 'Delete')
  await expect(deleting).toContainText('Cargo Boreal will be deleted')
  await deleting.getByRole('button', { name: 'Delete' }).click()
  await expect(notice('Cargo Boreal deleted')).toBeVisible()
  await expect(page.getByRole('grid').getByText('Cargo Boreal')).toBeHidden()
  await expect(row('Acme Clinics')).toBeVisible()
})

test('what was done is in the activity, can be undone, and archived entries can be shown', async ({
  app,
}) => {
  await app.seed()
  await app.callApi('directory.add', { kind: 'subAccount', name: 'Borealis Freight' })
  const { page, open, row, act, notice, button } = directory(app)
  await open('Sub accounts')
  await act('Borealis Freight', 'Archive')
  await expect(notice('Borealis Freight archived')).toBeVisible()
  await expect(row('Borealis Freight')).toBeHidden()
  await page.getByRole('checkbox', { name: 'Show archived' }).check()
  await expect(row('Borealis Freight')).toContainText('Archived')
  await act('Borealis Freight', 'Bring back')
  await expect(notice('Borealis Freight brought back')).toBeVisible()
  await expect(row('Borealis Freight')).not.toContainText('Archived')
  const deleting = await act('Borealis Freight', 'Delete')
  await deleting.getByRole('button', { name: 'Delete' }).click()
  await notice('Borealis Freight deleted').getByRole('button', { name: 'Undo' }).click()
  await expect(notice('Undid “Deleted from Directory”: Sub account Borealis Freight')).toBeVisible()
  await expect(row('Borealis Freight')).toBeVisible()

  await page.getByRole('tab', { name: 'Activity' }).click()
  await page.getByRole('textbox', { name: 'Search activity' }).fill('boreal')
  const lines = page.getByRole('grid', { name: 'Activity' }).getByRole('row')
  await expect(lines.filter({ has: page.getByRole('gridcell') })).toHaveText([
    /Undone.*Deleted from Directory.*Sub account Borealis Freight/,
    /Deleted from Directory.*Sub account Borealis Freight.*Undone/,
    /Brought back/,
    /Archived/,
    /New in Directory/,
  ])
  await lines.filter({ hasText: 'Brought back' }).dblclick()
  const dialog = page.getByRole('dialog', { name: 'Brought back' })
  await expect(dialog.getByRole('row').filter({ hasText: 'Borealis Freight' })).toContainText('Brought back')
  await dialog.getByRole('button', { name: 'Close' }).click()
  await button('Actions for New in Directory, Sub account Borealis Freight').click()
  await page.getByRole('menuitem', { name: 'Undo' }).click()
  const asking = page.getByRole('dialog', { name: 'Undo' })
  await asking.getByRole('button', { name: 'Undo' }).click()
  await expect(notice('Undid “New in Directory”: Sub account Borealis Freight')).toBeVisible()
})

test('an entry in use can’t be deleted, and links to its numbers', async ({ app }) => {
  const { subAccountId, sipTrunkId } = await app.seed({
    numbers: '+1 650 555 0100 - 0102\n+1 650 555 0900',
  })
  const numbers = await app.callApi('numbers.list', {
    filter: { text: '650555010' },
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 10,
  })
  const { page, open, row, act, button } = directory(app)
  await open('SIP trunks')
  const dialog = await act('North 1', 'Delete')
  // Meanwhile numbers are assigned; the question is still there.
  const ids = numbers.rows.map(({ id }) => id)
  await app.callApi('pool.assign', { numbers: { ids }, subAccountId, sipTrunkId })
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(dialog.getByRole('alert')).toContainText('3 numbers still refer to it')
  await dialog.getByRole('button', { name: 'Show the 3 numbers' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('row', { name: /\+1 650 555 010/ })).toHaveCount(3)
  await expect(page.getByRole('row', { name: /\+1 650 555 0900/ })).toBeHidden()

  await open('Sub accounts')
  await button('Actions for Acme Clinics').click()
  const remove = page.getByRole('menuitem', { name: 'Delete' })
  await expect(remove).toBeDisabled()
  await expect(remove).toContainText('3 numbers and 1 user still refer to it')
  await page.keyboard.press('Escape')

  await open('Carriers')
  await row('Northern Telecom').getByRole('button', { name: '3', exact: true }).click()
  await expect(page.getByRole('row', { name: /\+1 650 555 010/ })).toHaveCount(3)
  await expect(page.getByRole('row', { name: /\+1 650 555 0900/ })).toBeHidden()
})

test('the users of a sub account, and the numbers of a user', async ({ app }) => {
  const { subAccountId, sipTrunkId, userId } = await app.seed({ numbers: '+1 650 555 0100 - 0101' })
  const other = await app.callApi('directory.add', { kind: 'subAccount', name: 'Borealis Freight' })
  await app.callApi('directory.add', { kind: 'user', name: 'Ole Example', ownerId: other.id })
  const all = { filter: {}, except: [] }
  await app.callApi('pool.assign', { numbers: all, subAccountId, sipTrunkId })
  await app.callApi('user.assign', {
    numbers: { filter: { text: '+1 650 555 0101' }, except: [] },
    userId,
  })
  const { page, open, row, button } = directory(app)
  await open('Sub accounts')
  await row('Acme Clinics').getByRole('button', { name: '1', exact: true }).click()
  await expect(row('Ada Sample')).toBeVisible()
  await expect(row('Ole Example')).toBeHidden()
  await button('Only Acme Clinics: show all').click()
  await expect(row('Ole Example')).toBeVisible()

  await row('Ada Sample').getByRole('button', { name: '1', exact: true }).click()
  await expect(page.getByRole('tab', { name: 'Phone Numbers' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('row', { name: /\+1 650 555 0101/ })).toBeVisible()
  await expect(page.getByRole('row', { name: /\+1 650 555 0100/ })).toBeHidden()
})

test('everything works from the keyboard', async ({ app }) => {
  await app.seed()
  await app.callApi('directory.add', { kind: 'subAccount', name: 'Borealis Freight' })
  const { page, open } = directory(app)
  await open('Sub accounts')
  await app.chooseFromMenu('find')
  await expect(page.getByRole('textbox', { name: 'Search' })).toBeFocused()
  await page.getByRole('grid', { name: 'Sub accounts' }).focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Rename' })
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Borealis Freight')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Rename' })).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  const deleting = page.getByRole('dialog', { name: 'Delete' })
  await deleting.getByRole('button', { name: 'Delete' }).press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Borealis Freight deleted' })).toBeVisible()
})

test('a sub account is closed with its users and numbers, and one Undo brings all of it back', async ({
  app,
}) => {
  const { subAccountId, sipTrunkId, userId } = await app.seed({ numbers: '+1 206 555 1000 - 1024' })
  await app.callApi('pool.assign', { numbers: { filter: {}, except: [] }, subAccountId, sipTrunkId })
  const first = { filter: { text: '+1 206 555 1000' }, except: [] }
  await app.callApi('user.assign', { numbers: first, userId })
  const { page, open, row, act, notice } = directory(app)
  await open('Sub accounts')
  const closing = await act('Acme Clinics', 'Close account')
  await expect(closing).toContainText('1 user is unbound from its numbers.')
  await expect(closing).toContainText('25 numbers are returned to the provider.')
  await closing.getByRole('checkbox', { name: 'Unbind the numbers too' }).check()
  await closing.getByRole('button', { name: 'Close account' }).click()
  const report = notice('Acme Clinics closed: 1 user unbound, 25 numbers returned, and 25 numbers unbound')
  await expect(report).toBeVisible()
  await expect(row('Acme Clinics')).toBeHidden()
  const statuses = async () =>
    (await app.callApi('numbers.facets', { filter: {} })).poolStatus.map(({ value, count }) => [value, count])
  expect(await statuses()).toEqual([['Free', 25]])
  await report.getByRole('button', { name: 'Undo' }).click()
  await expect(notice('Undid “Account closed”: 25 numbers; Sub account Acme Clinics')).toBeVisible()
  await expect(row('Acme Clinics')).toBeVisible()
  expect(await statuses()).toEqual([['Assigned', 25]])
  expect((await app.callApi('directory.get', { kind: 'user', id: userId })).numbers).toBe(1)

  // What was done is a line that opens to its numbers and to the account.
  await page.getByRole('tab', { name: 'Activity' }).click()
  await row('Account closed').last().dblclick()
  const entries = page.getByRole('dialog', { name: 'Account closed' })
  await expect(entries.getByRole('row', { name: /\+1 206 555 1000/ }).first()).toBeVisible()
  await entries.getByRole('button', { name: 'Sub account Acme Clinics' }).click()
  await expect(entries.getByRole('row').filter({ hasText: 'Acme Clinics' })).toContainText('Archived')
})

test('two sub accounts of the same customer are merged', async ({ app }) => {
  const { subAccountId, sipTrunkId } = await app.seed({ numbers: '+1 206 555 1000 - 1002' })
  await app.callApi('directory.add', { kind: 'subAccount', name: 'Acme Ltd' })
  await app.callApi('pool.assign', { numbers: { filter: {}, except: [] }, subAccountId, sipTrunkId })
  const { page, open, row, act, notice } = directory(app)
  await open('Sub accounts')
  const merging = await act('Acme Clinics', 'Merge into…')
  await expect(merging.getByRole('button', { name: 'Merge', exact: true })).toBeDisabled()
  await merging.getByRole('combobox', { name: 'Merge into' }).fill('Acme')
  await expect(page.getByRole('option')).toHaveText(['Acme Ltd'])
  await page.getByRole('option', { name: 'Acme Ltd' }).click()
  await merging.getByRole('button', { name: 'Merge', exact: true }).click()
  const report = notice('Acme Clinics merged into Acme Ltd: 3 numbers and 1 user')
  await expect(report).toBeVisible()
  await expect(row('Acme Ltd')).toContainText('3')
  await expect(row('Acme Clinics')).toBeHidden()
  await report.getByRole('button', { name: 'Undo' }).click()
  await expect(row('Acme Clinics')).toContainText('3')
})
