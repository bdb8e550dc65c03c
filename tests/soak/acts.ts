import type { CDPSession } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NumberSelection } from '../../contract/numbers.ts'
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
const tabs = ['Phone Numbers', 'Batches', 'Activity', 'Directory', 'Overview', 'Sub Account']
const headings = ['Number', 'Country', 'Sub Account', 'Billing Reference ID', 'Added']
const grid = '[role="grid"]'
/** The sheets are all of other numbers. */
let nextNumber = 12_025_550_000

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

/** Assigns many numbers at once and takes it back, as a whole. */
async function assignAndUndo({ app, chance }: SoakActs): Promise<void> {
  const country = chance.pick(['DE', 'GB', 'FR', 'SE', 'JP'])
  const numbers: NumberSelection = { filter: { poolStatus: ['Free'], country: [country] }, except: [] }
  const { operationId } = await app.callApi('pool.assign', { numbers, subAccountId: 5, sipTrunkId: 6 })
  await app.callApi('operations.undo', { operationId })
}

/** Reads a sheet of new numbers, imports it and takes it back. */
async function importAndUndo({ app, chance, folder }: SoakActs): Promise<void> {
  const rows = chance.int(50, 600)
  const file = join(folder, 'sheet.csv')
  const lines = Array.from({ length: rows }, (_, n) => `+${nextNumber + n}`)
  nextNumber += rows
  writeFileSync(file, `Number\n${lines.join('\n')}\n`)
  const { planId } = await app.readSheet(file)
  const { batches } = await app.callApi('import.commit', { planId, policy: 'good' })
  const operationIds = batches.map(({ operationId }) => operationId)
  if (operationIds.length > 0) await app.callApi('operations.undoMany', { operationIds })
  const drafts = await app.callApi('drafts.list', { offset: 0, limit: 1000 })
  for (const draft of drafts.rows) await app.callApi('import.discard', { planId: draft.planId })
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

/** Does something at random; `begin` is told what it is. */
export async function actAtRandom(world: SoakActs, begin: (name: string) => Promise<void>): Promise<void> {
  const lot = acts.flatMap(([name, weight, act]) => Array.from({ length: weight }, () => ({ name, act })))
  const { name, act } = world.chance.pick(lot)
  await begin(name)
  await act(world)
}
