import type { Locator } from '@playwright/test'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { PhoneNumber } from '../../contract/numbers.ts'
import type { Application } from './harness/application.ts'
import { expectAccessible, expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'
import { addDirectory, ImportDialog, write } from './harness/importDialog.ts'
import { measureClick } from './harness/timing.ts'

const sheets = join(import.meta.dirname, '..', 'fixtures', 'spreadsheets')
const sheet = (name: string) => join(sheets, name)
const headings = 'Number,Country,Sub Account,SIP Trunk Name,Billing Reference ID,Service Info'

function listNumbers(app: Application) {
  return app.callApi('numbers.list', {
    filter: {},
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 1000,
  })
}

const countNumbers = async (app: Application) => (await listNumbers(app)).total

/** The fields of a number that are the same in every import. */
function essence({ e164, country, numberType, poolStatus, subAccount, sipTrunk, ...rest }: PhoneNumber) {
  const names = { subAccount: subAccount?.name ?? null, sipTrunk: sipTrunk?.name ?? null }
  const { billingReferenceId, serviceInfo } = rest
  return { e164, country, numberType, poolStatus, ...names, billingReferenceId, serviceInfo }
}

/** Sheets of 200 numbers from `+1 650 555 0100` on, with their names. */
function lines(count: number, first = 16_505_550_100): string[] {
  return Array.from({ length: count }, (_, index) => `+${first + index},US,,,BR-${index},`)
}

/** A sheet of very many distinct valid numbers: all of Berlin's with eight digits. */
function largeSheet(folder: string, count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `+4930${20_000_000 + index},DE,,,,`)
  return write(folder, 'large.csv', [headings, ...rows, ''].join('\n'))
}

test.describe('200 numbers in three clicks', () => {
  for (const [variant, count] of [
    ['numbers-200', 200],
    ['numbers-200-numeric', 200],
    ['numbers-national', 60],
  ] as const) {
    test(`${variant} as CSV, XLSX and XLS gives the same numbers`, async ({ app }) => {
      await addDirectory(app)
      const lists = new Map<string, unknown[]>()
      for (const format of ['csv', 'xlsx', 'xls']) {
        const { page } = app
        const path = sheet(`${variant}.${format}`)
        // Sets the first number of the review; the open dialog is answered with this file.
        const review = await app.readSheet(path)
        const planned = await app.callApi('import.rows', {
          planId: review.planId,
          show: 'all',
          offset: 0,
          limit: 1,
        })
        await app.callApi('import.discard', { planId: review.planId })
        const first = planned.rows[0]?.international ?? 'no number'
        const importing = await new ImportDialog(app).open()
        const untilReviewed = await measureClick(page, 'Upload CSV', {
          scope: '[role="dialog"]',
          text: first,
        })
        await importing.button('Upload CSV').click()
        const reading = await untilReviewed()
        await importing.reviewed(count, 0, 0)
        // The rows behind the dialog are covered by it, so they count only when it is gone.
        const untilListed = await measureClick(page, `Import ${count} numbers`, {
          scope: 'body:not(:has([role="dialog"]))',
          text: '+',
        })
        await importing.button(`Import ${count} numbers`).click()
        const writing = await untilListed()
        await expect(importing.dialog).toBeHidden()
        await expect(page.getByRole('status').filter({ hasText: `${count} numbers imported` })).toBeVisible()
        process.stdout.write(
          `  ${variant}.${format}: ${Math.round(reading)} ms from Upload CSV to the review's rows, ` +
            `${Math.round(writing)} ms from Import ${count} numbers to the list's\n`,
        )
        const { rows, total } = await listNumbers(app)
        expect(total).toBe(count)
        lists.set(format, rows.map(essence))

        await page.getByRole('button', { name: 'Undo' }).click()
        await expect.poll(() => countNumbers(app)).toBe(0)
      }
      expect(lists.get('xlsx')).toEqual(lists.get('csv'))
      expect(lists.get('xls')).toEqual(lists.get('csv'))
    })
  }

  test('without a country in the row, number cells are read as stored and national numbers need a choice', async ({
    app,
    dataFolder,
  }) => {
    const path = write(dataFolder, 'berlin.csv', 'Number\n030 20000001\n+4930 20000002\n')
    const importing = await (await new ImportDialog(app).open()).upload(path)
    await importing.reviewed(1, 0, 1)
    await expect(importing.row(2)).toContainText('National number without a country')
    await importing.dialog.getByRole('combobox', { name: 'Country for national numbers' }).fill('Germany')
    await app.page.getByRole('option', { name: /Germany/ }).click()
    await importing.reviewed(2, 1, 0)
    await importing.button('Import 2 numbers').click()
    await expect(app.page.getByRole('row', { name: /\+49 30 20000001/ })).toBeVisible()
  })
})

test.describe('the source of a sheet', () => {
  test('dropping a file on the list opens the dialog with it, even twice', async ({ app }) => {
    await addDirectory(app)
    const list = app.page.getByRole('region', { name: 'Sub Account', exact: true })
    const importing = new ImportDialog(app)
    for (let time = 1; time <= 2; time += 1) {
      await app.dropFiles(list, sheet('numbers-200.xlsx'))
      await importing.reviewed(200, 0, 0)
      await expect(importing.dialog.getByRole('heading', { name: 'numbers-200.xlsx' })).toBeVisible()
      await importing.leave()
    }
    // And on the dialog itself, once more the same.
    await importing.open()
    await app.dropFiles(importing.dialog, sheet('numbers-200.xlsx'))
    await importing.reviewed(200, 0, 0)
    await app.dropFiles(importing.dialog, sheet('numbers-200.csv'))
    await expect(importing.dialog.getByRole('heading', { name: 'numbers-200.csv' })).toBeVisible()
    expect(await countNumbers(app)).toBe(0)
  })

  test('the files of a folder are listed and read; those that are ready are imported together and undone', async ({
    app,
    dataFolder,
  }) => {
    const folder = join(dataFolder, 'sheets')
    const good = [headings, ...lines(250), ''].join('\n')
    write(dataFolder, 'a.csv', good)
    write(dataFolder, 'b.csv', 'Number\n+493020000001\n')
    write(dataFolder, 'c.csv', 'Number\n+493020000002\n+4930\n')
    write(dataFolder, 'd.csv', 'Foo;Bar\nx;y\n')
    write(dataFolder, 'e.csv', '%PDF-1.7\n')
    const list = app.page.getByRole('region', { name: 'Sub Account', exact: true })
    const importing = new ImportDialog(app)
    await app.dropFiles(list, folder)
    const files = importing.dialog.getByRole('table', { name: 'Files' })
    await expect(importing.dialog.getByText('5 files, 2 ready to import.')).toBeVisible({
      timeout: 30_000,
    })
    for (const [name, text] of [
      ['a.csv', '250 ready'],
      ['c.csv', '1 ready, 1 refused'],
      ['d.csv', 'Columns not recognised'],
      ['e.csv', 'PDF'],
    ] as const) {
      await expect(files.getByRole('row').filter({ hasText: name })).toContainText(text)
    }
    await expectAccessibleInBothThemes(app, 'Import: several files')
    await importing.button('Import all ready').click()
    await expect(importing.dialog.getByText('2 of 5 files imported.')).toBeVisible()
    expect(await countNumbers(app)).toBe(251)

    await importing.button('Review c.csv').click()
    await importing.reviewed(1, 0, 1)
    await importing.button(/^Discard/).click()
    await expect(files.getByRole('row')).toHaveCount(5)
    await importing.button('Undo').click()
    await expect(importing.dialog.getByText(/^Undone/)).toBeVisible()
    expect(await countNumbers(app)).toBe(0)
    await importing.button('Close').click()
    expect((await app.callApi('drafts.list', { offset: 0, limit: 10 })).total).toBe(0)
  })

  test('cells copied from a spreadsheet are pasted into the dialog', async ({ app }) => {
    const importing = await new ImportDialog(app).open()
    const cells = 'Number\tService Info\r\n+1 650 555 0100\tFront desk\r\n+1 650 555 0101\t\r\n'
    await app.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), cells)
    await app.page.keyboard.press('ControlOrMeta+V')
    await importing.reviewed(2, 0, 0)
    await expect(importing.dialog.getByRole('heading', { name: 'Pasted cells' })).toBeVisible()
    await importing.button('Import 2 numbers').click()
    await expect(app.page.getByRole('row', { name: /\+1 650 555 0100.*Front desk/ })).toBeVisible()
  })

  test('the template is saved as CSV and as a workbook, and imports again', async ({ app, dataFolder }) => {
    for (const format of ['csv', 'xlsx']) {
      const path = join(dataFolder, `template.${format}`)
      await app.answerSaveDialog(path)
      const importing = await new ImportDialog(app).open()
      await importing.button('CSV Sample').click()
      await importing.button('Download').click()
      await expect(app.page.getByRole('status').filter({ hasText: path })).toBeVisible()
      // Its examples are no numbers of anybody's.
      await importing.upload(path)
      await expect(importing.alert).toHaveText(/no rows/)
      if (format === 'csv') {
        const filled = readFileSync(path, 'utf8') + '+1 650 555 0100,US,,,,\r\n'
        await importing.upload(write(dataFolder, 'filled.csv', filled))
        await importing.reviewed(1, 0, 0)
        for (const heading of headings.split(',')) {
          await expect(importing.dialog.getByRole('columnheader', { name: heading })).toBeVisible()
        }
      }
      await importing.leave()
    }
  })
})

test.describe('refused rows', () => {
  for (const format of ['csv', 'xlsx', 'xls']) {
    test(`of 1,450 rows (${format}) 8 are refused; the rest is imported only after a confirmation`, async ({
      app,
    }) => {
      await addDirectory(app)
      const importing = await (
        await new ImportDialog(app).open()
      ).upload(sheet(`numbers-1450-with-8-bad-rows.${format}`))
      await importing.reviewed(1442, 0, 8)
      await expect(importing.dialog.getByText('in 8 batches of at most 200')).toBeVisible()
      expect(await countNumbers(app)).toBe(0)
      await expect(importing.row(213)).toContainText('1.65056E+10')
      await expect(importing.row(213)).toContainText('Digits lost to scientific notation')
      await expect(importing.row(213)).toContainText('Format the column as Text')

      const commit = importing.button('Import 1442 numbers')
      await expect(importing.dialog.getByRole('radio', { name: 'All rows or none' })).toBeChecked()
      await expect(commit).toBeDisabled()
      await importing.dialog.getByRole('radio', { name: /keep 8 as a draft/ }).check()
      await commit.click()

      await expect(
        importing.dialog.getByRole('status').filter({ hasText: '1,442 numbers imported' }),
      ).toBeVisible()
      const batches = await app.callApi('batches.list', { offset: 0, limit: 20 })
      expect(batches.rows.map(({ count }) => count).sort((a, b) => b - a)).toEqual([
        ...Array<number>(7).fill(200),
        42,
      ])
      const report = importing.dialog.getByRole('region', { name: 'Rows not imported' })
      for (const [row, reason] of [
        [213, 'Digits lost to scientific notation'],
        [501, 'Duplicate of row 14'],
        [702, 'Extension not allowed'],
        [805, 'Number is missing'],
        [903, 'Unknown sub account'],
        [1202, 'SIP trunk is required to assign'],
        [1335, 'Billing reference ID is longer than 60 characters'],
        [1403, 'Not a valid phone number'],
      ] as const) {
        await expect(report.getByRole('row', { name: `Row ${row} ` })).toBeAttached()
        await expect(report.getByText(reason)).toBeAttached()
      }
      expect(await countNumbers(app)).toBe(1442)

      await importing.button('Undo').click()
      await expect(importing.dialog.getByRole('status').filter({ hasText: /^Undone/ })).toBeVisible()
      expect(await countNumbers(app)).toBe(0)
      await expect(importing.button('Close')).toBeFocused()
      await importing.button('Close').click()
      await expect(importing.dialog).toBeHidden()
    })
  }

  test('one bad row among 200 blocks the import until the person decides', async ({ app, dataFolder }) => {
    const rows = lines(200)
    rows[99] = '+1650555,US,,,,'
    const path = write(dataFolder, 'one-bad.csv', [headings, ...rows, ''].join('\n'))
    const importing = await (await new ImportDialog(app).open()).upload(path)
    await importing.reviewed(199, 0, 1)
    await expect(importing.row(101)).toContainText('Not a valid phone number')
    await expect(importing.button('Import 199 numbers')).toBeDisabled()
    expect(await countNumbers(app)).toBe(0)
    expect((await app.callApi('batches.list', { offset: 0, limit: 1 })).total).toBe(0)

    await importing.dialog.getByRole('radio', { name: /keep 1 as a draft/ }).check()
    await importing.button('Import 199 numbers').click()
    await expect(
      importing.dialog.getByRole('status').filter({ hasText: '199 numbers imported' }),
    ).toBeVisible()
    const report = importing.dialog.getByRole('region', { name: 'Rows not imported' })
    await expect(report.getByRole('row', { name: 'Row 101 Number +1650555' })).toBeVisible()
    expect(await countNumbers(app)).toBe(199)
  })

  test('an existing number is refused in any spelling, and stays unchanged', async ({ app, dataFolder }) => {
    await app.seed({ numbers: '+16505550100' })
    const before = await listNumbers(app)
    const text = 'Number,Service Info\n(650) 555-0100,changed?\n1.65056E+10,\n001 650 555 0100,\n'
    const path = write(dataFolder, 'again.csv', text)
    const importing = new ImportDialog(app)
    await importing.open()
    await importing.dialog
      .getByRole('combobox', { name: 'Country for national numbers' })
      .fill('United States')
    await app.page
      .getByRole('option', { name: /^United States/ })
      .first()
      .click()
    await importing.upload(path)
    await importing.reviewed(0, 0, 3)
    await expect(importing.row(2)).toContainText('Already in the inventory (Free)')
    await expect(importing.row(3)).toContainText('Digits lost to scientific notation')
    await expect(importing.row(3)).toContainText('Format the column as Text')
    await expect(importing.row(4)).toContainText(/Already in the inventory|Duplicate of row 2/)
    await expect(importing.button('Import 0 numbers')).toBeDisabled()
    await expect(importing.dialog.getByRole('radio', { name: /draft/ })).toHaveCount(0)
    expect(await listNumbers(app)).toEqual(before)
  })

  test('the review shows all rows, those with warnings, and the refused ones', async ({
    app,
    dataFolder,
  }) => {
    const text = 'Number,Billing Reference ID\n+1 650 555 0100,\n+1 800 FLOWERS,\n+1 650,\n'
    const importing = await (await new ImportDialog(app).open()).upload(write(dataFolder, 'mixed.csv', text))
    await importing.reviewed(2, 1, 1)
    await expect(importing.row(4)).toBeVisible()
    await expect(importing.row(2)).toBeHidden()
    await importing.button('With warnings').click()
    await expect(importing.row(3)).toContainText('Letters were mapped to digits: +1 800 356 9377')
    await expect(importing.row(4)).toBeHidden()
    await importing.button(/^All$/).click()
    await expect(importing.row(2)).toBeVisible()
    await importing.button(/^Ready$/).click()
    await expect(importing.row(3)).toBeVisible()
    await expect(importing.row(4)).toBeHidden()
  })
})

test('a file opened with the application is imported, even if it is already running; current work continues', async ({
  launch,
  dataFolder,
}) => {
  const april = write(dataFolder, 'April.csv', `${headings}\n+16505550100,US,,,,\n`)
  const may = write(dataFolder, 'May.csv', `${headings}\n+16505550101,US,,,,\n+16505550102,US,,,,\n`)
  const app = await (await launch([april])).ready()
  const importing = new ImportDialog(app)
  await importing.reviewed(1, 0, 0)
  await expect(importing.dialog.getByRole('heading', { name: 'April.csv' })).toBeVisible()

  // The review that was open is kept as a draft.
  expect(await app.startAgain(may)).toBe(0)
  await importing.reviewed(2, 0, 0)
  await expect(importing.dialog.getByRole('heading', { name: 'May.csv' })).toBeVisible()
  await expect(app.page.getByRole('status').filter({ hasText: 'April.csv' })).toBeVisible()

  expect(await app.startAgain(write(dataFolder, 'notes.pdf', 'none'))).toBe(0)
  await expect(importing.alert).toContainText('notes.pdf is of a type that can’t be imported')
  await importing.leave()

  // Another dialog has to be answered first.
  await app.page.getByRole('button', { name: 'Add Numbers' }).click()
  const adding = app.page.getByRole('dialog', { name: 'Add Numbers' })
  await adding.getByRole('textbox', { name: 'Number', exact: true }).fill('+1 650 555 0199')
  expect(await app.startAgain(pathToFileURL(april).href)).toBe(0)
  await expect(app.page.getByRole('status').filter({ hasText: 'imported when this is done' })).toBeVisible()
  await expect(importing.dialog).toBeHidden()
  await adding.getByRole('button', { name: 'Save' }).click()
  await importing.reviewed(1, 0, 0)
  await importing.leave()
  expect((await listNumbers(app)).rows.map(({ e164 }) => e164)).toEqual(['+16505550199'])
})

test('a file that can’t be read is explained, and the dialog stays usable', async ({ app, dataFolder }) => {
  const workbook = readFileSync(sheet('numbers-200.xlsx'))
  const gone = write(dataFolder, 'gone.csv', 'Number\n')
  rmSync(gone)
  const folder = join(dataFolder, 'folder.csv')
  mkdirSync(folder)
  const wrong: readonly (readonly [string, RegExp])[] = [
    [write(dataFolder, 'document.csv', '%PDF-1.7\n1 0 obj\n'), /PDF/],
    [write(dataFolder, 'page.xls', '<html><body><table><tr><td>+16505550100'), /web page/],
    [write(dataFolder, 'empty.csv', ''), /empty/],
    [write(dataFolder, 'cut-off.xlsx', workbook.subarray(0, workbook.length / 2)), /damaged|incomplete|cut/i],
    [write(dataFolder, 'quote.csv', 'Number\n+16505550100\n"+16505550101\n'), /line 3/],
    [folder, /folder/],
    [gone, /can’t be found/],
    [write(dataFolder, 'numbers.pdf', 'x'), /is of a type that/],
  ]
  const importing = await new ImportDialog(app).open()
  for (const [path, message] of wrong) {
    await importing.upload(path)
    await expect(importing.alert, path).toHaveText(message)
    await expect(importing.button('Upload CSV')).toBeEnabled()
  }
  // A cancelled reading shows no message.
  await app.answerOpenDialog(null)
  await importing.button('Upload CSV').click()
  await expect(importing.button('Upload CSV')).toBeEnabled()
  expect(await countNumbers(app)).toBe(0)

  await importing.upload(write(dataFolder, 'good.csv', 'Number\n+16505550100\n'))
  await importing.reviewed(1, 0, 0)
  await expect(importing.alert).toHaveCount(0)
  await importing.button('Import 1 number').click()
  await expect(app.page.getByRole('row', { name: /\+1 650 555 0100/ })).toBeVisible()
})

test.describe('large sheets', () => {
  test.slow()

  test('reading shows its progress and can be cancelled at once', async ({ app, dataFolder }) => {
    const path = largeSheet(dataFolder, 100_000)
    const importing = await (await new ImportDialog(app).open()).upload(path)
    await expect(importing.dialog.getByRole('status')).toHaveText(/^[1-9][\d,]* rows$/)
    await importing.button('Cancel').click()
    await expect(importing.button('Upload CSV')).toBeVisible()
    await expect(importing.alert).toHaveCount(0)
    expect(await countNumbers(app)).toBe(0)
    // Nothing of it is in the way of the next sheet.
    await importing.upload(write(dataFolder, 'small.csv', 'Number\n+16505550100\n'))
    await importing.reviewed(1, 0, 0)
  })

  test('an import is cancelled between batches, and says what was imported', async ({ app, dataFolder }) => {
    const path = largeSheet(dataFolder, 40_000)
    const importing = await (await new ImportDialog(app).open()).upload(path)
    await importing.reviewed(40_000, 0, 0)
    await importing.button('Import 40000 numbers').click()
    await expect(importing.dialog.getByRole('status')).toHaveText(/^[1-9][\d,]* of 40,000 numbers$/, {
      timeout: 30_000,
    })
    await importing.button('Cancel').click()
    const headline = importing.dialog.getByRole('status').filter({ hasText: /^Cancelled/ })
    await expect(headline).toBeVisible()
    const total = await countNumbers(app)
    expect(total % 200).toBe(0)
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThan(40_000)
    await expect(headline).toContainText(`${total.toLocaleString('en-GB')} numbers already imported`)
    await expect(importing.dialog).toContainText(
      `${(40_000 - total).toLocaleString('en-GB')} ready rows were not imported`,
    )
    const batches = await app.callApi('batches.list', { offset: 0, limit: 1000 })
    expect(batches.total).toBe(total / 200)
  })
})

test('an outdated plan is reported and reviewed again', async ({ app, dataFolder }) => {
  const path = write(dataFolder, 'numbers.csv', [headings, ...lines(3), ''].join('\n'))
  const importing = await (await new ImportDialog(app).open()).upload(path)
  await importing.reviewed(3, 0, 0)
  await app.callApi('pool.add', { text: '+16505550101', policy: 'all' })
  await importing.button('Import 3 numbers').click()
  await expect(importing.alert).toHaveText(/changed since the file was checked/)
  await importing.reviewed(2, 0, 1)
  await expect(importing.row(3)).toContainText('Already in the inventory (Free)')
  await expect(importing.button('Import 2 numbers')).toBeDisabled()
  expect(await countNumbers(app)).toBe(1)
  await importing.dialog.getByRole('radio', { name: /keep 1 as a draft/ }).check()
  await importing.button('Import 2 numbers').click()
  await expect(importing.dialog.getByRole('status').filter({ hasText: '2 numbers imported' })).toBeVisible()
  expect(await countNumbers(app)).toBe(3)
})

for (const theme of ['light', 'dark'] as const) {
  test(`the steps have no accessibility violations in the ${theme} theme`, async ({ app, dataFolder }) => {
    test.slow()
    const text = 'Number,Colour\n+1 650 555 0100,red\n+1 800 FLOWERS,\n+1 650,\n'
    // An unknown heading is asked about.
    await app.useTheme(theme)
    const importing = await new ImportDialog(app).open()
    await importing.button('CSV Sample').click()
    await importing.upload(write(dataFolder, 'document.csv', '%PDF-1.7\n'))
    await expect(importing.alert).toBeVisible()
    await expectAccessible(app.page, 'Import: choosing a file, with a message')
    await importing.upload(write(dataFolder, 'mixed.csv', text))
    await expect(importing.button('Next')).toBeEnabled({ timeout: 30_000 })
    await expectAccessible(app.page, 'Import: columns')
    await importing.button('Next').click()
    await importing.reviewed(2, 1, 1)
    await importing.button(/^Fix… Not a valid/).click()
    await expect(app.page.getByRole('dialog', { name: /^Fix/ })).toBeVisible()
    await expectAccessible(app.page, 'Import: Fix')
    await app.page.keyboard.press('Escape')
    await importing.button(/^All$/).click()
    await expect(importing.row(4)).toBeVisible()
    await expectAccessible(app.page, 'Import: review')
    await importing.dialog.getByRole('radio', { name: /keep 1 as a draft/ }).check()
    await importing.button('Import 2 numbers').click()
    await expect(importing.button('Close')).toBeFocused()
    await expectAccessible(app.page, 'Import: report')
  })
}

test('everything works with the keyboard', async ({ app, dataFolder }) => {
  const { page } = app
  const importing = new ImportDialog(app)
  const rows = [...lines(2), '+1650,US,,,,']
  await app.answerOpenDialog(write(dataFolder, 'numbers.csv', [headings, ...rows, ''].join('\n')))
  await app.chooseFromMenu('import')
  await expect(importing.button('Upload CSV')).toBeFocused()
  await page.keyboard.press('Enter')
  await importing.reviewed(2, 0, 1)
  await expect(importing.dialog.getByRole('grid')).toBeFocused()
  // Past the menu of the row to the choice between all rows and the good ones.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(importing.dialog.getByRole('radio', { name: 'All rows or none' })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(importing.dialog.getByRole('radio', { name: /keep 1 as a draft/ })).toBeChecked()
  // Past the other buttons to the last one.
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab')
    if (await importing.button('Import 2 numbers').evaluate((element) => element === document.activeElement))
      break
  }
  await expect(importing.button('Import 2 numbers')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(importing.dialog.getByRole('status').filter({ hasText: '2 numbers imported' })).toBeVisible()
  await expect(importing.button('Close')).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(importing.dialog).toBeHidden()
  expect(await countNumbers(app)).toBe(2)
})

test('Escape first closes a list of choices, then the review, which stays as a draft', async ({ app }) => {
  await addDirectory(app)
  const importing = await (await new ImportDialog(app).open()).upload(sheet('numbers-200.csv'))
  await importing.reviewed(200, 0, 0)
  await expect(importing.button('Import 200 numbers')).toBeFocused()
  await importing.dialog.getByRole('combobox', { name: 'Country for national numbers' }).press('ArrowDown')
  await expect(app.page.getByRole('option').first()).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('option')).toHaveCount(0)
  await expect(importing.button('Import 200 numbers')).toBeVisible()
  await app.page.keyboard.press('Escape')
  await expect(importing.dialog).toBeHidden()
  expect(await countNumbers(app)).toBe(0)
  const notice = app.page.getByRole('status').filter({ hasText: 'numbers-200.csv is kept as a draft' })
  await notice.getByRole('button', { name: 'Open' }).click()
  await importing.reviewed(200, 0, 0)
  await importing.leave()
  expect((await app.callApi('drafts.list', { offset: 0, limit: 1 })).total).toBe(0)
})

test('while the dialog is open, the menu does not change the screen', async ({ app }) => {
  await addDirectory(app)
  const importing = await (await new ImportDialog(app).open()).upload(sheet('numbers-200.csv'))
  await importing.reviewed(200, 0, 0)
  await app.chooseFromMenu('batches')
  await app.chooseFromMenu('import')
  await importing.reviewed(200, 0, 0)
  await importing.button('Import 200 numbers').click()
  await expect(importing.dialog).toBeHidden()
  await expect(app.page.getByRole('tab', { name: 'Sub Account' })).toHaveAttribute('aria-selected', 'true')
})

for (const kind of ['xlsx', 'csv'] as const) {
  test(`the refused rows are saved as ${kind} with their reasons, corrected, and imported again`, async ({
    app,
    dataFolder,
  }) => {
    const path = join(dataFolder, 'three.csv')
    writeFileSync(
      path,
      [
        headings,
        '+16505550100,,,,,first',
        '1.65056E+10,,,,,=second',
        '+16505550102,,No Such Customer,,BR-7,third',
      ].join('\n'),
    )
    const importing = await (await new ImportDialog(app).open()).upload(path)
    await expect(importing.dialog.getByText('2 refused')).toBeVisible()
    const report = join(dataFolder, `report.${kind}`)
    await app.answerSaveDialog(null)
    await importing.button('Save error report').click()
    await expect(importing.button('Save error report')).toBeEnabled()
    expect(existsSync(report)).toBe(false)
    await app.answerSaveDialog(report)
    await importing.button('Save error report').click()
    await expect(
      app.page.getByRole('status').filter({ hasText: `2 refused rows saved to ${report}` }),
    ).toBeVisible()

    // The ready row is imported; the report can still be saved afterwards, and has the excluded rows.
    await importing.dialog.getByRole('radio', { name: /can be imported/ }).check()
    await importing.button('Import 1 number').click()
    await expect(importing.dialog.getByText('1 number imported')).toBeVisible()
    rmSync(report)
    await importing.button('Save error report').click()
    await expect(importing.alert).toBeHidden()
    await expect.poll(() => existsSync(report)).toBe(true)
    await importing.button('Close').click()

    const again = await (await new ImportDialog(app).open()).upload(report)
    await expect(importing.dialog.getByText('2 refused')).toBeVisible()
    await expect(importing.dialog.getByRole('row').filter({ hasText: '1.65056E+10' })).toContainText(
      '=second',
    )
    await again.leave()
    expect(await countNumbers(app)).toBe(1)
  })
}

test('a quick person keeps the focus while the dialog opens', async ({ app }) => {
  const { page } = app
  const importing = new ImportDialog(app)
  await page.getByRole('button', { name: 'Import', exact: true }).click()
  const country = importing.dialog.getByRole('combobox', { name: 'Country for national numbers' })
  await country.fill('United States')
  // The dialog is open once it has set the focus, which happens before its choices can be used.
  await page
    .getByRole('option', { name: /^United States/ })
    .first()
    .click()
  await expect(country).toBeFocused()
})

test('unknown columns are matched once, and remembered for the same headings', async ({
  app,
  dataFolder,
}) => {
  await addDirectory(app)
  const text = 'List of October\n\nRuf;Colour;Wer\n+493020000001;red;Acme Clinics\n+493020000002;blue;\n'
  const importing = await (await new ImportDialog(app).open()).upload(write(dataFolder, 'odd.csv', text))
  const columns = importing.dialog.getByRole('table', { name: 'Columns' })
  const colour = columns.getByRole('row').filter({ hasText: 'Colour' })
  await expect(colour).toContainText('red', { timeout: 30_000 })
  await expect(importing.dialog.getByRole('radio', { name: 'Row 3' })).toBeChecked()
  const field = (name: string) => importing.dialog.getByRole('combobox', { name })
  const choose = async (column: string, wanted: string) => {
    await field(column).fill(wanted)
    await app.page.getByRole('option', { name: wanted, exact: true }).click()
    // Another field's list must not open above this one, which takes a moment to go.
    await expect(app.page.getByRole('option')).toHaveCount(0)
  }
  // Without the number there is nothing to import; one field is filled by one column.
  await choose('Field for column B, Colour', 'Number')
  await choose('Field for column A, Ruf', 'Number')
  await expect(field('Field for column B, Colour')).toHaveValue('Not read')
  await choose('Field for column B, Colour', 'Service Info')
  await choose('Field for column C, Wer', 'Sub Account')
  await importing.button('Next').click()
  await importing.reviewed(1, 0, 1)
  await expect(importing.row(4)).toContainText('SIP trunk is required to assign')
  await importing.leave()

  const again = write(dataFolder, 'november.csv', text.replaceAll('4930', '4940'))
  await (await importing.open()).upload(again)
  await importing.reviewed(1, 0, 1)
  // Read otherwise from the review: without the sub accounts.
  await importing.button('Columns…').click()
  await expect(field('Field for column C, Wer')).toHaveValue('Sub Account')
  await choose('Field for column C, Wer', 'Not read')
  await importing.button('Next').click()
  await importing.reviewed(2, 0, 0)
})

test('a column mapping is saved as a file, and opened for a sheet with more columns in another order', async ({
  app,
  dataFolder,
}) => {
  await addDirectory(app)
  const sheet = write(dataFolder, 'odd.csv', 'Ruf;Colour;Wer\n+493020000001;red;Acme Clinics\n')
  const importing = await (await new ImportDialog(app).open()).upload(sheet)
  const field = (name: string) => importing.dialog.getByRole('combobox', { name })
  const choose = async (column: string, wanted: string) => {
    await field(column).fill(wanted)
    await app.page.getByRole('option', { name: wanted, exact: true }).click()
    await expect(app.page.getByRole('option')).toHaveCount(0)
  }
  await expect(field('Field for column A, Ruf')).toHaveValue('Number', { timeout: 30_000 })
  await choose('Field for column B, Colour', 'Service Info')
  await choose('Field for column C, Wer', 'Sub Account')
  const json = join(dataFolder, 'theirs.json')
  await app.answerSaveDialog(json)
  await importing.button('Save mapping…').click()
  await expect.poll(() => existsSync(json)).toBe(true)
  await expectAccessible(app.page, 'Import, columns')
  await importing.button('Cancel').click()

  const other = write(dataFolder, 'other.csv', 'Wer;Ort;Ruf;Colour\nAcme Clinics;Bonn;+493020000002;blue\n')
  await (await importing.open()).upload(other)
  await expect(field('Field for column C, Ruf')).toHaveValue('Number', { timeout: 30_000 })
  await app.answerOpenDialog(write(dataFolder, 'wrong.json', '{"kind":"other"}'))
  await importing.button('Open mapping…').click()
  await expect(importing.dialog.getByText('wrong.json was not opened.')).toBeVisible()
  await app.answerOpenDialog(json)
  await importing.button('Open mapping…').click()
  await expect(field('Field for column A, Wer')).toHaveValue('Sub Account')
  await expect(field('Field for column B, Ort')).toHaveValue('Not read')
  await expect(field('Field for column D, Colour')).toHaveValue('Service Info')
  await expect(importing.dialog.getByText('was not opened')).toBeHidden()
})

/** A carrier's delivery: three rows with 250 numbers. */
const delivery = (headings: string) =>
  [
    headings,
    '+49 30 2312000;+49 30 2312099;100',
    '+49 30 2312500;+49 30 2312599;100',
    '+1 650 555 0100;+1 650 555 0149;50',
    '',
  ].join('\n')

test('a carrier’s delivery of ranges is 250 numbers: reviewed, imported in batches and undone', async ({
  app,
  dataFolder,
}) => {
  const importing = await new ImportDialog(app).open()
  await importing.upload(write(dataFolder, 'delivery.csv', delivery('From;To;Qty')))
  await importing.reviewed(250, 0, 0)
  await expect(importing.dialog).toContainText('3 rows cover 250 numbers.')
  await importing.button('Import 250 numbers').click()
  await expect(importing.dialog.getByRole('status').filter({ hasText: '250 numbers imported' })).toBeVisible()
  const batches = await app.callApi('batches.list', { offset: 0, limit: 10 })
  expect(batches.rows.map(({ name, count }) => [name, count]).sort()).toEqual([
    ['delivery.csv (1 of 2)', 200],
    ['delivery.csv (2 of 2)', 50],
  ])
  const { rows } = await listNumbers(app)
  expect(new Set(rows.map(({ e164 }) => e164)).size).toBe(250)
  for (const e164 of ['+49302312000', '+49302312099', '+49302312500', '+49302312599', '+16505550149'])
    expect(rows.map((row) => row.e164)).toContain(e164)

  await importing.button('Undo').click()
  await expect(importing.dialog.getByRole('status').filter({ hasText: /^Undone/ })).toBeVisible()
  expect(await countNumbers(app)).toBe(0)
})

test('several batches of one import are shown together, from one file or several', async ({
  app,
  dataFolder,
}) => {
  await app.seed({ numbers: '+1 650 555 0900' })
  const { page } = app
  const importing = await new ImportDialog(app).open()
  await importing.upload(write(dataFolder, 'a.csv', [headings, ...lines(250), ''].join('\n')))
  await importing.reviewed(250, 0, 0)
  await importing.button('Import 250 numbers').click()
  await importing.button('Show').click()
  await expect(importing.dialog).toBeHidden()
  const list = page.getByRole('region', { name: 'Sub Account', exact: true })
  await expect(list.getByText('250 numbers', { exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /\+1 650 555 0100/ })).toBeVisible()

  // Together with those of another file, and without the first one's.
  write(dataFolder, 'a.csv', 'Number\n+493020000001\n')
  write(dataFolder, 'b.csv', 'Number\n+493020000002\n')
  await app.dropFiles(list, join(dataFolder, 'sheets'))
  await importing.button('Import all ready').click()
  await expect(importing.dialog.getByText('2 of 2 files imported.')).toBeVisible()
  await importing.button('Show').click()
  await expect(importing.dialog).toBeHidden()
  await expect(list.getByText('2 numbers', { exact: true })).toBeVisible()
  await expect(page.getByRole('row', { name: /\+49 30 20000002/ })).toBeVisible()
})

test('range ends and quantities under unknown headings lead to a question, and are never skipped silently', async ({
  app,
  dataFolder,
}) => {
  const importing = await new ImportDialog(app).open()
  const columns = importing.dialog.getByRole('table', { name: 'Columns' })
  const upper = columns.getByRole('row').filter({ hasText: 'Upper bound' })
  const total = columns.getByRole('row').filter({ hasText: 'Stück' })
  const missing = importing.dialog.getByRole('status').filter({ hasText: 'Numbers may be missing' })
  const choose = async (row: Locator, field: string) => {
    await row.getByRole('combobox', { name: /^Field for/ }).fill(field)
    await app.page.getByRole('option', { name: field, exact: true }).click()
    await expect(app.page.getByRole('option')).toHaveCount(0)
  }
  await importing.upload(write(dataFolder, 'odd.csv', delivery('Number;Upper bound;Stückz.')))
  await expect(upper).toContainText('Phone numbers')
  await expect(importing.button('Next')).toBeFocused()
  await expect(total).toContainText('Possibly quantities')
  await expect(missing).toContainText('“Upper bound” contains phone numbers')
  await expect(missing).toContainText('“Stückz.” contains whole numbers')
  await choose(total, 'Quantity')
  await expect(missing).not.toContainText('Stückz.')
  await choose(total, 'Not read')
  await choose(upper, 'Last Number')
  await expect(missing).toHaveCount(0)
  await importing.button('Next').click()
  await importing.reviewed(250, 0, 0)

  // Skipping them deliberately is noted again.
  await importing.button('Columns…').click()
  await choose(upper, 'Not read')
  await importing.button('Next').click()
  await importing.reviewed(3, 0, 0)
  await expect(importing.dialog).toContainText(
    'The column “Upper bound” contains phone numbers and was not read.',
  )
  await importing.leave()
})

test('rows are fixed in place, fixed together and excluded, and all of it is undone and redone', async ({
  app,
}) => {
  const { page } = app
  await addDirectory(app)
  const importing = await (
    await new ImportDialog(app).open()
  ).upload(sheet('numbers-1450-with-8-bad-rows.csv'))
  await importing.reviewed(1442, 0, 8)
  const grid = importing.dialog.getByRole('grid')
  await expect(grid).toBeFocused()
  // The first refused cell is active; typing replaces its text, and the next refused row follows.
  await page.keyboard.type('+65 6123 4567')
  await page.keyboard.press('Enter')
  await importing.reviewed(1443, 0, 7)
  await expect(importing.row(213)).toHaveCount(0)
  await expect(grid).toBeFocused()
  // Escape leaves the cell as it was, and the dialog open.
  await page.keyboard.press('F2')
  await page.keyboard.type('99')
  await page.keyboard.press('Escape')
  await importing.reviewed(1443, 0, 7)

  // The rows follow the counts. A range whose first row leaves the list is dropped.
  await page.keyboard.press('ControlOrMeta+Z')
  await importing.reviewed(1442, 0, 8)
  await expect(importing.row(213)).toHaveCount(1)
  await page.keyboard.press('ControlOrMeta+Shift+Z')
  await importing.reviewed(1443, 0, 7)
  await expect(importing.row(213)).toHaveCount(0)
  const pointed = grid.getByRole('row').filter({ has: page.locator('[id$="-cell"]') })
  const place = (await pointed.getAttribute('aria-rowindex')) ?? ''
  await page.keyboard.press('F8')
  await expect(pointed).not.toHaveAttribute('aria-rowindex', place)
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Delete')
  await expect(importing.dialog.getByText('2 excluded', { exact: true })).toBeVisible()
  await importing.button(/^Undo: /).click()
  await importing.reviewed(1443, 0, 7)

  // One reason at a time: an unknown sub account is added, the missing trunk filled in, the rest excluded.
  await importing.button(/Unknown sub account 1$/).click()
  await expect(importing.dialog.getByRole('row')).toHaveCount(2)
  await importing.button('Fix… Unknown sub account').click()
  const fix = page.getByRole('dialog', { name: /^Fix: / })
  await fix.getByRole('checkbox', { name: 'Add No Such Customer' }).check()
  await fix.getByRole('button', { name: 'Apply' }).click()
  await expect(fix).toBeHidden()
  await importing.reviewed(1444, 0, 6)
  await importing.button('Fix… SIP trunk is required to assign').click()
  await fix.getByRole('combobox', { name: 'SIP Trunk Name' }).fill('tokyo')
  await page.getByRole('option', { name: 'APAC Tokyo' }).click()
  await fix.getByRole('button', { name: 'Apply' }).click()
  await importing.reviewed(1445, 0, 5)
  for (const reason of ['One number or a range', 'Duplicate of another row', 'Number is missing']) {
    await importing.button(`Fix… ${reason}`).click()
    await fix.getByRole('button', { name: /^Exclude/ }).click()
    await expect(fix).toBeHidden()
  }
  await importing.reviewed(1445, 0, 2)
  await expect(importing.dialog.getByText('3 excluded', { exact: true })).toBeVisible()
  await importing.dialog.getByRole('radio', { name: /keep 2 as a draft/ }).check()
  await importing.button('Import 1445 numbers').click()
  await importing.button('Open draft').click()
  await importing.reviewed(0, 0, 2)
  const accounts = await app.callApi('directory.list', {
    kind: 'subAccount',
    text: 'No Such',
    offset: 0,
    limit: 1,
  })
  expect(accounts.total).toBe(1)
})

test('old forms and numbers outside the plan are accepted for all of their rows, and marked', async ({
  app,
  dataFolder,
}) => {
  const { page } = app
  await app.seed()
  const importing = await new ImportDialog(app).open()
  const rows = ['+1 436 217 5902', '+1 436 217 5903', '+52 1 55 5123 4567', '+1 650 555 0199']
  await importing.upload(write(dataFolder, 'new-codes.csv', ['Number', ...rows, ''].join('\n')))
  await importing.reviewed(1, 0, 3)
  await expect(importing.row(2)).toContainText('it is not in the numbering plan of')
  await expect(importing.row(4)).toContainText('it is +52 55 5123 4567')
  const fix = page.getByRole('dialog', { name: /^Fix: / })
  await importing.button('Fix… Not a valid phone number: it is not in the numbering plan').click()
  await expect(fix).toContainText('Accept 2 numbers as they are?')
  await expectAccessible(page, 'Import: take numbers as they are')
  await fix.getByRole('button', { name: 'Apply' }).click()
  await importing.reviewed(3, 2, 1)
  await importing.button('Fix… Not a valid phone number: its country has changed its numbers').click()
  await fix.getByRole('button', { name: 'Apply' }).click()
  await importing.reviewed(4, 3, 0)
  await importing.button('Import 4 numbers').click()
  await expect
    .poll(async () => (await listNumbers(app)).rows.map(({ e164 }) => e164))
    .toContain('+525551234567')
  const { rows: listed } = await listNumbers(app)
  expect(listed.filter(({ numberType }) => numberType === 'Not in plan').map(({ e164 }) => e164)).toEqual([
    '+14362175902',
    '+14362175903',
  ])
})

test('sub accounts and users are imported into the directory in the same steps', async ({
  app,
  dataFolder,
}) => {
  const { page } = app
  await app.seed()
  await page.getByRole('tab', { name: 'Directory' }).click()
  const importing = await new ImportDialog(app).open()
  await importing.upload(write(dataFolder, 'customers.csv', 'Name\nBorealis\nAcme Clinics\nDelta\n'))
  await importing.reviewed(2, 0, 1)
  await importing.button('Fix… Already in the directory').click()
  await page.getByRole('dialog', { name: /^Fix/ }).getByRole('button', { name: 'Exclude' }).click()
  await importing.button('Import 2 sub accounts').click()
  await expect(page.getByRole('status').filter({ hasText: '2 sub accounts imported' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Borealis/ })).toBeVisible()
  await page.getByRole('button', { name: 'Users' }).click()
  await importing.open()
  await importing.upload(write(dataFolder, 'users.csv', 'Name,Sub Account\nBo,Borealis\nCy,Nobody\n'))
  await importing.reviewed(1, 0, 1)
  await expect(importing.row(3)).toContainText('Unknown sub account')
})

test('an interrupted import is offered at the next start, and then completes', async ({
  app,
  dataFolder,
}) => {
  test.slow()
  const importing = await (await new ImportDialog(app).open()).upload(largeSheet(dataFolder, 20_000))
  await importing.reviewed(20_000, 0, 0)
  await importing.button('Import 20000 numbers').click()
  await expect(importing.dialog.getByRole('status')).toHaveText(/^[1-9][\d,]* of 20,000 numbers$/)
  await app.kill()
  await app.restart()
  const before = await countNumbers(app)
  expect(before % 200).toBe(0)
  expect(before).toBeGreaterThan(0)
  expect(before).toBeLessThan(20_000)
  const offer = app.page.getByRole('status').filter({
    hasText: `The import of large.csv stopped after batch ${before / 200} of 100.`,
  })
  await expect(offer).toBeVisible()
  await offer.getByRole('button', { name: 'Continue' }).click()
  const done = new ImportDialog(app).dialog.getByText(/numbers imported$/)
  await expect(done).toBeVisible({ timeout: 30_000 })
  expect(await countNumbers(app)).toBe(20_000)
  expect((await app.callApi('drafts.list', { offset: 0, limit: 1 })).total).toBe(0)
})
