import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NumberFilter } from '../../contract/numbers.ts'
import type { Application, Seeded } from './harness/application.ts'
import { expect, test } from './harness/fixture.ts'

/** 100 numbers of the United States and 20 of the United Kingdom. */
const ofAcme = '+16505550100 - 0199\n+442079460000 - 0019'

async function idsOf(app: Application, filter: NumberFilter): Promise<number[]> {
  const sort = { by: 'number', descending: false } as const
  const { rows } = await app.callApi('numbers.list', { filter, sort, offset: 0, limit: 1000 })
  return rows.map(({ id }) => id)
}

/** How many numbers match a filter. */
async function countOf(app: Application, filter: NumberFilter): Promise<number> {
  return (await app.callApi('numbers.count', { filter })).total
}

/** Acme Clinics with 120 numbers, which Phone Numbers shows, and Borealis Freight with three. */
async function openAcme(app: Application): Promise<Seeded> {
  const { page } = app
  const seeded = await app.seed({ numbers: ofAcme })
  const { subAccountId, sipTrunkId } = seeded
  await app.callApi('pool.assign', { numbers: { filter: {}, except: [] }, subAccountId, sipTrunkId })
  const other = await app.callApi('directory.add', { kind: 'subAccount', name: 'Borealis Freight' })
  await app.callApi('pool.add', { text: '+12125550100 - 0102', policy: 'all' })
  const numbers = { filter: { poolStatus: ['Free' as const] }, except: [] }
  await app.callApi('pool.assign', { numbers, subAccountId: other.id, sipTrunkId })

  await page.getByRole('tab', { name: 'Phone Numbers' }).click()
  await page.getByRole('combobox', { name: 'Account', exact: true }).fill('Acme')
  await page.getByRole('option', { name: 'Acme Clinics', exact: true }).click()
  await expect(page.getByText('120 numbers', { exact: true })).toBeVisible()
  return seeded
}

const barOf = ({ page }: Application) => page.getByRole('group', { name: 'Actions for the selected numbers' })
const dialogOf = ({ page }: Application, name: string) => page.getByRole('dialog', { name, exact: true })
const tickOf = ({ page }: Application, e164: string) => page.getByRole('checkbox', { name: `Select ${e164}` })
const rowOf = ({ page }: Application, shown: string) => page.getByRole('row', { name: shown })

/** Ticks all 120 numbers: a range of them, then the rest. */
async function tickAll(app: Application): Promise<void> {
  await tickOf(app, '+16505550100').click()
  await tickOf(app, '+16505550104').click({ modifiers: ['Shift'] })
  await expect(barOf(app)).toContainText('5 selected')
  await barOf(app).getByRole('button', { name: 'Select all 120 numbers' }).click()
  await expect(barOf(app)).toContainText('120 selected')
}

async function chooseUser(app: Application, name: string): Promise<void> {
  const dialog = dialogOf(app, 'Assign to user')
  await dialog.getByRole('combobox', { name: 'User' }).fill(name)
  await app.page.getByRole('option', { name }).click()
  await dialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(dialog).toBeHidden()
}

/** Presses a button of a notice. */
async function answer({ page }: Application, notice: string, name: string): Promise<void> {
  const shown = page.getByRole('status').filter({ hasText: notice })
  await shown.getByRole('button', { name, exact: true }).click()
}

test('120 ticked numbers are assigned to a user, unbound, deleted, and each is undone', async ({ app }) => {
  const { page } = app
  const { subAccountId } = await openAcme(app)
  const bar = barOf(app)
  const row = rowOf(app, '+1 650 555 0100')
  const returned: NumberFilter = { poolStatus: ['Returned'], subAccountId: [subAccountId] }

  await tickAll(app)
  await expect(bar.getByRole('button', { name: 'Delete 120' })).toBeVisible()
  await expect(bar.getByRole('button', { name: /^Unbind/ })).toHaveCount(0)
  await bar.getByRole('button', { name: 'Assign to user 120' }).click()
  await expect(dialogOf(app, 'Assign to user')).toContainText('120 numbers')
  await expect(dialogOf(app, 'Assign to user')).toContainText('Acme Clinics')
  await chooseUser(app, 'Ada Sample')
  await expect(
    page.getByRole('status').filter({ hasText: '120 numbers assigned to Ada Sample' }),
  ).toBeVisible()
  await expect(row).toContainText('Ada Sample')
  await expect(bar).toBeHidden()

  await tickAll(app)
  await expect(bar.getByRole('button', { name: /^(?:Delete|Assign)/ })).toHaveCount(0)
  await bar.getByRole('button', { name: 'Unbind 120' }).click()
  await expect(dialogOf(app, 'Unbind')).toContainText('120 numbers will be unbound from their users')
  await expect(dialogOf(app, 'Unbind')).toContainText('stay with Acme Clinics')
  await dialogOf(app, 'Unbind').getByRole('button', { name: 'Unbind' }).click()
  await expect(row).not.toContainText('Ada Sample')
  await answer(app, '120 numbers unbound from their users', 'Undo')
  await expect(row).toContainText('Ada Sample')
  await answer(app, 'Undid “Unbound from user”: 120 numbers', 'Redo')
  await expect(row).not.toContainText('Ada Sample')

  await tickAll(app)
  await bar.getByRole('button', { name: 'Delete 120' }).click()
  await expect(dialogOf(app, 'Delete')).toContainText('120 numbers go back to the provider')
  await dialogOf(app, 'Delete').getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByRole('heading', { name: 'Acme Clinics has no numbers' })).toBeVisible()
  expect(await countOf(app, returned)).toBe(120)
  await expect(
    page.getByRole('status').filter({ hasText: '120 numbers returned to the provider' }),
  ).toBeVisible()
  await app.chooseFromMenu('undo')
  await expect(page.getByText('120 numbers', { exact: true })).toBeVisible()
  expect(await countOf(app, returned)).toBe(0)
})

test('the bar says how many of the ticked numbers each action applies to, and why not to the others', async ({
  app,
}) => {
  const { page } = app
  const { userId } = await openAcme(app)
  const ids = await idsOf(app, { text: '+1650555010' })
  await app.callApi('user.assign', { numbers: { ids: ids.slice(0, 3) }, userId })
  await expect(rowOf(app, '+1 650 555 0102')).toContainText('Ada Sample')

  await tickOf(app, '+16505550100').click()
  await tickOf(app, '+16505550109').click({ modifiers: ['Shift'] })
  const bar = barOf(app)
  await expect(bar).toContainText('10 selected')
  for (const name of ['Assign to user 7', 'Unbind 3', 'Delete 7']) {
    await expect(bar.getByRole('button', { name })).toBeVisible()
  }
  await bar.getByRole('button', { name: 'Why not all?' }).click()
  await expect(page.getByRole('note')).toContainText('3 skipped: Assigned to a user; unbind the user first')
  await page.keyboard.press('Escape')
  await bar.getByRole('button', { name: 'Delete 7' }).click()
  const dialog = dialogOf(app, 'Delete')
  await expect(dialog).toContainText('7 numbers go back to the provider')
  await expect(dialog).toContainText('3 skipped: Assigned to a user; unbind the user first')
  await dialog.getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('113 numbers', { exact: true })).toBeVisible()
  await expect(rowOf(app, '+1 650 555 0102')).toContainText('Ada Sample')
})

test('numbers are ticked with the keyboard', async ({ app }) => {
  const { page } = app
  await openAcme(app)
  await page.getByRole('grid', { name: 'Phone Numbers' }).focus()
  await page.keyboard.press('Space')
  await expect(barOf(app)).toContainText('1 selected')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(barOf(app)).toContainText('3 selected')
  await page.keyboard.press('ControlOrMeta+a')
  await expect(barOf(app)).toContainText('120 selected')
  await page.keyboard.press('ControlOrMeta+c')
  await expect(page.getByRole('status').filter({ hasText: '120 numbers copied' })).toBeVisible()
})

test('filters count the numbers of the account, are remembered, and are cleared at once', async ({ app }) => {
  const { page } = app
  await openAcme(app)
  const filters = page.getByRole('group', { name: 'Filters' })
  for (const name of ['Pool status', 'Sub Account', 'Batch']) {
    await expect(filters.getByRole('combobox', { name, exact: true })).toHaveCount(0)
  }
  await filters.getByRole('combobox', { name: 'Country' }).click()
  await expect(page.getByRole('option')).toHaveText([/United Kingdom\s*20/, /United States\s*100/])
  await page.getByRole('option', { name: /United Kingdom/ }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('20 numbers found', { exact: true })).toBeVisible()
  await expect(rowOf(app, '+1 650 555 0100')).toBeHidden()

  await app.restart()
  await expect(app.page.getByText('20 numbers found', { exact: true })).toBeVisible()
  await tickOf(app, '+442079460000').click()
  await expect(app.page.getByRole('note', { name: 'Filters: Country: United Kingdom' })).toBeVisible()
  await barOf(app).getByRole('button', { name: 'Select all 20 numbers' }).click()
  await barOf(app).getByRole('button', { name: 'Delete 20' }).click()
  await dialogOf(app, 'Delete').getByRole('button', { name: 'Delete' }).click()
  await expect(app.page.getByRole('heading', { name: 'No number matches' })).toBeVisible()
  await app.page.getByRole('button', { name: 'Clear search and filters' }).click()
  await expect(app.page.getByText('100 numbers', { exact: true })).toBeVisible()
})

test('Export writes the numbers of this account only, all or those ticked', async ({ app }) => {
  const { page } = app
  await openAcme(app)
  const folder = join(app.dataFolder, 'exported')
  mkdirSync(folder)
  const exporting = dialogOf(app, 'Export')
  async function exportTo(name: string): Promise<string[]> {
    const path = join(folder, name)
    await app.answerSaveDialog(path)
    await exporting.getByRole('radio', { name: 'CSV' }).check()
    await exporting.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(page.getByRole('status').filter({ hasText: path })).toBeVisible()
    const [, ...lines] = readFileSync(path, 'utf8').trim().split(/\r?\n/)
    return lines
  }

  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(exporting).toContainText('120 numbers of Acme Clinics')
  const all = await exportTo('all.csv')
  expect(all).toHaveLength(120)
  expect(all.every((line) => line.includes('Acme Clinics'))).toBe(true)

  await tickOf(app, '+16505550100').click()
  await tickOf(app, '+16505550104').click({ modifiers: ['Shift'] })
  await barOf(app).getByRole('button', { name: 'Export' }).click()
  expect(await exportTo('ticked.csv')).toHaveLength(5)
})
