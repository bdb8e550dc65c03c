import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from './harness/application.ts'
import { expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'

const sides = ['', '-wal', '-shm']
const row = (app: Application, number: RegExp) => app.page.getByRole('row', { name: number })

/** Moves the files of the inventory from folder to folder, as another program would. */
function move(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const side of sides) {
    const name = `numberdesk.sqlite${side}`
    if (existsSync(join(from, name))) renameSync(join(from, name), join(to, name))
  }
}

test('if the file is moved away while the window is open, nothing is reported as done and the open data can be saved', async ({
  app,
  dataFolder,
  complaints,
}) => {
  complaints.expect(/inventory_(?:moved|missing)/)
  await app.seed({ numbers: '+1 650 555 0100 - 0104' })
  const elsewhere = join(dataFolder, 'elsewhere')
  move(dataFolder, elsewhere)

  const added = await app.tryApi('pool.add', { text: '+1 650 555 0190', policy: 'all' })
  expect(added).toMatchObject({ ok: false, code: 'inventory_moved' })
  await expect(app.page.getByRole('alert')).toContainText('moved, deleted or replaced the inventory file')
  expect(await app.tryApi('backups.make', {})).toMatchObject({ ok: false, code: 'inventory_moved' })
  await expectAccessibleInBothThemes(app, 'Inventory moved away')

  const copy = join(dataFolder, 'copy.sqlite')
  await app.electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, copy)
  await app.page.getByRole('button', { name: 'Save a copy' }).click()
  await expect(
    app.page.getByRole('status').filter({ hasText: 'A copy was saved as copy.sqlite' }),
  ).toBeVisible()
  expect(readdirSync(dataFolder)).not.toContain('numberdesk.sqlite')

  // There is no file now, which is no reason to create one.
  await app.page.getByRole('button', { name: 'Try again' }).click()
  await expect(app.page.getByRole('alert')).toContainText('is missing from the data folder')
  move(elsewhere, dataFolder)
  await app.page.getByRole('button', { name: 'Try again' }).click()
  await expect(row(app, /\+1 650 555 0104/)).toBeVisible()
  await expect(row(app, /\+1 650 555 0190/)).toHaveCount(0)
})

test('changes of the file are noticed when the window comes to the front', async ({
  app,
  dataFolder,
  complaints,
}) => {
  complaints.expect(/inventory_moved/)
  await app.seed({ numbers: '+1 650 555 0100' })
  rmSync(join(dataFolder, 'numberdesk.sqlite'))
  await app.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit('focus')
  })
  await expect(app.page.getByRole('alert')).toContainText('Save a copy of the open inventory')
})

test('a start without the former file asks, and creates a new inventory only on request', async ({
  launch,
  dataFolder,
  complaints,
}) => {
  complaints.expect(/inventory_missing/)
  const before = await (await launch()).ready()
  await before.seed({ numbers: '+1 650 555 0100 - 0104' })
  await before.quit()
  move(dataFolder, join(dataFolder, 'elsewhere'))

  const app = await launch()
  await expect(app.page.getByRole('alert')).toContainText('Nothing was created or changed')
  expect(readdirSync(dataFolder)).not.toContain('numberdesk.sqlite')
  await app.page.getByRole('button', { name: 'New inventory' }).click()
  await expect(app.page.getByRole('alert')).toHaveCount(0)
  expect(await app.callApi('inventory.summary', {})).toMatchObject({ numbers: 0 })
  expect(readdirSync(dataFolder)).toContain('numberdesk.sqlite')
})
