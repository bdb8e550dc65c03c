import type { Application } from './harness/application.ts'
import { expectAccessible } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'
import { addDirectory, ImportDialog, write } from './harness/importDialog.ts'

const numbers = (count: number) => Array.from({ length: count }, (_, index) => `+1650555${1000 + index}`)

/** Adds numbers of Acme Clinics, each with a billing reference of its own. */
async function addNumbers(app: Application, count: number): Promise<void> {
  await addDirectory(app)
  const rows = numbers(count).map((number, index) => `${number},Acme Clinics,US-West SBC 1,OLD-${index}`)
  const sheet = ['Number,Sub Account,SIP Trunk Name,Billing Reference ID', ...rows].join('\n')
  const { planId } = await app.readSheet(write(app.dataFolder, 'start.csv', sheet))
  await app.callApi('import.commit', { planId, policy: 'all' })
}

test('a sheet updates 120 billing references after a review, and one Undo restores them', async ({ app }) => {
  const { page } = app
  await addNumbers(app, 122)
  const importing = new ImportDialog(app)

  const rows = numbers(122).map(
    (number, index) => `${number},${index < 120 ? `NEW-${index}` : `OLD-${index}`}`,
  )
  const sheet = write(app.dataFolder, 'references.csv', ['Number,Billing Reference ID', ...rows].join('\n'))
  await (await importing.open()).upload(sheet)
  await importing.reviewed(0, 0, 122)
  await expect(importing.row(2)).toContainText('Update numbers that are there already')
  await importing.dialog.getByLabel('Update numbers that are there already').check()
  await importing.reviewed(120, 0, 0)
  for (const count of ['0 new', '120 changed', '2 same']) {
    await expect(importing.dialog.getByText(count, { exact: true })).toBeVisible()
  }
  await importing.button('Changed').click()
  await expect(importing.row(2)).toContainText('OLD-0 → NEW-0')
  await expect(importing.row(2)).toContainText('Updates: edit')
  await expectAccessible(page, 'Import: a review of changes')
  await importing.button('Same').click()
  await expect(importing.row(122)).toContainText('Same as in the inventory')
  await importing.button('Import 120 numbers').click()
  await expect(importing.dialog.getByText('120 numbers updated')).toBeVisible()
  await expect(importing.dialog.getByText('2 rows were the same as in the inventory.')).toBeVisible()

  const references = async () =>
    (
      await app.callApi('numbers.list', {
        filter: { text: 'NEW-' },
        sort: { by: 'number', descending: false },
        offset: 0,
        limit: 1,
      })
    ).total
  expect(await references()).toBe(120)
  await importing.button('Undo').click()
  await expect.poll(references).toBe(0)
})

test('a sheet moves 300 numbers to another sub account with their references, and one Undo moves them back', async ({
  app,
}) => {
  const { page } = app
  await addNumbers(app, 300)
  const importing = new ImportDialog(app)
  const rows = numbers(300).map((number) => `${number},Borealis Freight,`)
  const sheet = ['Number,Sub Account,Billing Reference ID', ...rows].join('\n')
  await (await importing.open()).upload(write(app.dataFolder, 'move.csv', sheet))
  await importing.dialog.getByLabel('Update numbers that are there already').check()
  await importing.reviewed(300, 0, 0)
  await expect(importing.row(2)).toContainText('Acme Clinics → Borealis Freight')
  await expect(importing.row(2)).toContainText('Updates: return, unbind, assign')
  await importing.button('Import 300 numbers').click()
  const notice = page.getByRole('status').filter({ hasText: '300 numbers updated from move.csv' })
  await expect(notice).toBeVisible()
  await expect(importing.dialog).toBeHidden()
  const of = async (text: string) =>
    (
      await app.callApi('numbers.list', {
        filter: { text },
        sort: { by: 'number', descending: false },
        offset: 0,
        limit: 300,
      })
    ).rows
  const moved = await of('OLD-')
  expect(moved).toHaveLength(300)
  expect(new Set(moved.map(({ subAccount }) => subAccount?.name))).toEqual(new Set(['Borealis Freight']))
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect
    .poll(async () => new Set((await of('OLD-')).map(({ subAccount }) => subAccount?.name)))
    .toEqual(new Set(['Acme Clinics']))
})
