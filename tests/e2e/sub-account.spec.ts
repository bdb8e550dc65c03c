import type { Page } from '@playwright/test'
import type { Application } from './harness/application.ts'
import { expect, test } from './harness/fixture.ts'

const row = (page: Page, number: string) => page.getByRole('row', { name: number })
const menuItem = (page: Page, name: string) => page.getByRole('menuitem', { name, exact: true })
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

async function openMenu(page: Page, e164: string): Promise<void> {
  await page.getByRole('button', { name: `Actions for ${e164}` }).click()
}

async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(text)
  await page.getByRole('option', { name: text }).click()
}

/** Adds numbers as the seed does, and waits for the list to show the last of them. */
async function withNumbers(app: Application, numbers: string, last: string) {
  const seeded = await app.seed({ numbers })
  await expect(row(app.page, last)).toBeVisible()
  return seeded
}

test('an empty inventory says what to do next, and sample data can be loaded', async ({ app }) => {
  const { page } = app
  await expect(page).toHaveTitle('NumberDesk')
  await expect(page.getByText('No numbers yet')).toBeVisible()
  await page.getByRole('button', { name: 'Load sample data' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Sample data loaded' })).toBeVisible()
  await expect(row(page, '+1 206 555 0100')).toBeVisible()
  for (const name of [
    'Number',
    'Country',
    'Number Type',
    'Number Pool Status',
    'Sub Account',
    'SIP Trunk Name',
    'Billing Reference ID',
    'Service Info',
    'Added',
  ]) {
    await expect(page.getByRole('columnheader', { name, exact: true })).toBeVisible()
  }
})

test('the tour goes through both screens with the keyboard, and is offered until it was taken', async ({
  app,
}) => {
  const { page } = app
  const offer = page.getByRole('button', { name: 'Start the tour' })
  await expect(offer).toBeHidden()
  await app.callApi('inventory.loadSample', {})
  await offer.press('Enter')
  for (const [at, title] of [
    'Every number you have',
    'Find and narrow',
    'One number',
    'Many numbers',
    'From a spreadsheet',
    'The customer’s side',
    'Nothing is lost',
  ].entries()) {
    const step = page.getByRole('dialog', { name: title })
    await expect(step).toContainText(`Step ${at + 1} of 7`)
    await expect(page.locator('[data-tour-here]')).toBeInViewport()
    await expect(step.getByRole('button', { name: /^(Next|Done)$/ })).toBeFocused()
    await page.keyboard.press('Enter')
  }
  const activity = page.getByRole('tab', { name: 'Activity' })
  await expect(activity).toHaveAttribute('aria-selected', 'true')
  await expect(activity).toBeFocused()
  await page.getByRole('tab', { name: 'Sub Account' }).click()
  await expect(row(page, '+1 206 555 0100')).toBeVisible()
  await expect(offer).toBeHidden()

  await app.chooseFromMenu('tour')
  await expect(page.getByRole('dialog', { name: 'Every number you have' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('numbers are added: read first, marked if they can’t be, then Free in the list', async ({ app }) => {
  const { page } = app
  await page.getByRole('button', { name: 'Add Numbers' }).click()
  const adding = dialog(page, 'Add Numbers')
  const save = adding.getByRole('button', { name: 'Save' })
  await expect(save).toBeDisabled()
  await adding.getByLabel('Number', { exact: true }).fill('+1 650 555 0100 - 0104\n+1 650 555 01')
  await expect(adding.getByText('5 numbers can be added; 1 line can’t')).toBeVisible()
  await expect(adding.getByText('Not a valid phone number')).toBeVisible()
  await expect(save).toBeDisabled()
  await adding.getByRole('checkbox', { name: /skip 1 line/ }).check()
  await save.click()
  await expect(page.getByRole('status').filter({ hasText: '5 numbers added' })).toBeVisible()
  await expect(row(page, '+1 650 555 0104')).toContainText('Free')

  await page.getByRole('button', { name: 'Add Numbers' }).click()
  await adding.getByLabel('Number', { exact: true }).fill('(650) 555-0100')
  await expect(adding.getByText('National number without a country')).toBeVisible()
  await choose(page, 'Country for national numbers', 'United States')
  await expect(adding.getByText('Already in the inventory (Free)')).toBeVisible()
  await expect(save).toBeDisabled()
  await adding.getByRole('button', { name: 'Cancel' }).click()
  await expect(adding).toBeHidden()
  expect((await app.callApi('inventory.summary', {})).numbers).toBe(5)
})

test('a number is added and assigned at once', async ({ app }) => {
  const { page } = app
  await app.seed()
  await page.getByRole('button', { name: 'Add Numbers' }).click()
  const adding = dialog(page, 'Add Numbers')
  await adding.getByLabel('Number', { exact: true }).fill('+16505550100')
  await choose(page, 'Assign To', 'Acme Clinics')
  await expect(adding.getByText('SIP trunk is required to assign')).toBeVisible()
  await expect(adding.getByRole('button', { name: 'Save' })).toBeDisabled()
  await choose(page, 'SIP Trunk Name', 'North 1')
  await adding.getByLabel('Billing Reference ID').fill('BR-7')
  await adding.getByRole('button', { name: 'Save' }).click()
  const added = row(page, '+1 650 555 0100')
  await expect(added).toContainText('Assigned')
  await expect(added).toContainText('Acme Clinics')
  await expect(added).toContainText('North 1')
  await expect(added).toContainText('BR-7')
})

test('a number is assigned, returned, unbound and deleted; the menu offers what is possible', async ({
  app,
}) => {
  const { page } = app
  const { subAccountId } = await withNumbers(app, '+16505550100', '+1 650 555 0100')
  const number = row(page, '+1 650 555 0100')

  await openMenu(page, '+16505550100')
  await expect(page.getByRole('menuitem')).toHaveText([
    'Assign',
    'Reserve…',
    'Edit',
    'Delete',
    'Mark as pending',
    'Copy',
    'History',
  ])
  await menuItem(page, 'Assign').click()
  const assigning = dialog(page, 'Assign')
  const assign = assigning.getByRole('button', { name: 'Assign', exact: true })
  await expect(assign).toBeDisabled()
  await choose(page, 'Assign To', 'Acme')
  await choose(page, 'SIP Trunk Name', 'North 1')
  await assigning.getByLabel('Billing Reference ID').fill('x'.repeat(61))
  await expect(assigning.getByText('Billing reference ID is longer than 60 characters')).toBeVisible()
  await expect(assign).toBeDisabled()
  await assigning.getByLabel('Billing Reference ID').fill('BR-20001')
  await assigning.getByLabel('Service Info').fill('Main line')
  await assign.click()
  await expect(page.getByRole('status')).toContainText('+1 650 555 0100 assigned to Acme Clinics')
  await expect(number).toContainText('Assigned')
  await expect(number).toContainText('Main line')

  await openMenu(page, '+16505550100')
  await expect(page.getByRole('menuitem')).toHaveText([
    'Edit',
    'Move to…',
    'Return to provider',
    'Mark as pending',
    'Open settings',
    'Copy',
    'History',
  ])
  await expect(page.getByRole('menu')).toContainText('Only Free numbers can be deleted (currently Assigned)')
  await page.keyboard.press('Escape')

  const { rows } = await app.callApi('numbers.list', {
    filter: { subAccountId: [subAccountId] },
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 1,
  })
  const numbers = { ids: [rows[0]!.id] }
  const refused = await app.tryApi('pool.delete', { numbers })
  expect(refused).toMatchObject({ ok: false, code: 'refused' })
  await app.callApi('sub.release', { numbers })
  await expect(number).toContainText('Returned')
  await expect(number).toContainText('Acme Clinics')

  await openMenu(page, '+16505550100')
  await expect(page.getByRole('menuitem')).toHaveText(['Unbind', 'Mark as pending', 'Copy', 'History'])
  await menuItem(page, 'Unbind').click()
  await expect(dialog(page, 'Unbind')).toContainText('+1 650 555 0100 will be removed from Acme Clinics')
  await dialog(page, 'Unbind').getByRole('button', { name: 'Unbind' }).click()
  await expect(number).toContainText('Free')
  await expect(number).not.toContainText('BR-20001')

  await openMenu(page, '+16505550100')
  await menuItem(page, 'History').click()
  const history = dialog(page, 'History')
  await expect(history.getByRole('row').filter({ hasText: 'Returned by sub account' })).toBeVisible()
  await expect(history.getByRole('row')).toHaveCount(5)
  await page.keyboard.press('Escape')

  await openMenu(page, '+16505550100')
  await menuItem(page, 'Delete').click()
  await dialog(page, 'Delete').getByRole('button', { name: 'Delete' }).click()
  await expect(number).toBeHidden()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(number).toContainText('Free')
})

test('many numbers at once: Shift selects a range, the bar says how many each action applies to', async ({
  app,
}) => {
  const { page } = app
  const { subAccountId, sipTrunkId } = await withNumbers(app, '+16505550100 - 0119', '+1 650 555 0110')
  const { rows } = await app.callApi('numbers.list', {
    filter: {},
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 3,
  })
  await app.callApi('pool.assign', { numbers: { ids: rows.map(({ id }) => id) }, subAccountId, sipTrunkId })
  await expect(row(page, '+1 650 555 0102')).toContainText('Assigned')

  await page.getByRole('checkbox', { name: 'Select +16505550102' }).click()
  await page.getByRole('checkbox', { name: 'Select +16505550106' }).click({ modifiers: ['Shift'] })
  const bar = page.getByRole('group', { name: 'Actions for the selected numbers' })
  await expect(bar).toContainText('5 selected')
  await expect(bar.getByRole('button', { name: 'Delete 4' })).toBeVisible()
  await bar.getByRole('button', { name: 'Why not all?' }).click()
  await expect(page.getByRole('note')).toContainText(
    '1 skipped: Only Free numbers can be assigned (currently Assigned)',
  )
  await page.keyboard.press('Escape')

  await bar.getByRole('button', { name: 'Select all 20 numbers' }).click()
  await expect(bar).toContainText('20 selected')
  await page.getByRole('checkbox', { name: 'Select +16505550103' }).click()
  await expect(bar).toContainText('19 selected')
  await bar.getByRole('button', { name: 'Assign 16' }).click()
  await choose(page, 'Assign To', 'Acme Clinics')
  await choose(page, 'SIP Trunk Name', 'North 1')
  await dialog(page, 'Assign').getByRole('button', { name: 'Assign', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: '16 numbers assigned' })).toBeVisible()
  await expect(row(page, '+1 650 555 0103')).toContainText('Free')
  await expect(row(page, '+1 650 555 0104')).toContainText('Assigned')
  await expect(bar).toBeHidden()
})

test('search finds any part of a number in any punctuation; filters combine, count and are cleared at once', async ({
  app,
}) => {
  const { page } = app
  const { subAccountId, sipTrunkId } = await withNumbers(
    app,
    '+16505550100 - 0109\n+442079460000',
    '+44 20 7946 0000',
  )
  const { rows } = await app.callApi('numbers.list', {
    filter: { text: '555 010' },
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 4,
  })
  await app.callApi('pool.assign', { numbers: { ids: rows.map(({ id }) => id) }, subAccountId, sipTrunkId })

  const search = page.getByRole('textbox', { name: 'Search numbers' })
  await search.fill('(650) 555-0101')
  await expect(row(page, '+44 20 7946 0000')).toBeHidden()
  await expect(row(page, '+1 650 555 0101')).toBeVisible()
  await search.fill('acme')
  await expect(page.getByText('4 numbers')).toBeVisible()

  await page.getByRole('combobox', { name: 'Country' }).click()
  await page.getByRole('option', { name: /United States.*4/ }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Pool Status' }).click()
  await expect(page.getByRole('option')).toHaveText([/Assigned.*4/])
  await page.keyboard.press('Escape')
  await search.fill('no such thing')
  await expect(page.getByText('No number matches')).toBeVisible()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByText('11 numbers')).toBeVisible()
  await expect(search).toHaveValue('')

  await app.electron.evaluate(
    ({ clipboard }, text) => clipboard.writeText(text),
    '+1 650 555 0103\n+442079460000\n+1 650 555 9999\nnobody',
  )
  await search.press('ControlOrMeta+v')
  const finding = dialog(page, 'Find a list')
  await expect(finding).toContainText(
    '2 are in the inventory; 1 is not in the inventory; 1 line is not a number',
  )
  await finding.getByRole('button', { name: 'Copy 1 that is missing' }).click()
  await expect.poll(() => app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe('+16505559999')
  await finding.getByRole('button', { name: 'Show 2 numbers' }).click()
  await expect(finding).toBeHidden()
  await expect(page.getByRole('button', { name: 'Find a list' })).toHaveText('2 numbers from a list')
  await expect(row(page, '+44 20 7946 0000')).toBeVisible()
  await expect(row(page, '+1 650 555 0104')).toBeHidden()
  await search.fill('acme')
  await page.getByRole('button', { name: 'Clear list' }).click()
  await expect(page.getByText('4 numbers')).toBeVisible()
  await expect(search).toHaveValue('acme')
  await search.fill('')
  await expect(page.getByText('11 numbers')).toBeVisible()
})

test('headings sort, columns can be hidden and resized, and a restart keeps all of it', async ({ app }) => {
  await withNumbers(app, '+16505550100 - 0109\n+442079460000', '+44 20 7946 0000')
  const first = () => app.page.getByRole('row').nth(1)
  await app.page.getByRole('columnheader', { name: 'Number', exact: true }).click()
  await expect(first()).toContainText('+44 20 7946 0000')
  await app.page.getByRole('button', { name: 'Columns' }).click()
  await app.page.getByRole('checkbox', { name: 'Service Info' }).uncheck()
  await app.page.keyboard.press('Escape')
  await expect(app.page.getByRole('columnheader', { name: 'Service Info' })).toBeHidden()
  const widthOf = async (name: string) =>
    (await app.page.getByRole('columnheader', { name, exact: true }).boundingBox())?.width
  const heading = await app.page.getByRole('columnheader', { name: 'Number', exact: true }).boundingBox()
  await app.page.mouse.move(heading!.x + heading!.width, heading!.y + 18)
  await app.page.mouse.down()
  await app.page.mouse.move(heading!.x + heading!.width + 40, heading!.y + 18)
  await app.page.mouse.up()
  expect(await widthOf('Number')).toBe(heading!.width + 40)
  await app.page.getByRole('columnheader', { name: 'Number', exact: true }).press('Shift+ArrowRight')
  await expect.poll(() => widthOf('Number')).toBe(heading!.width + 56)

  await app.page.getByRole('grid', { name: 'Numbers' }).focus()
  await app.page.keyboard.type('650')
  await expect(app.page.getByRole('textbox', { name: 'Search numbers' })).toHaveValue('650')
  await expect(app.page.getByText('10 numbers')).toBeVisible()
  await expect(first().locator('mark')).toHaveText('650')

  await app.restart()
  await expect(app.page.getByRole('textbox', { name: 'Search numbers' })).toHaveValue('650')
  await expect(first()).toContainText('+1 650 555 0109')
  await expect(app.page.getByRole('columnheader', { name: 'Service Info' })).toBeHidden()
  expect(await widthOf('Number')).toBe(heading!.width + 56)
})

test('the list works with the keyboard alone', async ({ app }) => {
  const { page } = app
  await withNumbers(app, '+16505550100 - 0150', '+1 650 555 0110')
  const list = page.getByRole('grid', { name: 'Numbers' })
  await list.focus()
  const active = (number: string) => expect(row(page, number)).toHaveClass(/active/)
  await page.keyboard.press('ArrowDown')
  await active('+1 650 555 0101')
  await page.keyboard.press('End')
  await active('+1 650 555 0150')
  await page.keyboard.press('Home')
  await page.keyboard.press('Space')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) {
    await page.keyboard.press(`Shift+${key}`)
  }
  await expect(page.getByText('3 selected')).toBeVisible()
  const pointedAt = () => page.locator(`[id="${pointer}"]`)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  const pointer = await list.getAttribute('aria-activedescendant')
  await expect(pointedAt()).toHaveText('+1 650 555 0102')
  await page.keyboard.press('Control+End')
  await expect(pointedAt()).toHaveText('+1 650 555 0150')
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+a')
  await expect(page.getByText('51 selected')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByText('51 selected')).toBeHidden()

  for (const keys of ['ContextMenu', 'Control+Enter']) {
    await page.keyboard.press(keys)
    await expect(menuItem(page, 'Assign')).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(list).toBeFocused()
  }
  await page.keyboard.press('Shift+F10')
  await expect(menuItem(page, 'Assign')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(menuItem(page, 'Reserve…')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(menuItem(page, 'Edit')).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(dialog(page, 'Delete').getByRole('button', { name: 'Delete' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'deleted' })).toBeVisible()
})

test('the menu opens everything that the window has: Add Numbers, Import, tabs, find, theme', async ({
  app,
}) => {
  const { page } = app
  await app.chooseFromMenu('directory')
  await expect(page.getByRole('tab', { name: 'Directory' })).toHaveAttribute('aria-selected', 'true')
  await app.chooseFromMenu('add-numbers')
  await expect(dialog(page, 'Add Numbers')).toBeVisible()
  await app.chooseFromMenu('activity')
  await expect(page.getByRole('tab', { name: 'Sub Account' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(dialog(page, 'Add Numbers')).toBeHidden()
  await app.chooseFromMenu('import')
  await expect(dialog(page, 'Import')).toBeVisible()
  await page.keyboard.press('Escape')
  await app.chooseFromMenu('find')
  await expect(page.getByRole('textbox', { name: 'Search numbers' })).toBeFocused()
  await app.chooseFromMenu('theme-dark')
  await expect.poll(() => page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)).toBe(true)
})

test('labels of ticked numbers are edited, others are skipped, and it is undone', async ({ app }) => {
  const { page } = app
  await withNumbers(app, '+16505550100 - 0102', '+1 650 555 0102')
  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Edit 3' }).click()
  const editing = dialog(page, 'Edit')
  await expect(editing.getByRole('button', { name: 'Edit' })).toBeDisabled()
  await editing.getByRole('checkbox', { name: 'Set Service Info' }).check()
  await editing.getByRole('textbox', { name: 'Service Info' }).fill('Front desk')
  await editing.getByRole('button', { name: 'Edit' }).click()
  const notice = page.getByRole('status').filter({ hasText: '3 numbers edited' })
  await expect(notice).toBeVisible()
  await expect(row(page, '+1 650 555 0101')).toContainText('Front desk')
  await notice.getByRole('button', { name: 'Undo' }).click()
  await expect(row(page, '+1 650 555 0101')).not.toContainText('Front desk')
})

test('numbers are copied as E.164; a right click opens a menu for rows and for text', async ({ app }) => {
  const { page } = app
  await withNumbers(app, '+16505550100 - 0102', '+1 650 555 0102')
  await page.getByRole('checkbox', { name: 'Select all' }).click()
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('status').filter({ hasText: '3 numbers copied' })).toBeVisible()
  expect(await app.electron.evaluate(({ clipboard }) => clipboard.readText())).toBe(
    '+16505550100\n+16505550101\n+16505550102',
  )
  // For spreadsheet programs, cells that stay as they are.
  const pasted = page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const taken = (event: ClipboardEvent) => {
          // Where it is pasted, several lines are a list to be found.
          event.stopImmediatePropagation()
          event.preventDefault()
          resolve(event.clipboardData?.getData('text/html') ?? '')
        }
        document.addEventListener('paste', taken, { capture: true, once: true })
      }),
  )
  await page.getByRole('textbox', { name: 'Search numbers' }).press('ControlOrMeta+V')
  expect(
    (await pasted).match(/<td style='mso-number-format:"\\@"'[^>]*>\+165055501\d\d<\/td>/gu),
  ).toHaveLength(3)

  await row(page, '+1 650 555 0100').click({ button: 'right', position: { x: 200, y: 10 } })
  const menu = page.getByRole('menu', { name: 'Actions for +16505550100' })
  await expect(menu.getByRole('menuitem', { name: 'Assign' })).toBeFocused()
  const [at, shown] = [await row(page, '+1 650 555 0100').boundingBox(), await menu.boundingBox()]
  expect(Math.abs(shown!.x - at!.x - 200)).toBeLessThan(16)
  await row(page, '+1 650 555 0102').click({ button: 'right', position: { x: 90, y: 10 } })
  await expect(menu).toBeHidden()
  await expect(menuItem(page, 'Assign')).toBeFocused()
  await expect(row(page, '+1 650 555 0102')).toHaveClass(/active/)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid', { name: 'Numbers' })).toBeFocused()

  // A menu of the system is not in the page.
  await app.electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function () {
      process.env['MENU_SHOWN'] = this.items
        .filter(({ enabled }) => enabled)
        .map(({ label }) => label)
        .join()
    }
  })
  await page.getByRole('textbox', { name: 'Search numbers' }).click({ button: 'right' })
  await expect.poll(() => app.electron.evaluate(() => process.env['MENU_SHOWN'])).toContain('Paste')
})

test('if the inventory has changed in between, the refusal is shown where the person acted', async ({
  app,
}) => {
  const { page } = app
  await withNumbers(app, '+16505550100', '+1 650 555 0100')
  await openMenu(page, '+16505550100')
  await menuItem(page, 'Delete').click()
  const all = { filter: {}, except: [] }
  await app.callApi('pool.delete', { numbers: all })
  await dialog(page, 'Delete').getByRole('button', { name: 'Delete' }).click()
  await expect(dialog(page, 'Delete').getByRole('alert')).toContainText('These numbers are no longer')
})

test('an error in the window is reported, and the window goes on', async ({ app, complaints }) => {
  const { page } = app
  complaints.expect(/tried by a test/)
  await page.evaluate(() => {
    setTimeout(() => void Promise.reject(new Error('tried by a test')), 0)
  })
  await expect(page.getByRole('alert')).toContainText('Something went wrong in this window')
  await page.getByRole('button', { name: 'Dismiss' }).click()
  await expect(page.getByRole('alert')).toBeHidden()
  await page.getByRole('tab', { name: 'Activity' }).click()
  await expect(page.getByRole('tab', { name: 'Activity' })).toHaveAttribute('aria-selected', 'true')
})

test('the list goes to the number that was added', async ({ app }) => {
  await app.seed({ numbers: '+1 206 555 0000 - 0499' })
  const { page } = app
  await expect(row(page, '+1 206 555 0000')).toBeVisible()
  await page.getByRole('button', { name: 'Add Numbers' }).click()
  const adding = dialog(page, 'Add Numbers')
  await adding.getByRole('textbox', { name: 'Number' }).fill('+44 20 7946 0000')
  await adding.getByRole('button', { name: 'Save' }).click()
  await expect(row(page, '+44 20 7946 0000')).toBeInViewport()
})
