import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expectAccessibleInBothThemes } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'

test('the guide works offline, with its pictures and its own links', async ({ app }) => {
  const { page } = app
  await app.ready()
  await app.chooseFromMenu('guide')
  const dialog = page.getByRole('dialog', { name: 'User Guide' })
  await expect(dialog.getByRole('heading', { name: 'Import a spreadsheet' })).toBeAttached()
  await dialog.getByRole('navigation').getByRole('link', { name: 'The window', exact: true }).click()
  const picture = dialog.getByRole('img', { name: 'Sub Account in the light theme' })
  await expect(picture).toBeInViewport()
  await expect
    .poll(() => picture.evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0)))
    .toBeGreaterThan(0)
  await dialog.getByRole('navigation').getByRole('link', { name: 'Keyboard' }).click()
  await expect(dialog.getByRole('heading', { name: 'Keyboard' })).toBeInViewport()
  await expectAccessibleInBothThemes(app, 'User Guide')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
})

test('the window’s own Help button shows the shortcuts and the versions', async ({ app }) => {
  const { page } = app
  await app.ready()
  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('menuitem', { name: 'Keyboard shortcuts' }).click()
  const keys = page.getByRole('dialog', { name: 'Keyboard Shortcuts' })
  await expect(keys.getByRole('cell', { name: 'Add Numbers' })).toBeVisible()
  await keys.getByRole('button', { name: 'Close' }).click()

  await page.getByRole('button', { name: 'Help' }).click()
  await page.getByRole('menuitem', { name: 'About NumberDesk' }).click()
  const about = page.getByRole('dialog', { name: 'About NumberDesk' })
  await expect(about.getByText(app.dataFolder, { exact: true })).toBeVisible()
  await about.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('status')).toContainText('copied')
  const text = await app.electron.evaluate(({ clipboard }) => clipboard.readText())
  expect(text).toContain(`Data folder: ${app.dataFolder}`)
  await expectAccessibleInBothThemes(app, 'About NumberDesk')

  await about.getByRole('button', { name: 'Licences' }).click()
  const licences = page.getByRole('dialog', { name: 'Licences' })
  await licences.getByRole('button', { name: /^vuetify \d/ }).click()
  await expect(licences.getByRole('region', { name: 'Licence text' })).toContainText(
    'Permission is hereby granted',
  )
  await expect(licences.getByRole('button', { name: /^electron \d/ })).toBeAttached()
  await expect(licences.getByRole('button', { name: /^better-sqlite3 \d/ })).toBeAttached()
  await expectAccessibleInBothThemes(app, 'Licences')
  await licences.getByRole('button', { name: 'Close' }).click()

  await app.chooseFromMenu('installer')
  const check = page.getByRole('dialog', { name: 'Check this installer' })
  const installer = join(app.dataFolder, 'NumberDesk-9.8.7-win-x64-setup.exe')
  writeFileSync(installer, 'an installer')
  await app.answerOpenDialog(installer)
  await check.getByRole('button', { name: 'Choose the installer…' }).click()
  await expect(check.getByRole('alert')).toContainText('Can’t be checked')
  const sums = join(app.dataFolder, 'SHA256SUMS')
  const sum = createHash('sha256').update('an installer').digest('hex')
  writeFileSync(sums, `${sum}  NumberDesk-9.8.7-win-x64-setup.exe\n`)
  await app.answerOpenDialog(sums)
  await check.getByRole('button', { name: 'Choose the list…' }).click()
  await expect(check.getByRole('status')).toContainText('It can be installed')
  await expect(check.getByText('9.8.7 (installed now:')).toBeVisible()
  await expectAccessibleInBothThemes(app, 'Check this installer')
  writeFileSync(installer, 'another installer')
  await app.answerOpenDialog(installer)
  await check.getByRole('button', { name: 'Choose another…' }).click()
  await expect(check.getByRole('alert')).toContainText('Do not run it')
})
