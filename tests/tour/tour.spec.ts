import { join } from 'node:path'
import { expect, test } from '../e2e/harness/fixture.ts'
import { write } from '../e2e/harness/importDialog.ts'
import { settleWindow, show } from './pictures.ts'

const sheet = join(import.meta.dirname, '..', 'fixtures', 'spreadsheets', 'numbers-1450-with-8-bad-rows.xlsx')

test('the main tasks, step by step', async ({ app }) => {
  const { page } = app
  const tab = (name: string) => page.getByRole('tab', { name }).click()
  const button = (name: string | RegExp) => page.getByRole('button', { name })
  const menuItem = (name: string) => page.getByRole('menuitem', { name })
  const choose = async (field: string, text: string) => {
    await page.getByRole('combobox', { name: field }).fill(text)
    await page.getByRole('option', { name: text }).click()
  }
  await settleWindow(app)
  await app.useTheme('light')

  await show(app, 'empty', 'The inventory is empty; the screen says what to do next.')
  await button('Load sample data').click()
  await expect(page.getByRole('row', { name: /\+1 206 555 0100/ })).toBeVisible()
  await button('No, thanks').click()
  await show(app, 'sub-account-light', 'Sample data: the provider’s list of every number.')
  await app.useTheme('dark')
  await show(app, 'sub-account-dark', 'The same in the dark theme.')
  await app.useTheme('light')

  await button('Add Numbers').click()
  const adding = page.getByRole('dialog', { name: 'Add Numbers' })
  await adding
    .getByLabel('Number', { exact: true })
    .fill('+1 650 555 0100 - 0119\n+1 650 555 01\n+44 20 7946 0100')
  await expect(adding.getByText('21 numbers can be added')).toBeVisible()
  await show(app, 'add-numbers', 'Add Numbers understands a range and marks the line that is no number.')
  await adding.getByRole('button', { name: 'Cancel' }).click()

  await app.answerOpenDialog(sheet)
  await button('Import').click()
  const importing = page.getByRole('dialog', { name: 'Import' })
  await importing.getByRole('button', { name: 'Upload CSV' }).click()
  await expect(importing.getByText('1429 ready')).toBeVisible()
  await show(
    app,
    'import-review',
    'A sheet of 1,450 rows is checked: 21 are refused, each with its reason, 13 of them because the number is there already; nothing is written.',
  )
  const update = importing.getByLabel('Update numbers that are there already')
  await update.check()
  await importing.getByRole('button', { name: 'Changed' }).click()
  await expect(importing.getByRole('gridcell', { name: / → / }).first()).toBeVisible()
  await show(
    app,
    'import-update',
    'The sheet updates the numbers that are there: each change, and the actions that make it.',
  )
  await update.uncheck()
  await importing.getByRole('radio', { name: /can be imported/ }).check()
  await importing.getByRole('button', { name: 'Import 1429 numbers' }).click()
  await expect(importing.getByRole('button', { name: 'Open draft' })).toBeVisible()
  await show(app, 'import-done', 'The other 1,429 are imported in 8 batches.')
  await importing.getByRole('button', { name: 'Close' }).click()

  await app.answerOpenDialog(sheet)
  await button('Compare').click()
  const comparing = page.getByRole('dialog', { name: 'Compare with a file' })
  await comparing.getByRole('button', { name: 'Upload CSV' }).click()
  await comparing.getByRole('combobox', { name: 'Source' }).fill('Portal')
  await comparing.getByRole('button', { name: 'Compare' }).click()
  await expect(comparing.getByText(/^\d+ only here$/)).toBeVisible()
  await comparing.getByRole('button', { name: 'Changed' }).click()
  await expect(comparing.getByRole('gridcell', { name: / → / }).first()).toBeVisible()
  await show(
    app,
    'compare',
    'The inventory is compared with a file: what is new, changed, the same and only here.',
  )
  await comparing.getByRole('button', { name: 'Discard' }).click()

  await page.getByRole('textbox', { name: 'Search numbers' }).fill('503 555')
  const free = page.getByRole('row', { name: /\+1 503 555 0100/ })
  await expect(free).toBeVisible()
  await page.getByRole('checkbox', { name: 'Select +15035550100' }).click()
  await page.getByRole('checkbox', { name: 'Select +15035550107' }).click({ modifiers: ['Shift'] })
  await expect(button('Assign 8')).toBeVisible()
  await show(app, 'selected', 'Several numbers are ticked: the bar says what can be done with them.')
  await button('Clear selection').click()
  await button('Actions for +15035550100').click()
  await menuItem('Assign').click()
  const assigning = page.getByRole('dialog', { name: 'Assign' })
  await choose('Assign To', 'Acme Clinics')
  await choose('SIP Trunk Name', 'US-West SBC 1')
  await assigning.getByLabel('Billing Reference ID').fill('BR-20001')
  await show(app, 'assign', 'A Free number is assigned to a sub account.')
  await assigning.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(free).toContainText('Assigned')

  await tab('Phone Numbers')
  await choose('Account', 'Acme Clinics')
  await expect(page.getByRole('row', { name: /\+1 206 555 0100/ })).toBeVisible()
  await show(app, 'phone-numbers', 'The sub account’s own view of its numbers, with users and sources.')
  await page.getByRole('textbox', { name: 'Search numbers' }).fill('503 555')
  const owned = page.getByRole('row', { name: /\+1 503 555 0100/ })
  await expect(owned).toContainText('BYOC - Cloud')
  await button('Actions for +15035550100').click()
  await menuItem('Assign to user').click()
  const userDialog = page.getByRole('dialog', { name: 'Assign to user' })
  await choose('User', 'Front Desk')
  await userDialog.getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(owned).toContainText('Front Desk')
  await owned.getByText('+1 503 555 0100').click()
  await expect(button('Unbind')).toBeVisible()
  await show(app, 'number-settings', 'The number’s settings: its user, and its history.')
  await button('Unbind').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Unbind' }).click()
  await expect(button('Assign to user')).toBeVisible()
  await button('Back').click()
  await button('Actions for +15035550100').click()
  await menuItem('Delete').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click()
  await expect(owned).toBeHidden()

  await tab('Sub Account')
  await expect(free).toContainText('Returned')
  await show(app, 'returned', 'Given back: the provider sees which sub account returned it.', {
    withNotice: true,
  })
  await button('Actions for +15035550100').click()
  await menuItem('Unbind').click()
  await page.getByRole('dialog').getByRole('button', { name: 'Unbind' }).click()
  await expect(free).toContainText('Free')
  await show(app, 'free-again', 'Taken back: it is Free again.', { withNotice: true })

  await button('Export').click()
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
  await show(app, 'export', 'What matches can be exported, for a spreadsheet or for upload.')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await exporting.getByRole('radio', { name: 'Portal upload' }).check()
  await app.answerOpenDialog(app.dataFolder)
  await exporting.getByRole('button', { name: 'Export', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'numbers exported' })).toBeVisible()

  await tab('Batches')
  await button('Hand-overs').click()
  await button(/^Actions for/)
    .first()
    .click()
  await menuItem('Read results…').click()
  const reading = page.getByRole('dialog', { name: 'Read results' })
  const lines = ['+15035550101,Emergency address is missing', '+15035550104,Emergency address is missing']
  await app.answerOpenDialog(
    write(app.dataFolder, 'Portal results.csv', ['Number,Error', ...lines, '+15035550106,In use'].join('\n')),
  )
  await reading.getByRole('button', { name: 'Choose file…' }).click()
  await expect(reading.getByText('3 numbers rejected')).toBeVisible()
  await show(app, 'hand-over-results', 'The portal’s result file says what became of the uploaded numbers.')
  await reading.getByRole('button', { name: 'Cancel' }).click()
  await button('Batches').click()
  await expect(page.getByText(/1450-with-8-bad-rows/).first()).toBeVisible()
  await show(app, 'batches', 'Every import, with where its numbers are now.')
  await tab('Activity')
  await show(app, 'activity', 'Everything that was done, newest first.')
  await tab('Directory')
  await show(app, 'directory', 'Sub accounts, carriers, SIP trunks and users.')
  await tab('Overview')
  await show(app, 'overview', 'How many numbers there are, and where they run low.')
})
