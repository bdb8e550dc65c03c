import { closeSync, mkdirSync, openSync, readdirSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator } from '@playwright/test'
import { Application } from './harness/application.ts'
import { expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'
import { isForOwnerAlone } from '../system.ts'

const database = (dataFolder: string) => join(dataFolder, 'numberdesk.sqlite')
const backups = (dataFolder: string) => join(dataFolder, 'backups')
const row = (app: Application, number: RegExp) => app.page.getByRole('row', { name: number })
const dialogOf = (app: Application): Locator => app.page.getByRole('dialog', { name: 'Backups' })

/** Overwrites pages in the middle of a file with garbage. */
function scribble(file: string): void {
  const handle = openSync(file, 'r+')
  writeSync(handle, Buffer.alloc(3 * 4096, 0xa5), 0, undefined, 4 * 4096)
  closeSync(handle)
}

/** Makes a backup look as if it had been made yesterday. */
function ageByADay(dataFolder: string): void {
  const [name] = readdirSync(backups(dataFolder))
  const yesterday = new Date(Date.now() - 24 * 3_600_000).toISOString().replaceAll(/[:.]/g, '-')
  renameSync(
    join(backups(dataFolder), name ?? ''),
    join(backups(dataFolder), `numberdesk-daily-${yesterday}.sqlite`),
  )
}

test('yesterday’s backup is restored after the file was damaged, in three clicks', async ({
  launch,
  dataFolder,
}) => {
  const before = await (await launch()).ready()
  await before.seed({ numbers: '+1 650 555 0100 - 0104' })
  await before.callApi('backups.make', {})
  await before.callApi('pool.add', { text: '+1 650 555 0190', policy: 'all' })
  await before.quit()
  ageByADay(dataFolder)
  scribble(database(dataFolder))

  const app = await launch()
  await expect(app.page.getByRole('alert')).toContainText('damaged')
  await app.page.getByRole('button', { name: 'Restore a backup' }).click()
  await dialogOf(app)
    .getByRole('radio', { name: /Daily 5 numbers, 1 sub account/ })
    .click()
  await expect(dialogOf(app)).toContainText('The current inventory is backed up')
  await dialogOf(app).getByRole('button', { name: 'Restore', exact: true }).click()

  await expect(
    app.page.getByRole('status').filter({ hasText: 'The inventory was restored to its state on' }),
  ).toBeVisible()
  await expect(app.page.getByRole('alert')).toHaveCount(0)
  await expect(row(app, /\+1 650 555 0104/)).toBeVisible()
  await expect(row(app, /\+1 650 555 0190/)).toHaveCount(0)
  expect(
    readdirSync(backups(dataFolder)).filter((name) => name.startsWith('numberdesk-damaged-')),
  ).toHaveLength(1)
  // It can be worked on again.
  await app.callApi('pool.add', { text: '+1 650 555 0191', policy: 'all' })
  await expect(row(app, /\+1 650 555 0191/)).toBeVisible()
})

test('a backup is made, compared and restored, and the restored inventory is checked', async ({
  app,
  dataFolder,
}) => {
  await app.seed({ numbers: '+1 650 555 0100 - 0104' })
  await app.chooseFromMenu('back-up')
  await expect(app.page.getByRole('status').filter({ hasText: 'Backed up: 5 numbers' })).toBeVisible()
  await dialogOf(app).getByRole('button', { name: 'Close' }).click()

  await app.callApi('pool.add', { text: '+1 650 555 0190 - 0192', policy: 'all' })
  await expect(row(app, /\+1 650 555 0192/)).toBeVisible()
  await app.page.getByRole('button', { name: 'Inventory file' }).click()
  await app.page.getByRole('menuitem', { name: 'Backups…' }).click()
  const dialog = dialogOf(app)
  await expect(dialog.getByRole('listitem')).toHaveText([
    '3 numbers would be removed',
    '1 action since then would be lost from the history',
  ])
  await expectAccessibleInBothThemes(app, 'Backups')
  await dialog.getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(dialog).toBeHidden()
  await expect(row(app, /\+1 650 555 0104/)).toBeVisible()
  await expect(row(app, /\+1 650 555 0192/)).toHaveCount(0)

  // The former inventory was kept, and can be restored.
  const { backups: kept } = await app.callApi('backups.list', {})
  // On a slow machine the daily one may have been made meanwhile.
  const asked = kept.filter(({ reason }) => reason !== 'daily')
  expect(asked.map(({ reason, content }) => [reason, content?.numbers])).toEqual([
    ['before-restore', 8],
    ['on-demand', 5],
  ])
  expect(readdirSync(dataFolder).filter((name) => name.includes('restoring'))).toEqual([])

  await app.chooseFromMenu('check')
  const check = app.page.getByRole('dialog', { name: 'Check the inventory' })
  await expect(check.getByRole('status')).toHaveText(
    'No problems found. Checked: 5 numbers and 5 history entries.',
  )
  await app.page.keyboard.press('Enter')
  await expect(check).toBeHidden()
})

test('a file that is not an inventory is replaced by another choice', async ({ launch, dataFolder }) => {
  const before = await (await launch()).ready()
  await before.seed({ numbers: '+1 650 555 0100' })
  await before.quit()
  const elsewhere = join(dataFolder, 'stick')
  mkdirSync(elsewhere)
  const copy = join(elsewhere, 'my copy ’26.sqlite')
  renameSync(database(dataFolder), copy)
  const handle = openSync(database(dataFolder), 'wx')
  writeSync(handle, 'Dear diary, these are not phone numbers.\n'.repeat(500))
  closeSync(handle)

  const app = await launch()
  await expect(app.page.getByRole('alert')).toContainText('not a NumberDesk database')
  await app.answerOpenDialog(copy)
  await app.page.getByRole('button', { name: 'Choose another file' }).click()
  await expect(dialogOf(app).getByRole('radio', { checked: true })).toHaveAccessibleName(
    /From a file 1 number/,
  )
  await dialogOf(app).getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(row(app, /\+1 650 555 0100/)).toBeVisible()
})

test('an encrypted copy is saved, and opens only with its passphrase', async ({ app, dataFolder }) => {
  const passphrase = 'four random words 東京'
  await app.seed({ numbers: '+1 650 555 0100 - 0104' })
  const copy = join(dataFolder, 'stick', 'my “copy” ’26.sqlite.age')
  mkdirSync(join(dataFolder, 'stick'))
  await app.chooseFromMenu('backups')
  await dialogOf(app).getByRole('button', { name: 'Save encrypted copy…' }).click()
  const saving = app.page.getByRole('dialog', { name: 'Save an encrypted copy' })
  const field = saving.getByRole('textbox', { name: 'Passphrase', exact: true })
  await expect(field).toBeFocused()
  await field.fill('too short')
  await app.page.keyboard.press('Enter')
  await expect(saving.getByRole('alert').filter({ hasText: 'At least 12 characters' })).toBeVisible()
  await field.fill(passphrase)
  await expect(saving.getByRole('alert').filter({ hasText: 'do not match' })).toBeVisible()
  await saving.getByRole('textbox', { name: 'Repeat the passphrase' }).fill(passphrase)
  await expect(saving.getByText(/^Good/)).toBeVisible()
  await expectAccessibleInBothThemes(app, 'Save an encrypted copy')
  await app.answerSaveDialog(copy)
  await saving.getByRole('button', { name: 'Save…' }).click()
  await expect(
    app.page.getByRole('status').filter({ hasText: 'Encrypted copy saved: my “copy” ’26' }),
  ).toBeVisible({ timeout: 30_000 })
  await expect(saving).toBeHidden()
  expect(readdirSync(join(dataFolder, 'stick'))).toEqual(['my “copy” ’26.sqlite.age'])
  expect(isForOwnerAlone(copy)).toBe(true)

  await app.callApi('pool.add', { text: '+1 650 555 0190', policy: 'all' })
  await app.chooseFromMenu('backups')
  await app.answerOpenDialog(copy)
  await dialogOf(app).getByRole('button', { name: 'Restore from file…' }).click()
  const opening = app.page.getByRole('dialog', { name: 'Open an encrypted copy' })
  await opening.getByRole('textbox', { name: 'Passphrase' }).fill('four other words')
  await app.page.keyboard.press('Enter')
  await expect(opening.getByRole('alert').filter({ hasText: 'Wrong passphrase' })).toBeVisible({
    timeout: 30_000,
  })
  await expectAccessibleInBothThemes(app, 'Open an encrypted copy')
  await opening.getByRole('textbox', { name: 'Passphrase' }).fill(passphrase)
  await opening.getByRole('button', { name: 'Open', exact: true }).click()
  await expect(dialogOf(app).getByRole('radio', { checked: true })).toHaveAccessibleName(
    /From a file 5 numbers/,
    { timeout: 30_000 },
  )
  await dialogOf(app).getByRole('button', { name: 'Restore', exact: true }).click()
  await expect(row(app, /\+1 650 555 0104/)).toBeVisible()
  await expect(row(app, /\+1 650 555 0190/)).toHaveCount(0)
})

test('there is a warning about a data folder in a synchronised folder', async ({
  dataFolder,
  complaints,
}) => {
  const folder = join(dataFolder, 'Dropbox', 'NumberDesk')
  mkdirSync(folder, { recursive: true })
  const app = await Application.launch(folder, complaints)
  await app.ready()
  const warning = app.page.getByRole('alert')
  await expect(warning).toContainText('synchronised by Dropbox')
  await warning.getByRole('button', { name: 'Dismiss' }).click()
  await expect(warning).toHaveCount(0)
  await app.quit()
})
