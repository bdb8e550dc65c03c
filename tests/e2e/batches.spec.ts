import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { rowIdOf } from '../../contract/sheets/rows.ts'
import type { Application } from './harness/application.ts'
import { expect, test } from './harness/fixture.ts'

/** Imports numbers from a file of this name, as one batch. */
async function importSheet(app: Application, name: string, lines: readonly string[]) {
  const path = join(app.dataFolder, name)
  writeFileSync(path, ['Number,Sub Account,SIP Trunk Name', ...lines, ''].join('\n'))
  const review = await app.readSheet(path)
  return app.callApi('import.commit', { planId: review.planId, policy: 'all' })
}

function batches({ page }: Application) {
  return {
    page,
    row: (name: string) => page.getByRole('row').filter({ hasText: name }),
    openMenu: (name: string) =>
      page.getByRole('button', { name: `Actions for ${name}`, exact: true }).click(),
    undo: page.getByRole('menuitem', { name: 'Undo' }),
  }
}

const october = ['+16505550100,,', '+16505550101,,', '+16505550102,Acme Clinics,North 1']

test('an empty list explains its purpose and starts an import', async ({ app }) => {
  const { page } = batches(app)
  await page.getByRole('tab', { name: 'Batches' }).click()
  await expect(page.getByText('No imports yet')).toBeVisible()
  await page.getByRole('button', { name: 'Import' }).click()
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible()
})

test('an import is listed with the state of its numbers, and opens as a filtered list', async ({ app }) => {
  await app.seed({ numbers: '+1 650 555 0900' })
  const { page, row } = batches(app)
  await page.getByRole('tab', { name: 'Batches' }).click()
  await importSheet(app, 'october.csv', october)
  await importSheet(app, 'november.csv', ['+16505550200,,'])

  const rows = page.getByRole('row').filter({ hasText: '.csv' })
  await expect(rows).toHaveText([/november\.csv/, /october\.csv/])
  const cells = row('october.csv').getByRole('gridcell')
  for (const [at, text] of ['3', '2', '1', '–', '–'].entries())
    await expect(cells.nth(2 + at)).toContainText(text)
  await expect(row('october.csv')).toContainText('Imported')

  await page.getByRole('textbox', { name: 'Search batches' }).fill('december')
  await page.getByRole('button', { name: 'Show all batches' }).click()
  await page.getByRole('textbox', { name: 'Search batches' }).fill('OCTO')
  await expect(rows).toHaveText([/october\.csv/])

  await page.getByRole('button', { name: 'october.csv', exact: true }).click()
  await expect(page.getByRole('tab', { name: 'Sub Account' })).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByRole('row', { name: /\+1 650 555 010/ })).toHaveCount(3)
  await expect(page.getByRole('row', { name: /\+1 650 555 0(200|900)/ })).toHaveCount(0)
})

test('a batch is undone once, after a confirmation', async ({ app }) => {
  await app.seed()
  await importSheet(app, 'october.csv', october)
  const { page, row, openMenu, undo } = batches(app)
  await page.getByRole('tab', { name: 'Batches' }).click()
  await openMenu('october.csv')
  await undo.click()
  const dialog = page.getByRole('dialog', { name: 'Undo' })
  await expect(dialog).toContainText('3 numbers from october.csv will be removed')
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Undid “Imported”: 3 numbers' })).toBeVisible()
  await expect(row('october.csv')).toContainText('Undone')
  expect((await app.callApi('inventory.summary', {})).numbers).toBe(0)

  await openMenu('october.csv')
  await expect(undo).toBeDisabled()
  await expect(undo).toContainText('Already undone')
})

test('if a number of a batch has changed, the rest is undone only after a confirmation', async ({ app }) => {
  await app.seed()
  await importSheet(app, 'october.csv', october)
  const { page, row, openMenu, undo } = batches(app)
  await page.getByRole('tab', { name: 'Batches' }).click()
  await openMenu('october.csv')
  await undo.click()
  const dialog = page.getByRole('dialog', { name: 'Undo' })
  // The number changes while the question is there.
  const numbers = { filter: { text: '+1 650 555 0100' }, except: [] }
  await app.callApi('pool.delete', { numbers })
  await dialog.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByRole('alert').filter({ hasText: '+1 650 555 0100' })).toBeVisible()
  await expect(row('october.csv')).toContainText('Changed since')
  expect((await app.callApi('inventory.summary', {})).numbers).toBe(2)
  await openMenu('october.csv')
  await page.getByRole('menuitem', { name: 'Show numbers' }).click()
  await expect(page.getByRole('row', { name: /\+1 650 555 010/ })).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo the rest' }).click()
  await expect(
    page.getByRole('status').filter({ hasText: '2 numbers; kept because changed since: 1 number' }),
  ).toBeVisible()
  expect((await app.callApi('inventory.summary', {})).numbers).toBe(0)
})

test('drafts come first: they open as they were, and are discarded after a confirmation', async ({ app }) => {
  await app.seed()
  await importSheet(app, 'october.csv', october)
  const path = join(app.dataFolder, 'november.csv')
  writeFileSync(path, 'Number\n+16505550200\n+1650\n')
  const { planId } = await app.readSheet(path)
  await app.callApi('import.edit', { planId, id: rowIdOf(2), field: 'serviceInfo', text: 'Front desk' })
  await app.callApi('import.close', { planId })
  const { page, openMenu } = batches(app)
  await page.getByRole('tab', { name: 'Batches' }).click()
  const rows = page.getByRole('row').filter({ hasText: '.csv' })
  await expect(rows).toHaveText([/november\.csv.*2.*Draft/, /october\.csv.*Imported/])
  await page.getByRole('textbox', { name: 'Search batches' }).fill('nov')
  await expect(rows).toHaveText([/november\.csv/])

  await page.getByRole('button', { name: 'november.csv', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: 'Import' })
  await expect(dialog.getByText('1 refused', { exact: true })).toBeVisible()
  await dialog.getByRole('button', { name: 'All', exact: true }).click()
  await expect(dialog.getByRole('row', { name: /\+1 650 555 0200/ })).toContainText('Front desk')
  await dialog.getByRole('button', { name: 'Close' }).click()

  await openMenu('november.csv')
  await page.getByRole('menuitem', { name: 'Discard' }).click()
  const question = page.getByRole('dialog', { name: 'Discard' })
  await expect(question).toContainText('2 rows of november.csv')
  await question.getByRole('button', { name: 'Discard' }).click()
  await expect(page.getByText('No batch matches')).toBeVisible()
  expect((await app.callApi('batches.list', { offset: 0, limit: 1 })).total).toBe(1)
})

test('a batch whose undo was undone counts as changed', async ({ app }) => {
  await app.seed()
  const outcome = await importSheet(app, 'october.csv', october)
  const { operationId } = await app.callApi('operations.undo', {
    operationId: outcome.batches[0]!.operationId,
  })
  await app.callApi('operations.undo', { operationId })
  const { page, row } = batches(app)
  await page.getByRole('tab', { name: 'Batches' }).click()
  await expect(row('october.csv')).toContainText('Changed since')
})
