import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Catalogue } from '../../contract/messages/catalogue.ts'
import { de } from '../../contract/messages/de/index.ts'
import { en } from '../../contract/messages/en/index.ts'
import { ja } from '../../contract/messages/ja/index.ts'
import { expectAccessible, expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'

/** Words that only English has on these screens; names, numbers and file formats are the same in every language. */
const english =
  /\b(the|and|of|is|are|number|numbers|search|cancel|close|save|assign|added|columns|choose|import from)\b/i

/** What does not fit: the page itself, and buttons, tabs, chips and headings whose text is cut off or overflows. */
function misfits(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found =
      document.documentElement.scrollWidth > innerWidth ? ['the page is wider than the window'] : []
    const visible = (element: Element) => element.getClientRects().length > 0
    for (const element of document.querySelectorAll<HTMLElement>(
      '.v-btn__content, .status-chip, .v-chip, h1, h2, h3',
    )) {
      if (visible(element) && element.scrollWidth > element.clientWidth + 1)
        found.push(element.outerHTML.slice(0, 160))
    }
    // A list of its own scrolls sideways, and so do the tabs.
    for (const element of document.querySelectorAll('main button, main input, [role="dialog"] button')) {
      const { left, right, width } = element.getBoundingClientRect()
      const beside = width > 0 && (left < 0 || right > innerWidth + 1)
      if (beside && element.closest('[role="grid"], .chart-card') === null)
        found.push(`out of reach: ${element.outerHTML.slice(0, 160)}`)
    }
    return found
  })
}

/** Screens that are looked at in the dark as well, and in Japanese: a list, a form, and figures. */
const darkToo = new Set(['sub-account', 'overview', de.act.addNumbers, ja.act.addNumbers])

/** English words on the screen. */
async function leftInEnglish(page: Page): Promise<string[]> {
  const lines = (await page.locator('body').innerText()).split('\n')
  return lines.filter((line) => english.test(line))
}

test('every tab and the main dialogs fit in German and Japanese, and have no English left', async ({
  app,
  dataFolder,
}) => {
  test.setTimeout(420_000)
  const sheet = join(dataFolder, 'a.csv')
  writeFileSync(sheet, 'Number,Country\n+1 650 555 0100,US\n6505550142,\n+1 650,\n')
  await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 640),
  )
  await app.callApi('inventory.loadSample', {})
  const { page } = app
  const row = page.getByRole('row', { name: '+1 206 555 0101' })
  await expect(row).toBeVisible()

  const magnify = (factor: number) =>
    app.electron.evaluate(
      ({ BrowserWindow }, zoom) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(zoom),
      factor,
    )
  let spoken: Catalogue = en
  for (const [language, texts, name] of [
    ['de', de, 'Deutsch'],
    ['ja', ja, '日本語'],
  ] as const) {
    await page.getByRole('button', { name: spoken.topBar.language, exact: true }).click()
    await page.getByRole('menuitemradio', { name }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    spoken = texts

    const fits = async (what: string) => {
      await app.ready()
      expect(await misfits(page), `${language}: ${what}`).toEqual([])
      expect(await leftInEnglish(page), `${language}: ${what}`).toEqual([])
      // The structure that axe checks is the same in both; once is enough.
      if (darkToo.has(what)) await expectAccessibleInBothThemes(app, `${what}, in ${name}`)
      else if (language === 'de') await expectAccessible(page, `${what}, in ${name}`)
    }
    for (const tab of [
      'overview',
      'directory',
      'activity',
      'batches',
      'phone-numbers',
      'sub-account',
    ] as const) {
      await page.getByRole('tab', { name: texts.topBar[`tab.${tab}`], exact: true }).click()
      await fits(tab)
    }
    for (const button of [texts.act.addNumbers, texts.act.import, texts.act.export, texts.findFree.title]) {
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await fits(button)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog')).toBeHidden()
    }
    // Its buttons come with what was found.
    await page.getByRole('button', { name: texts.findFree.title, exact: true }).click()
    await page.getByRole('button', { name: texts.findFree.find, exact: true }).click()
    await expect(page.getByRole('grid', { name: texts.findFree.results })).toBeVisible()
    await fits(`${texts.findFree.title}: ${texts.findFree.results}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    // The review of an import has the most buttons of all.
    await app.answerOpenDialog(sheet)
    await page.getByRole('button', { name: texts.act.import, exact: true }).click()
    await page.getByRole('button', { name: texts.importing.upload, exact: true }).click()
    await expect(page.getByRole('button', { name: texts.importing.saveReport })).toBeVisible()
    await fits(`${texts.act.import}: ${texts.importing.review}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    // So has that of a comparison, and a step of its own before it.
    await app.answerOpenDialog(sheet)
    await page.getByRole('button', { name: texts.comparing.button, exact: true }).click()
    await page.getByRole('button', { name: texts.importing.upload, exact: true }).click()
    await expect(page.getByRole('combobox', { name: texts.comparing.covers })).toBeVisible()
    await fits(texts.comparing.title)
    await page.getByRole('dialog').getByRole('button', { name: texts.comparing.compare, exact: true }).click()
    await expect(page.getByRole('button', { name: texts.comparing.saveAsSheet })).toBeVisible()
    await fits(`${texts.comparing.title}: ${texts.importing.review}`)
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    // Magnified to 200 %, everything is in reach still.
    await magnify(2)
    for (const tab of ['activity', 'directory', 'sub-account'] as const) {
      await app.chooseFromMenu(tab)
      await expect(page.getByRole('tab', { name: texts.topBar[`tab.${tab}`], exact: true })).toBeInViewport()
      await app.ready()
      expect(await misfits(page), `${language}, 200 %: ${tab}`).toEqual([])
    }
    await app.chooseFromMenu('backups')
    await expect(page.getByRole('dialog', { name: texts.backups.title })).toBeVisible()
    expect(await misfits(page), `${language}, 200 %: backups`).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog')).toBeHidden()
    await magnify(1)
    // The menu of the application speaks it too.
    const labels = await app.electron.evaluate(({ Menu }) =>
      Menu.getApplicationMenu()?.items.map(({ label }) => label),
    )
    expect(labels).toContain(texts.menu.file)
  }
})
