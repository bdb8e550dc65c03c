import type { Application } from './harness/application.ts'
import { expect, test } from './harness/fixture.ts'

/** The history as a person reads it. */
function activity({ page }: Application) {
  const rows = page.getByRole('grid', { name: 'Activity' }).getByRole('row')
  return {
    page,
    row: (text: string | RegExp) => rows.filter({ hasText: text }),
    /** The lines, without the head. */
    lines: rows.filter({ has: page.getByRole('gridcell') }),
    search: page.getByRole('textbox', { name: 'Search activity' }),
    undo: page.getByRole('menuitem', { name: 'Undo' }),
    openMenu: (name: string) =>
      page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click(),
    open: async () => {
      await page.getByRole('tab', { name: 'Activity' }).click()
    },
  }
}

/** Three numbers are added, two of them assigned, one of these given to a user. */
async function live(app: Application): Promise<void> {
  const { subAccountId, sipTrunkId, userId } = await app.seed({ numbers: '+1 650 555 0100 - 0102' })
  const some = (text: string, ...except: number[]) => ({ filter: { text }, except })
  const first = await app.callApi('numbers.list', {
    filter: { text: '0102' },
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 1,
  })
  const numbers = some('650555010', ...first.rows.map(({ id }) => id))
  await app.callApi('pool.assign', { numbers, subAccountId, sipTrunkId })
  await app.callApi('user.assign', { numbers: some('+1 650 555 0101'), userId })
}

test('an empty list explains its purpose', async ({ app }) => {
  const { page, open } = activity(app)
  await open()
  await expect(page.getByText('No activity yet')).toBeVisible()
})

test('operations appear, newest first, and open', async ({ app }) => {
  const { page, open, row, lines } = activity(app)
  await open()
  await live(app)
  await expect(lines).toHaveText([
    /Assigned to user.*\+1 650 555 0101.*Acme Clinics/,
    /Assigned to sub account.*2 numbers.*Acme Clinics.*Changed since/,
    /Added.*3 numbers.*Changed since/,
    /New in Directory.*User Ada Sample/,
    /New in Directory.*SIP trunk North 1/,
    /New in Directory.*Carrier Northern Telecom/,
    /New in Directory.*Sub account Acme Clinics/,
  ])

  await row('Assigned to sub account').dblclick()
  const dialog = page.getByRole('dialog', { name: 'Assigned to sub account' })
  await expect(dialog.getByRole('row', { name: /\+1 650 555 010[01]/ })).toHaveCount(2)
  const entry = dialog.getByRole('row', { name: /\+1 650 555 0100/ })
  await expect(entry).toContainText(/Free.*Assigned.*Sub account: – → Acme Clinics; SIP trunk: – → North 1/)
  await dialog.getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()

  // The keyboard does the same, and goes on to a number.
  await page.getByRole('grid', { name: 'Activity' }).focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Enter')
  const entries = page.getByRole('dialog', { name: 'Assigned to user' })
  await entries.getByRole('grid').focus()
  await page.keyboard.press('Escape')
  await expect(entries).toBeHidden()
  await page.keyboard.press('Enter')
  await entries.getByRole('button', { name: '+1 650 555 0101' }).click()
  await expect(entries).toBeHidden()
  await expect(page.getByRole('button', { name: 'Unbind' })).toBeVisible()
})

test('it can be searched by number in any punctuation, by sub account, action and day', async ({ app }) => {
  await live(app)
  await app.callApi('pool.add', { text: '+44 20 7946 0100', policy: 'all' })
  const { page, open, lines, search } = activity(app)
  await open()
  await expect(lines).toHaveCount(8)
  await search.fill('(650) 555-0102')
  await expect(lines).toHaveText([/Added.*3 numbers/])
  await search.fill('acme')
  await expect(lines).toHaveText([/Assigned to user/, /Assigned to sub account/, /Sub account Acme Clinics/])
  await search.fill('nobody')
  await expect(page.getByText('No activity matches')).toBeVisible()
  await page.getByRole('button', { name: 'Show everything' }).click()
  await expect(lines).toHaveCount(8)

  await page.getByRole('combobox', { name: 'Action' }).fill('added')
  await page.getByRole('option', { name: 'Added' }).click()
  await expect(lines).toHaveText([/Added.*\+44 20 7946 0100/, /Added.*3 numbers/])
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(lines).toHaveCount(8)

  // Days as the person counts them; the last one is included.
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'))
  const from = page.getByRole('textbox', { name: 'From' })
  const to = page.getByRole('textbox', { name: 'To', exact: true })
  await from.fill(today)
  await to.fill(today)
  await expect(lines).toHaveCount(8)
  await from.fill('2001-01-01')
  await to.fill('2001-12-31')
  await expect(lines).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(lines).toHaveCount(8)
})

test('an operation is undone from its menu, once, and the undo says what it undid', async ({ app }) => {
  await live(app)
  const { page, open, row, lines, openMenu, undo } = activity(app)
  await open()
  await openMenu('Assigned to sub account, 2 numbers')
  await expect(undo).toBeDisabled()
  await expect(undo).toContainText('1 of its numbers has changed since')
  await page.keyboard.press('Escape')

  await openMenu('Assigned to user, +1 650 555 0101')
  await undo.click()
  const dialog = page.getByRole('dialog', { name: 'Undo' })
  await expect(dialog).toContainText('+1 650 555 0101')
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(
    page.getByRole('status').filter({ hasText: 'Undid “Assigned to user”: +1 650 555 0101' }),
  ).toBeVisible()
  await expect(lines.first()).toContainText(/Undone: ?Assigned to user/)
  await expect(lines.nth(1)).toContainText(/Assigned to user.*Undone/)

  await openMenu('Assigned to user, +1 650 555 0101')
  await expect(undo).toBeDisabled()
  await expect(undo).toContainText('Already undone')
  await page.keyboard.press('Escape')
  await row('Undone:').getByRole('button', { name: 'Assigned to user', exact: true }).click()
  await expect(page.getByRole('dialog', { name: 'Assigned to user' })).toContainText('User: – → Ada Sample')
})
