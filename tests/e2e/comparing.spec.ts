import type { Application } from './harness/application.ts'
import { expectAccessible } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'
import { addDirectory, ImportDialog, write } from './harness/importDialog.ts'

const heading = 'Number,Sub Account,SIP Trunk Name,Billing Reference ID,Number Pool Status'
const numbers = Array.from({ length: 40 }, (_, index) => `+1650555${1000 + index}`)
const ours = (number: string, account = 'Acme Clinics', reference = 'BR', status = 'Assigned') =>
  `${number},${account},${account === '' ? '' : 'US-West SBC 1'},${reference},${status}`
const sheetOf = (rows: readonly string[]) => [heading, ...rows].join('\n')

async function addNumbers(app: Application): Promise<void> {
  await addDirectory(app)
  const sheet = sheetOf(numbers.map((number) => ours(number)))
  const { planId } = await app.readSheet(write(app.dataFolder, 'start.csv', sheet))
  await app.callApi('import.commit', { planId, policy: 'all' })
}

/** The comparison’s dialog, which is the import’s under another name. */
class CompareDialog extends ImportDialog {
  override readonly dialog = this.app.page.getByRole('dialog', { name: 'Compare with a file' })

  override async open(): Promise<this> {
    await this.app.page.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(this.button('Upload CSV')).toBeVisible()
    return this
  }

  async counts(...texts: readonly string[]): Promise<void> {
    for (const text of texts) {
      await expect(this.dialog.getByText(text, { exact: true })).toBeVisible({ timeout: 30_000 })
    }
  }

  number(e164: string) {
    return this.dialog.getByRole('row').filter({ hasText: e164 })
  }
}

const total = async (app: Application, text: string) =>
  (
    await app.callApi('numbers.list', {
      filter: { text },
      sort: { by: 'number', descending: false },
      offset: 0,
      limit: 1,
    })
  ).total

/** How many numbers have each pool status. */
async function statuses(app: Application) {
  const count = async (status: 'Free' | 'Assigned' | 'Returned') =>
    (
      await app.callApi('numbers.list', {
        filter: { poolStatus: [status] },
        sort: { by: 'number', descending: false },
        offset: 0,
        limit: 1,
      })
    ).total
  return { Free: await count('Free'), Assigned: await count('Assigned'), Returned: await count('Returned') }
}

test('a portal’s export is compared, decided on, applied and undone', async ({ app }) => {
  const { page } = app
  await addNumbers(app)
  // 5 of another customer, 4 with another reference, 8 of another status, 3 that are missing, 5 that are not known here.
  const rows = numbers.slice(0, 37).map((number, index) => {
    if (index < 5) return ours(number, 'Borealis Freight')
    if (index < 9) return ours(number, 'Acme Clinics', 'PORTAL')
    if (index < 13) return ours(number, 'Acme Clinics', 'BR', 'Returned')
    return index < 17 ? ours(number, '', '', 'Free') : ours(number)
  })
  const unknown = Array.from({ length: 5 }, (_, index) => ours(`+1650555200${index}`))
  const comparing = await new CompareDialog(app).open()
  await comparing.upload(write(app.dataFolder, 'portal.csv', sheetOf([...rows, ...unknown])))
  await comparing.dialog.getByRole('combobox', { name: 'Source' }).fill('Portal')
  await expect(comparing.dialog.getByRole('combobox', { name: 'Covers' })).toBeVisible()
  await expect(comparing.dialog.getByRole('combobox', { name: 'Authority for' })).toBeVisible()
  await expectAccessible(page, 'Compare: what the file is')
  await comparing.button('Compare').click()
  await comparing.counts('5 new', '17 changed', '20 same', '3 only here', '0 refused')
  await expectAccessible(page, 'Compare: the review')

  await comparing.dialog.getByRole('button', { name: 'Only here', exact: true }).click()
  await expect(comparing.number('+1 650 555 1037')).toContainText('Only here')
  await comparing.button('Changed').click()
  await expect(comparing.row(2)).toContainText('Acme Clinics → Borealis Freight')
  await expect(comparing.row(11)).toContainText('Assigned → Returned')
  await comparing
    .row(2)
    .getByRole('button', { name: /Actions/ })
    .click()
  await page.getByRole('menuitem', { name: 'Keep ours' }).click()
  await comparing.counts('16 changed', '1 kept as here')
  await comparing.button('Apply 21 changes').click()
  await expect(comparing.dialog.getByText('4 differences are left.')).toBeVisible()
  expect(await total(app, 'PORTAL')).toBe(4)
  expect(await total(app, '')).toBe(45)
  expect(await statuses(app)).toEqual({ Free: 4, Assigned: 37, Returned: 4 })
  await comparing.button('Undo').click()
  await expect.poll(() => total(app, '')).toBe(40)
  expect(await total(app, 'PORTAL')).toBe(0)
  expect(await statuses(app)).toEqual({ Free: 0, Assigned: 40, Returned: 0 })
})

test('a second file of a source asks only about what both sides have changed', async ({ app }) => {
  const { page } = app
  await addNumbers(app)
  const first = write(app.dataFolder, 'portal.csv', sheetOf(numbers.map((number) => ours(number))))
  const comparing = await new CompareDialog(app).open()
  await comparing.upload(first)
  await comparing.dialog.getByRole('combobox', { name: 'Source' }).fill('Portal')
  await comparing.button('Compare').click()
  await comparing.counts('40 same', '0 only here')
  await comparing.button('Finish comparison').click()
  await expect(comparing.dialog.getByText('No differences are left.')).toBeVisible()
  await comparing.button('Close').click()

  const { rows } = await app.callApi('numbers.list', {
    filter: {},
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 2,
  })
  const ids = rows.map(({ id }) => id)
  await app.callApi('pool.edit', { numbers: { ids }, billingReferenceId: 'OURS' })
  const second = numbers.map((number, index) =>
    ours(number, 'Acme Clinics', index % 3 === 0 ? 'THEIRS' : 'BR'),
  )
  await comparing.open()
  await comparing.upload(write(app.dataFolder, 'portal.csv', sheetOf(second)))
  await expect(comparing.dialog.getByText(/^Last compared on .* No open differences\.$/)).toBeVisible()
  await comparing.button('Compare').click()
  await comparing.counts('13 changed', '1 refused', '1 kept as here')
  await expect(comparing.row(2)).toContainText('was BR, here OURS, in the file THEIRS')
  await comparing.button('Fix… Changed on both sides').click()
  await page
    .getByRole('dialog', { name: /Changed on both sides/ })
    .getByRole('button', { name: 'Take theirs' })
    .click()
  await comparing.button('Apply 14 changes').click()
  await expect(comparing.dialog.getByText('1 difference is left.')).toBeVisible()
  expect(await total(app, 'THEIRS')).toBe(14)
})

test('numbers missing in a file are removed only if the person confirms that it is complete', async ({
  app,
}) => {
  await addNumbers(app)
  const comparing = await new CompareDialog(app).open()
  await comparing.upload(
    write(app.dataFolder, 'portal.csv', sheetOf(numbers.slice(0, 30).map((n) => ours(n)))),
  )
  await comparing.button('Compare').click()
  await comparing.counts('30 same', '10 only here')
  await comparing.dialog.getByRole('combobox', { name: 'Numbers only here' }).press('ArrowDown')
  await app.page.getByRole('option', { name: 'Return to provider' }).click()
  await expect(comparing.button('Apply 10 changes')).toBeDisabled()
  await comparing.dialog.getByLabel(/^The file is complete/).check()
  await comparing.button('Apply 10 changes').click()
  await expect(comparing.dialog.getByText('No differences are left.')).toBeVisible()
  const returned = await app.callApi('numbers.count', { filter: { poolStatus: ['Returned'] } })
  expect(returned.total).toBe(10)
})
