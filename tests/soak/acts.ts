import type { CDPSession, Locator, Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from '../e2e/harness/application.ts'
import { scrollByJumps } from '../bench/window/scrolling.ts'
import type { Chance } from '../torture/chance.ts'

/** What a person does with the window, again and again. */
export interface SoakActs {
  readonly app: Application
  readonly session: CDPSession
  readonly chance: Chance
  /** Where sheets are written. */
  readonly folder: string
}

type Act = (acts: SoakActs) => Promise<void>

const texts = [
  '650 555',
  '+49 30',
  'front desk',
  'company 12',
  'BR-123',
  '81 3',
  'trunk 7',
  '99',
  '代表',
  'nobody',
]
const tabs = ['Phone Numbers', 'Ranges', 'Batches', 'Activity', 'Directory', 'Overview', 'Sub Account']
const headings = ['Number', 'Country', 'Sub Account', 'Billing Reference ID', 'Added']
const grid = '[role="grid"]'
/** Each the beginning of thousands of numbers. */
const areas = ['+49 30', '+44 20', '+33 1', '+46 7', '+81 3']
/** Each sheet has other numbers, from a country that the inventory has none of. */
let nextNumber = 31_202_000_000

async function ready({ app }: SoakActs): Promise<void> {
  await app.ready()
}

async function search({ app: { page }, chance }: SoakActs): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Search numbers' })
  await box.fill('')
  await page.keyboard.type(chance.pick(texts), { delay: chance.int(30, 140) })
  if (chance.happens(0.6)) await box.fill('')
}

async function scroll({ session, chance }: SoakActs): Promise<void> {
  const yDistance = chance.int(1000, 6000) * (chance.happens(0.7) ? -1 : 1)
  const gesture = { x: 500, y: 500, yDistance, speed: 3000, gestureSourceType: 'mouse' } as const
  await session.send('Input.synthesizeScrollGesture', gesture)
}

async function jump({ app: { page } }: SoakActs): Promise<void> {
  await scrollByJumps(page, grid)
}

async function sort({ app: { page }, chance }: SoakActs): Promise<void> {
  await page.getByRole('columnheader', { name: chance.pick(headings), exact: true }).click()
}

async function visitTab(acts: SoakActs): Promise<void> {
  const { page } = acts.app
  await page.getByRole('tab', { name: acts.chance.pick(tabs) }).click()
  await ready(acts)
  await page.getByRole('tab', { name: 'Sub Account' }).click()
  await ready(acts)
}

/** Clicks a button of a dialog. */
async function press(dialog: Locator, name: string | RegExp): Promise<void> {
  await dialog.getByRole('button', { name, exact: true }).click()
}

async function choose(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(text)
  await page.getByRole('option', { name: text }).first().click()
}

/** Assigns the Free ones of all that match at once, and takes it back from the notice. */
async function assignAndUndo({ app: { page }, chance }: SoakActs): Promise<void> {
  const box = page.getByRole('textbox', { name: 'Search numbers' })
  const list = page.getByRole('grid', { name: 'Numbers' })
  await box.fill(chance.pick(areas))
  await list.getByRole('row').nth(1).waitFor()
  await list.focus()
  await page.keyboard.press('Control+A')
  await press(page.getByRole('group', { name: 'Actions for the selected numbers' }), /^Assign /)
  await choose(page, 'Assign To', 'Company 5')
  await choose(page, 'SIP Trunk Name', 'Trunk 6')
  await press(page.getByRole('dialog', { name: 'Assign', exact: true }), 'Assign')
  const assigned = page.getByRole('status').filter({ hasText: /numbers? assigned/ })
  await press(assigned.last(), 'Undo')
  const undone = page.getByRole('status').filter({ hasText: 'Undid' })
  await press(undone.last(), 'Dismiss')
  await box.fill('')
}

/** Reads a sheet of new numbers, imports it and takes it back, all in the dialog. */
async function importAndUndo({ app, chance, folder }: SoakActs): Promise<void> {
  // More than one batch: a single one is reported in a notice, not in the dialog.
  const rows = chance.int(300, 800)
  const file = join(folder, 'sheet.csv')
  const lines = Array.from({ length: rows }, (_, n) => `+${nextNumber + n}`)
  nextNumber += rows
  writeFileSync(file, `Number\n${lines.join('\n')}\n`)
  await app.answerOpenDialog(file)
  await app.page.getByRole('button', { name: 'Import', exact: true }).click()
  const dialog = app.page.getByRole('dialog', { name: 'Import' })
  await press(dialog, 'Upload CSV')
  await press(dialog, `Import ${rows} numbers`)
  await press(dialog, 'Undo')
  await dialog
    .getByRole('status')
    .filter({ hasText: /^Undone/ })
    .waitFor()
  await press(dialog, 'Close')
}

/** Each with how often it happens, against the others. */
const acts: readonly (readonly [name: string, weight: number, act: Act])[] = [
  ['search', 6, search],
  ['scroll', 6, scroll],
  ['jump', 2, jump],
  ['sort', 2, sort],
  ['tab', 3, visitTab],
  ['assign and undo', 1, assignAndUndo],
  ['import and undo', 1, importAndUndo],
]

/** Does something at random; `begin` is called with its name. */
export async function actAtRandom(world: SoakActs, begin: (name: string) => Promise<void>): Promise<void> {
  const lot = acts.flatMap(([name, weight, act]) => Array.from({ length: weight }, () => ({ name, act })))
  const { name, act } = world.chance.pick(lot)
  await begin(name)
  await act(world)
}
