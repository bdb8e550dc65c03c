import type { Application } from './harness/application.ts'
import { expectAccessible } from './harness/axe.ts'
import { expect, test } from './harness/fixture.ts'

/** Looks at one screen after another. */
function looking(app: Application) {
  const { page } = app
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const look = async (screen: string) => {
    await app.ready()
    await expectAccessible(page, screen)
  }
  /** Opens a dialog, looks at it and leaves it with Escape. */
  const dialog = async (name: string, open: () => Promise<void>, screen = name) => {
    await open()
    const shown = page.getByRole('dialog', { name })
    await expect(shown).toBeVisible()
    await look(screen)
    await page.keyboard.press('Escape')
    await expect(shown).toBeHidden()
  }
  const chosen = (opener: string, item: string) => async () => {
    await button(opener).click()
    await page.getByRole('menuitem', { name: item }).click()
  }
  const tab = (name: string) => page.getByRole('tab', { name }).click()
  return { page, button, look, dialog, chosen, tab }
}

for (const theme of ['light', 'dark'] as const) {
  test(`the provider’s screens and dialogs have no accessibility violations in the ${theme} theme`, async ({
    app,
  }) => {
    const { page, button, look, dialog, chosen, tab } = looking(app)
    await app.useTheme(theme)
    await look('The first start')
    await button('Load sample data').click()
    await expect(page.getByRole('row', { name: '+1 206 555 0100' })).toBeVisible()
    await look('Sub Account, with a notice and the offer of the tour')
    await button('Start the tour').click()
    await look('The tour')
    await page.keyboard.press('Escape')
    await expect(button('Start the tour')).toBeHidden()

    await page.getByRole('checkbox', { name: 'Select +12065550101' }).click()
    await look('Sub Account, with a selection')
    await button('Clear selection').click()
    await page.getByRole('textbox', { name: 'Search numbers' }).fill('503 555')
    const free = 'Actions for +15035550100'
    await button(free).click()
    await look('An ellipsis menu')
    await page.getByRole('menuitem', { name: 'Assign' }).click()
    await dialog('Assign', () => Promise.resolve())
    await dialog('Delete', chosen(free, 'Delete'))
    await dialog('History', chosen(free, 'History'))
    await dialog('Add Numbers', () => button('Add Numbers').click())
    await dialog('Find a list', () => button('Find a list').click())
    await dialog('Import', () => button('Import').click())
    await dialog('Keyboard Shortcuts', chosen('Help', 'Keyboard shortcuts'))
    await dialog('Check the inventory', chosen('Inventory file', 'Check the inventory'))

    await tab('Batches')
    await look('Batches')
    await tab('Directory')
    await look('Directory')
    await dialog('Rename', chosen('Actions for Acme Clinics', 'Rename'))
    await dialog('Add sub account', () => page.getByRole('button', { name: /^Add sub account/i }).click())
    await tab('Overview')
    await look('Overview')
  })

  test(`the customer’s screens and dialogs have no accessibility violations in the ${theme} theme`, async ({
    app,
  }) => {
    const { page, button, look, dialog, tab } = looking(app)
    await app.useTheme(theme)
    await app.callApi('inventory.loadSample', {})
    await tab('Phone Numbers')
    await look('Phone Numbers, no account chosen')
    await page.getByRole('combobox', { name: 'Account', exact: true }).fill('Acme')
    await page.getByRole('option', { name: 'Acme Clinics' }).click()
    const number = page.getByRole('row', { name: '+1 206 555 0100' })
    await expect(number).toBeVisible()
    await look('Phone Numbers')
    await number.getByText('+1 206 555 0100').click()
    await expect(button('Unbind')).toBeVisible()
    await look('The settings of a number')
    await dialog('Unbind', () => button('Unbind').click())

    await tab('Activity')
    await look('Activity')
    const operation = page.getByRole('button', { name: /^Actions for/ }).first()
    await dialog(
      '',
      async () => {
        await operation.click()
        await page.getByRole('menuitem', { name: 'Show entries' }).click()
      },
      'The entries of an operation',
    )
    await dialog('Undo', async () => {
      await operation.click()
      await page.getByRole('menuitem', { name: 'Undo' }).click()
    })
  })
}
