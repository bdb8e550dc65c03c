import type { Locator } from '@playwright/test'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { PhoneNumber } from '../../contract/numbers.ts'
import { Application } from './harness/application.ts'
import { expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'
import { modeOf, windowsHas } from '../system.ts'

/** The fields of a number that survive an export and an import. */
function essence({
  e164,
  country,
  numberType,
  subAccount,
  sipTrunk,
  billingReferenceId,
  serviceInfo,
}: PhoneNumber) {
  const names = { subAccount: subAccount?.name ?? null, sipTrunk: sipTrunk?.name ?? null }
  return { e164, country, numberType, ...names, billingReferenceId, serviceInfo }
}

async function listNumbers(app: Application) {
  const sort = { by: 'number', descending: false } as const
  const { rows } = await app.callApi('numbers.list', { filter: {}, sort, offset: 0, limit: 1000 })
  return rows.map(essence)
}

/** Numbers of every status for an export, with labels that look like formulas. */
async function stock(app: Application): Promise<void> {
  await app.seed({ numbers: '+1 650 555 0100 - 0103\n+44 20 7946 0100\n+800 1234 5678' })
  await app.callApi('directory.add', { kind: 'subAccount', name: '=Sum & Sons, "Ltd."' })
  const sheet = join(app.dataFolder, 'stock.csv')
  const headings = 'Number,Country,Sub Account,SIP Trunk Name,Billing Reference ID,Service Info'
  const lines = [
    '+16505550200,US,"=Sum & Sons, ""Ltd.""",North 1,-0012,+ and @',
    '+16505550201,US,Acme Clinics,North 1,00123,東京オフィス',
  ]
  writeFileSync(sheet, [headings, ...lines, ''].join('\n'))
  const review = await app.readSheet(sheet)
  await app.callApi('import.commit', { planId: review.planId, policy: 'all' })
  await expect(app.page.getByRole('row', { name: '+1 650 555 0201' })).toBeVisible()
}

/** A folder of the test's own that is none of the application's. */
function outputFolder(app: Application): string {
  const folder = join(app.dataFolder, 'exported')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The export dialog as a person uses it. */
class ExportDialog {
  readonly app: Application
  readonly dialog: Locator

  constructor(app: Application) {
    this.app = app
    this.dialog = app.page.getByRole('dialog', { name: 'Export' })
  }

  async open(): Promise<this> {
    await this.app.page.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(this.dialog).toBeVisible()
    return this
  }

  async choose(...radios: string[]): Promise<this> {
    for (const name of radios) await this.dialog.getByRole('radio', { name, exact: true }).check()
    return this
  }

  async submit(): Promise<void> {
    await this.dialog.getByRole('button', { name: 'Export', exact: true }).click()
  }

  /** Waits until a notice reports the export, and the dialog is closed. */
  async done(message: string | RegExp): Promise<void> {
    await expect(this.app.page.getByRole('status').filter({ hasText: message })).toBeVisible()
    await expect(this.dialog).toBeHidden()
  }
}

test('the dialog says what is exported, gets the focus, and is accessible in both themes', async ({
  app,
}) => {
  const { page } = app
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeDisabled()
  await stock(app)
  const { dialog } = await new ExportDialog(app).open()
  await expect(dialog.getByText('All 8 numbers')).toBeVisible()
  await expect(dialog.getByRole('radio', { name: 'XLSX' })).toBeChecked()
  await expect(dialog.getByRole('button', { name: 'Export' })).toBeFocused()
  await expectAccessibleInBothThemes(app, 'Export')
  await dialog.getByRole('radio', { name: 'Portal upload' }).check()
  await expect(dialog.getByRole('radio', { name: 'CSV' })).toBeChecked()
  await expect(dialog.getByRole('checkbox', { name: 'All columns' })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByRole('button', { name: 'Export', exact: true })).toBeFocused()

  await page.getByRole('textbox', { name: 'Search numbers' }).fill('650 555')
  await expect(page.getByText('6 numbers', { exact: true })).toBeVisible()
  await new ExportDialog(app).open()
  await expect(dialog.getByText('6 numbers that match the search and filters')).toBeVisible()
})

for (const format of ['XLSX', 'CSV']) {
  test(`a spreadsheet as ${format} imports into a new inventory unchanged`, async ({ app, complaints }) => {
    const extension = format.toLowerCase()
    await stock(app)
    const before = await listNumbers(app)
    const path = join(outputFolder(app), `numbers.${extension}`)
    await app.answerSaveDialog(path)
    const exporting = await (await new ExportDialog(app).open()).choose('Spreadsheet', format)
    await exporting.submit()
    await exporting.done(`8 numbers exported to ${path}`)
    expect(readdirSync(outputFolder(app))).toEqual([`numbers.${extension}`])
    await expect(app.page.getByRole('button', { name: 'Show in folder' })).toBeVisible()

    const folder = join(app.dataFolder, 'fresh')
    mkdirSync(folder)
    const fresh = await Application.launch(folder, complaints)
    try {
      await fresh.ready()
      await fresh.seed()
      await fresh.callApi('directory.add', { kind: 'subAccount', name: '=Sum & Sons, "Ltd."' })
      const review = await fresh.readSheet(path)
      expect(review.counts).toMatchObject({ ready: 8, refused: 0 })
      expect(review.ignoredColumns).toEqual([])
      await fresh.callApi('import.commit', { planId: review.planId, policy: 'all' })
      expect(await listNumbers(fresh)).toEqual(before)
    } finally {
      await fresh.quit()
    }
  })
}

test('all columns, of the selected numbers only', async ({ app }) => {
  await stock(app)
  const { page } = app
  await page.getByRole('checkbox', { name: 'Select +16505550101' }).click()
  await page.getByRole('checkbox', { name: 'Select +16505550201' }).click()
  const bar = page.getByRole('group', { name: 'Actions for the selected numbers' })
  await bar.getByRole('button', { name: 'Export', exact: true }).click()
  const exporting = new ExportDialog(app)
  await expect(exporting.dialog.getByText('2 selected numbers')).toBeVisible()
  await exporting.choose('CSV')
  await exporting.dialog.getByRole('checkbox', { name: 'All columns' }).check()
  // Without the extension, as some systems' dialogs give it.
  await app.answerSaveDialog(join(outputFolder(app), 'two'))
  await exporting.submit()
  await exporting.done('2 numbers exported')
  const lines = readFileSync(join(outputFolder(app), 'two.csv'), 'utf8').split('\r\n')
  expect(lines[0]).toBe(
    '\uFEFFNumber,Country,Sub Account,SIP Trunk Name,Billing Reference ID,Service Info,' +
      'Number Type,Number Pool Status,Line Status,Availability,Reserved For,Reserved Until,' +
      'Resting Until,Reservation Note,Previous Holder,Free Since,User,Carrier,Batch,Hand-Over,Added',
  )
  expect(lines[1]).toMatch(
    /^'\+16505550101,US,,,,,Toll,Free,Normal,Available,,,,,,,,,,Not handed over,\d{4}-\d\d-\d\dT/,
  )
  expect(lines[2]).toMatch(
    /^'\+16505550201,US,Acme Clinics,North 1,00123,東京オフィス,Toll,Assigned,Normal,,,,,,,,,Northern Telecom,stock\.csv,Not handed over,\d{4}-/,
  )
  expect(lines).toHaveLength(4)
})

test('an upload has correct files of 200 numbers with a manifest', async ({ app }) => {
  await app.callApi('pool.add', { text: '+49 30 20000000 * 450', policy: 'all' })
  await expect(app.page.getByText('450 numbers', { exact: true })).toBeVisible()
  const folder = outputFolder(app)
  await app.answerOpenDialog(folder)
  const exporting = await (await new ExportDialog(app).open()).choose('Portal upload')
  await expect(exporting.dialog.getByText(/^3 files of at most 200 numbers/)).toBeVisible()
  await exporting.submit()
  await exporting.done(`450 numbers exported in 3 files to ${folder}`)

  const names = [1, 2, 3].map((part) => `Numbers (${part} of 3).csv`)
  expect(readdirSync(folder).sort()).toEqual([...names, 'Numbers manifest.json'])
  const { version } = await app.callApi('app.info', {})
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'Numbers manifest.json'), 'utf8'))
  expect(manifest).toMatchObject({
    application: 'NumberDesk',
    version,
    rows: 450,
    files: names.map((file, index) => ({
      file,
      rows: [200, 200, 50][index],
      sha256: createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    })),
  })
  const numbers = names.flatMap((name) => readFileSync(join(folder, name), 'utf8').split('\r\n').slice(1, -1))
  expect(numbers).toEqual(Array.from({ length: 450 }, (_, index) => `+4930${20_000_000 + index},DE,,,,`))
  // A saved file is as open to others as the person's other files, unlike the application's own.
  if (!windowsHas.noModes) expect(modeOf(join(folder, names[0] ?? ''))).toMatch(/^6/)
})

test('an export profile is made, exported with, saved as JSON, and imported from it again', async ({
  app,
}) => {
  test.setTimeout(120_000)
  await stock(app)
  const { page } = app
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640),
  )
  await app.chooseFromMenu('export-profiles')
  const profiles = page.getByRole('dialog', { name: 'Export profiles' })
  const make = profiles.getByRole('button', { name: 'New', exact: true })
  await expect(make).toBeFocused()
  await make.click()
  await expect(profiles.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.type('Portal')
  await profiles.getByLabel('Content of column 1').selectOption('Number without +')
  const heading = profiles.getByLabel('Heading of column 1')
  await expect(heading).toHaveValue('Number without +')
  await heading.fill('TN')
  // By keyboard: the first column becomes the second, and keeps the focus.
  await heading.press('Alt+ArrowDown')
  await expect(profiles.getByLabel('Heading of column 2')).toBeFocused()
  await expect(profiles.getByText('TN is now column 2 of 6')).toBeAttached()
  for (const name of ['SIP Trunk Name', 'Billing Reference ID', 'Service Info']) {
    await profiles.getByRole('button', { name: `Remove ${name}`, exact: true }).click()
  }
  await profiles.getByRole('button', { name: 'Add column' }).click()
  await profiles.getByLabel('Content of column 4').selectOption('Number Pool Status')
  await profiles.getByRole('textbox', { name: 'Assigned' }).fill('IN USE')
  const preview = profiles.getByRole('region', { name: 'First rows of the file' })
  await expect(preview.getByRole('row').last()).toHaveText(/16505550201.*IN USE/)
  await expectAccessibleInBothThemes(app, 'Export profiles')
  await profiles.getByRole('button', { name: 'Save', exact: true }).click()
  const json = join(outputFolder(app), 'portal.json')
  await app.answerSaveDialog(json)
  await profiles.getByRole('button', { name: 'Save as JSON' }).click()
  await expect(page.getByRole('status').filter({ hasText: `saved to ${json}` })).toBeVisible()

  const wrong = join(outputFolder(app), 'wrong.json')
  for (const [content, reason] of [
    ['{"columns":', 'wrong.json was not imported. It is not valid JSON.'],
    [' '.repeat(300_000), 'It is too large to be an export profile.'],
    [readFileSync(json, 'utf8'), 'called Portal already exists'],
  ] as const) {
    writeFileSync(wrong, content)
    await app.answerOpenDialog(wrong)
    await profiles.getByRole('button', { name: 'Import from JSON' }).click()
    await expect(profiles.getByRole('alert')).toContainText(reason)
  }
  await app.answerOpenDialog(json)
  await profiles.getByRole('button', { name: 'Delete', exact: true }).click()
  await page
    .getByRole('dialog', { name: 'Delete export profile' })
    .getByRole('button', { name: 'Delete' })
    .click()
  await profiles.getByRole('button', { name: 'Import from JSON' }).click()
  await expect(profiles.getByLabel('Heading of column 2')).toHaveValue('TN')
  await heading.fill('Land')
  await profiles.getByRole('button', { name: 'Close' }).click()
  await page
    .getByRole('dialog', { name: 'Discard changes?' })
    .getByRole('button', { name: 'Discard' })
    .click()
  await expect(profiles).toBeHidden()

  await app.chooseFromMenu('export')
  const exporting = new ExportDialog(app)
  await exporting.choose('Portal upload')
  await exporting.dialog.getByLabel('Export profile').selectOption('Portal')
  await app.answerOpenDialog(outputFolder(app))
  await exporting.submit()
  await exporting.done('8 numbers exported in 1 file')
  const lines = readFileSync(join(outputFolder(app), 'Numbers.csv'), 'utf8').split('\r\n')
  expect([lines[0], lines[1], lines.at(-2)]).toEqual([
    'Country,TN,Sub Account,Number Pool Status',
    'US,16505550100,,Free',
    ',80012345678,,Free',
  ])
})

test('a new profile starts from the upload form of a system', async ({ app }) => {
  await stock(app)
  const { page } = app
  await app.chooseFromMenu('export-profiles')
  const profiles = page.getByRole('dialog', { name: 'Export profiles' })
  await profiles.getByRole('button', { name: 'New', exact: true }).click()
  const start = profiles.getByLabel('Start from')
  const name = profiles.getByRole('textbox', { name: 'Name', exact: true })
  await start.selectOption('Kazoo')
  await expect(name).toHaveValue('Kazoo')
  await expect(profiles.getByRole('textbox', { name: 'Assigned' })).toHaveValue('in_service')
  await name.fill('Ours')
  await start.selectOption('Teams Direct Routing, upload')
  // The typed text stays.
  await expect(name).toHaveValue('Ours')
  await expect(profiles.getByLabel('Rows per file')).toHaveValue('10000')
  await expect(profiles.getByRole('textbox', { name: 'Assigned' })).toHaveValue('Assigned')
  await expectAccessibleInBothThemes(app, 'Export profiles, a new one')
  await profiles.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(start).toBeHidden()
  await profiles.getByRole('button', { name: 'Close', exact: true }).click()

  const folder = outputFolder(app)
  await app.answerOpenDialog(folder)
  const exporting = await (await new ExportDialog(app).open()).choose('Portal upload')
  await exporting.dialog.getByLabel('Export profile').selectOption('Ours')
  await exporting.submit()
  await exporting.done(/^8 numbers exported/)
  const file = readdirSync(folder).find((each) => each.endsWith('.csv')) ?? ''
  const [headings, first] = readFileSync(join(folder, file), 'utf8').split(/\r?\n/u)
  expect(headings).toBe(
    'TelephoneNumber,LocationId,Tags,AcquiredCapabilities,NetworkSiteId,ReverseNumberLookup',
  )
  expect(first).toBe('+16505550100,,,,,')
})

test('a batch is exported from its menu, under its own name', async ({ app }) => {
  await stock(app)
  const { page } = app
  await page.getByRole('tab', { name: 'Batches' }).click()
  await page.getByRole('button', { name: 'Actions for stock.csv', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Export' }).click()
  const exporting = new ExportDialog(app)
  await expect(exporting.dialog.getByText('2 numbers in batch stock.csv')).toBeVisible()
  await exporting.choose('Portal upload', 'XLSX')
  await app.answerOpenDialog(outputFolder(app))
  await exporting.submit()
  await exporting.done('2 numbers exported in 1 file')
  expect(readdirSync(outputFolder(app)).sort()).toEqual(['stock manifest.json', 'stock.xlsx'])
})

test('cancelling the file dialog leaves the export dialog as it was', async ({ app }) => {
  await stock(app)
  await app.answerSaveDialog(null)
  await app.answerOpenDialog(null)
  const exporting = await (await new ExportDialog(app).open()).choose('CSV')
  await exporting.submit()
  await expect(exporting.dialog.getByRole('button', { name: 'Export' })).toBeEnabled()
  await expect(exporting.dialog.getByRole('radio', { name: 'CSV' })).toBeChecked()
  await expect(exporting.dialog.getByRole('alert')).toHaveCount(0)
  await (await exporting.choose('Portal upload')).submit()
  await expect(exporting.dialog.getByRole('button', { name: 'Export' })).toBeEnabled()
  await expect(exporting.dialog.getByRole('alert')).toHaveCount(0)
})

test('the dialog reports a place that can’t be written, and another one can be chosen', async ({ app }) => {
  await stock(app)
  const folder = outputFolder(app)
  const exporting = await new ExportDialog(app).open()
  const alert = exporting.dialog.getByRole('alert')

  await app.answerSaveDialog(join(folder, 'gone', 'numbers.xlsx'))
  await exporting.submit()
  await expect(alert).toContainText('the chosen folder no longer exists')

  mkdirSync(join(folder, 'numbers.xlsx'))
  await app.answerSaveDialog(join(folder, 'numbers.xlsx'))
  await exporting.submit()
  await expect(alert).toContainText('the chosen location can’t be written to')

  // Nobody was asked whether this one may be replaced.
  writeFileSync(join(folder, 'other.xlsx'), 'precious')
  await app.answerSaveDialog(join(folder, 'other'))
  await exporting.submit()
  await expect(alert).toContainText('other.xlsx already exists')
  expect(readFileSync(join(folder, 'other.xlsx'), 'utf8')).toBe('precious')

  expect(readdirSync(folder).sort()).toEqual(['numbers.xlsx', 'other.xlsx'])
  expect(readdirSync(join(folder, 'numbers.xlsx'))).toEqual([])
  await app.answerSaveDialog(join(folder, 'third.xlsx'))
  await exporting.submit()
  await exporting.done('8 numbers exported')
})

test('cancelling, and quitting, leave no file behind', async ({ app }) => {
  test.setTimeout(120_000)
  for (let from = 20_000_000; from < 20_080_000; from += 10_000) {
    await app.callApi('pool.add', { text: `+49 30 ${from} * 10000`, policy: 'all' })
  }
  await expect(app.page.getByText('80,000 numbers', { exact: true })).toBeVisible()
  const folder = outputFolder(app)
  const path = join(folder, 'numbers.xlsx')
  await app.answerSaveDialog(path)
  const exporting = await new ExportDialog(app).open()
  await exporting.submit()
  const { dialog } = exporting
  await expect(dialog.getByRole('status')).toContainText(' of 80,000 numbers')
  expect(existsSync(path)).toBe(false)
  await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await app.page.keyboard.press('Enter')
  await expect(dialog.getByRole('button', { name: 'Export' })).toBeFocused()
  await expect(dialog.getByRole('alert')).toHaveCount(0)
  expect(readdirSync(folder)).toEqual([])

  await exporting.submit()
  await expect(dialog.getByRole('status')).toContainText(' of 80,000 numbers')
  await app.electron.evaluate(({ dialog: native }) => {
    native.showMessageBox = (...args: unknown[]) => {
      const { buttons = [] } = args.at(-1) as Electron.MessageBoxOptions
      return Promise.resolve({ response: buttons.indexOf('Close anyway'), checkboxChecked: false })
    }
  })
  await app.quit()
  expect(readdirSync(folder)).toEqual([])
})
