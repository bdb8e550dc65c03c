import type { Locator } from '@playwright/test'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from './harness/application.ts'
import { expect, test } from './harness/fixture.ts'

/** Sets this regional format in the system, and reloads the page. */
async function inRegion(app: Application, format: string): Promise<void> {
  await app.electron.evaluate(({ app: application }, locale) => {
    application.getSystemLocale = () => locale
  }, format)
  await app.page.reload()
  await app.ready()
}

async function choose(app: Application, language: 'en' | 'de'): Promise<void> {
  const preferences = await app.callApi('app.preferences', {})
  await app.callApi('app.savePreferences', { ...preferences, language })
}

/** When the only number was added, as its row says it. */
const added = (app: Application) =>
  app.page
    .getByRole('row', { name: /\+1 650 555 0100/ })
    .getByRole('gridcell')
    .filter({ hasText: /\d:\d\d/ })

test('dates and times have the system’s regional format, in the chosen language', async ({ app }) => {
  await app.seed({ numbers: '+1 650 555 0100' })
  await choose(app, 'en')
  await inRegion(app, 'en-US')
  await expect(added(app)).toHaveText(/^\w{3} \d{1,2}, \d{4}, \d{1,2}:\d\d\s[AP]M$/u)
  await inRegion(app, 'de-DE')
  await expect(added(app)).toHaveText(/^\d{1,2} \w{3,4} \d{4}, \d\d:\d\d$/u)
  await choose(app, 'de')
  await inRegion(app, 'en-US')
  await expect(added(app)).toHaveText(/^\d\d\.\d\d\.\d{4}, \d\d:\d\d$/u)
})

test('a CSV for a spreadsheet has the delimiter of the regional format, or the chosen one', async ({
  app,
  dataFolder,
}) => {
  await app.seed({ numbers: '+1 650 555 0100' })
  await choose(app, 'en')
  const { page } = app
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const delimiter = dialog.getByRole('combobox', { name: 'Delimiter' })
  mkdirSync(join(dataFolder, 'exported'))
  const exported = async (name: string, format: string, wanted?: string): Promise<string> => {
    const path = join(dataFolder, 'exported', name)
    await app.answerSaveDialog(path)
    await inRegion(app, format)
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    await dialog.getByRole('radio', { name: 'CSV', exact: true }).check()
    if (wanted !== undefined) {
      await delimiter.fill(wanted)
      await page.getByRole('option', { name: wanted, exact: true }).click()
    }
    const shown = await delimiter.inputValue()
    await dialog.getByRole('button', { name: 'Export', exact: true }).click()
    await expect(dialog).toBeHidden()
    return `${shown}: ${readFileSync(path, 'utf8').slice(1, 15)}`
  }
  expect(await exported('us.csv', 'en-US')).toBe('Comma: Number,Country')
  expect(await exported('de.csv', 'de-DE')).toBe('Semicolon: Number;Country')
  expect(await exported('tab.csv', 'de-DE', 'Tab')).toBe('Tab: Number\tCountry')

  const sample = join(dataFolder, 'exported', 'sample.csv')
  await app.answerSaveDialog(sample)
  await app.callApi('import.saveTemplate', { target: 'number' })
  expect(readFileSync(sample, 'utf8')).toMatch(/^\ufeffNumber;Country;/u)
})

/** How an element is drawn under forced colours. */
const drawn = (element: Locator, pseudo?: string) =>
  element.first().evaluate((one, part) => {
    const style = getComputedStyle(one, part)
    const { borderTopStyle, borderTopWidth, borderBottomColor, backgroundColor, color } = style
    return {
      borderTopStyle,
      borderTopWidth,
      borderBottomColor,
      backgroundColor,
      color,
      outline: style.outlineStyle,
    }
  }, pseudo)

test('under forced colours, chips, tabs, checkboxes, the selection and the focus stay visible', async ({
  app,
}) => {
  const { page } = app
  await app.callApi('inventory.loadSample', {})
  await page.emulateMedia({ forcedColors: 'active' })
  const row = page.getByRole('row', { name: '+1 206 555 0101' })
  const chip = row.locator('.status-chip')
  expect(await drawn(chip)).toMatchObject({ borderTopStyle: 'solid', borderTopWidth: '1px' })
  // Its icon is drawn in another colour than its ground.
  expect((await drawn(chip, '::before')).backgroundColor).not.toBe((await drawn(chip)).backgroundColor)
  const [here, other] = [
    page.getByRole('tab', { selected: true }),
    page.getByRole('tab', { selected: false }),
  ]
  expect((await drawn(here)).borderBottomColor).not.toBe((await drawn(other)).borderBottomColor)

  await row.getByRole('checkbox').check()
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('grid')).toBeFocused()
  const active = page.getByRole('row', { name: '+1 206 555 0102' })
  expect((await drawn(active)).outline).toBe('solid')
  expect((await drawn(row)).outline).toBe('none')
  const add = await drawn(page.getByRole('button', { name: 'Add Numbers' }))
  expect(add.color).not.toBe(add.backgroundColor)
})
