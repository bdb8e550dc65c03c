import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from './harness/application.ts'
import { expectAccessible, expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'
import { write } from './harness/importDialog.ts'

const numberAt = (index: number) => `+1650555${1000 + index}`

function outputFolder(app: Application, name: string): string {
  const folder = join(app.dataFolder, name)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The numbers in a file of an upload. */
const numbersIn = (path: string) =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split(',')[0])

async function handOverAll(app: Application, folder: string): Promise<void> {
  const { page } = app
  await app.answerOpenDialog(folder)
  await app.answerSaveDialog(join(folder, 'Numbers'))
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('radio', { name: 'Portal upload' }).check()
  await expect(dialog.getByRole('checkbox', { name: 'Record as hand-over' })).toBeChecked()
  await dialog.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '450 numbers exported in 3 files' })).toBeVisible()
}

/** Chooses from the menu of the hand-over that is listed at a place. */
async function choose(app: Application, item: string, place = 0): Promise<void> {
  const { page } = app
  await page
    .getByRole('button', { name: /^Actions for/ })
    .nth(place)
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}

async function showHandOvers(app: Application): Promise<void> {
  await app.page.getByRole('tab', { name: 'Batches' }).click()
  await app.page.getByRole('button', { name: 'Hand-overs', exact: true }).click()
}

test('numbers are handed over, results read back, and what was rejected is fixed and handed over alone', async ({
  app,
}) => {
  const { page } = app
  await app.seed({ numbers: '+1 650 555 1000 - 1449' })
  const folder = outputFolder(app, 'first')
  await handOverAll(app, folder)
  const files = readdirSync(folder).filter((name) => name.endsWith('.csv'))
  expect(files.map((name) => numbersIn(join(folder, name)).length).sort()).toEqual([200, 200, 50])

  await showHandOvers(app)
  const row = page.getByRole('row').filter({ hasText: 'CSV Sample columns' })
  await expect(row.first()).toContainText('450')
  await expectAccessibleInBothThemes(app, 'Hand-overs')
  await choose(app, 'Files and checksums')
  const filesDialog = page.getByRole('dialog', { name: 'Files and checksums' })
  await expect(filesDialog.getByRole('row')).toHaveCount(4)
  await expectAccessible(page, 'Hand-overs: files')
  await filesDialog.getByRole('button', { name: 'Close' }).click()

  const rejected = [3, 50, 199, 200, 310, 400, 449]
  const lines = rejected.map((index) => `${numberAt(index)},Billing reference is missing`)
  const sheet = write(
    app.dataFolder,
    'results.csv',
    ['Number,Error', ...lines, '+493012345678,Unknown'].join('\n'),
  )
  const another = write(app.dataFolder, 'another.csv', 'Number,Error\n+493012345678,Unknown')
  const list = write(app.dataFolder, 'list.csv', `Number,Country\n${numberAt(3)},US`)
  await choose(app, 'Read results…')
  const reading = page.getByRole('dialog', { name: 'Read results' })
  await app.answerOpenDialog(another)
  await reading.getByRole('button', { name: 'Choose file…' }).click()
  await expect(reading.getByRole('alert')).toContainText('None of the numbers in this file')
  await expect(reading.getByRole('button', { name: 'Record results' })).toBeDisabled()
  await app.answerOpenDialog(list)
  await reading.getByRole('button', { name: 'Choose another…' }).click()
  await reading.getByRole('radio', { name: 'rejected' }).check()
  await expect(reading.getByText('1 number rejected')).toBeVisible()
  await expectAccessible(page, 'Hand-overs: a list as results')
  await app.answerOpenDialog(sheet)
  await reading.getByRole('button', { name: 'Choose another…' }).click()
  await expect(reading.getByText('7 numbers rejected')).toBeVisible()
  await expect(reading.getByText('1 row with a number that is not in this hand-over')).toBeVisible()
  await expect(reading.getByText('Billing reference is missing: 7')).toBeVisible()
  await reading
    .getByRole('checkbox', { name: 'The other 443 numbers of this hand-over were accepted' })
    .check()
  await expectAccessibleInBothThemes(app, 'Hand-overs: results')
  await reading.getByRole('button', { name: 'Record results' }).click()
  await expect(
    page.getByRole('status').filter({ hasText: 'Results recorded: 443 confirmed, 7 rejected' }),
  ).toBeVisible()

  await choose(app, 'Show rejected numbers')
  await expect(page.getByText('7 numbers', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Rejected in one hand-over' })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Edit 7' }).click()
  const editing = page.getByRole('dialog', { name: 'Edit' })
  await editing.getByRole('checkbox', { name: 'Set Billing Reference ID' }).check()
  await editing.getByRole('textbox', { name: 'Billing Reference ID' }).fill('BR-1')
  await editing.getByRole('button', { name: 'Edit' }).click()
  await expect(page.getByRole('status').filter({ hasText: '7 numbers edited' })).toBeVisible()
  const filter = { handOver: ['rejected' as const] }
  const { rows } = await app.callApi('numbers.list', {
    filter,
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 10,
  })
  expect(rows.map(({ e164 }) => e164)).toEqual(rejected.map(numberAt))

  await showHandOvers(app)
  const second = outputFolder(app, 'second')
  await app.answerOpenDialog(second)
  await choose(app, 'Hand over rejected again…')
  const again = page.getByRole('dialog', { name: 'Hand over rejected again' })
  await expect(again.getByText('7 rejected numbers')).toBeVisible()
  await expectAccessible(page, 'Hand-overs: again')
  await again.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('status').filter({ hasText: '7 numbers exported' })).toBeVisible()
  const [only = ''] = readdirSync(second).filter((name) => name.endsWith('.csv'))
  expect(numbersIn(join(second, only))).toEqual(rejected.map(numberAt))
  expect((await app.callApi('numbers.count', { filter })).total).toBe(0)
  await choose(app, 'Export what changed since…')
  const changes = page.getByRole('dialog', { name: 'Export what changed since' })
  await expect(changes.getByText('Nothing has changed since the last hand-over')).toBeVisible()
})

test('what changed since is additions, changes and removals in files of their own', async ({ app }) => {
  const { page } = app
  await app.seed({ numbers: '+1 650 555 1000 - 1449' })
  await handOverAll(app, outputFolder(app, 'first'))
  const [, edited, deleted] = (
    await app.callApi('numbers.list', {
      filter: {},
      sort: { by: 'number', descending: false },
      offset: 0,
      limit: 3,
    })
  ).rows
  await app.callApi('pool.edit', { numbers: { ids: [edited?.id ?? 0] }, serviceInfo: 'Lobby' })
  await app.callApi('pool.delete', { numbers: { ids: [deleted?.id ?? 0] } })
  await app.callApi('pool.add', { text: '+1 650 555 2000', policy: 'all' })
  await page.getByRole('combobox', { name: 'Hand-over', exact: true }).click()
  await expect(page.getByRole('option', { name: 'Changed since' })).toBeVisible()
  await expect(page.getByRole('option', { name: 'Not handed over' })).toBeVisible()
  await page.keyboard.press('Escape')

  await showHandOvers(app)
  const folder = outputFolder(app, 'changes')
  await app.answerOpenDialog(folder)
  await choose(app, 'Export what changed since…')
  const dialog = page.getByRole('dialog', { name: 'Export what changed since' })
  for (const words of ['1 addition', '1 change', '1 removal']) {
    await expect(dialog.getByText(words, { exact: true })).toBeVisible()
  }
  await expectAccessibleInBothThemes(app, 'Hand-overs: changes')
  await dialog.getByRole('button', { name: 'Export' }).click()
  await expect(page.getByRole('status').filter({ hasText: '3 numbers exported in 3 files' })).toBeVisible()
  const part = (name: string) => numbersIn(join(folder, `CSV Sample columns ${name}.csv`))
  expect(part('additions')).toEqual(['+16505552000'])
  expect(part('changes')).toEqual([numberAt(1)])
  expect(part('removals')).toEqual([numberAt(2)])
})
