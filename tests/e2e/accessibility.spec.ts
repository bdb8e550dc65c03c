import { violations } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'

for (const theme of ['light', 'dark'] as const) {
  test(`screens and dialogs have no accessibility violations in the ${theme} theme`, async ({ app }) => {
    test.setTimeout(120_000)
    const { page } = app
    const clean = async (what: string) => {
      await app.ready()
      expect(await violations(page), what).toEqual([])
    }
    await app.useTheme(theme)
    await clean('Sub Account, empty')
    await page.getByRole('button', { name: 'Load sample data' }).click()
    await expect(page.getByRole('row', { name: '+1 206 555 0100' })).toBeVisible()
    await clean('Sub Account with a notice')
    await page.getByRole('checkbox', { name: 'Select +12065550101' }).click()
    await clean('Sub Account with a selection')
    await page.getByRole('button', { name: 'Clear selection' }).click()
    await page.getByRole('textbox', { name: 'Search numbers' }).fill('503 555')
    await page.getByRole('button', { name: 'Actions for +15035550100' }).click()
    await clean('the ellipsis menu')
    for (const name of ['Assign', 'Delete', 'History']) {
      if (name !== 'Assign') await page.getByRole('button', { name: 'Actions for +15035550100' }).click()
      await page.getByRole('menuitem', { name }).click()
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await clean(`dialog ${name}`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name })).toBeHidden()
    }
    for (const name of ['Add Numbers', 'Import']) {
      await page.getByRole('button', { name }).click()
      await expect(page.getByRole('dialog', { name })).toBeVisible()
      await clean(`dialog ${name}`)
      await page.keyboard.press('Escape')
      await expect(page.getByRole('dialog', { name })).toBeHidden()
    }

    for (const name of ['Phone Numbers', 'Batches', 'Activity', 'Directory', 'Overview']) {
      await page.getByRole('tab', { name }).click()
      await clean(name)
    }
    await page.getByRole('tab', { name: 'Phone Numbers' }).click()
    await page.getByRole('combobox', { name: 'Account' }).fill('Acme')
    await page.getByRole('option', { name: 'Acme Clinics' }).click()
    const number = page.getByRole('row', { name: '+1 206 555 0100' })
    await expect(number).toBeVisible()
    await clean('Phone Numbers of an account')
    await number.getByText('+1 206 555 0100').click()
    await expect(page.getByRole('button', { name: 'Unbind' })).toBeVisible()
    await clean('a number’s settings')
  })
}
