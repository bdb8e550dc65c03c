import fc from 'fast-check'
import { isDeepStrictEqual } from 'node:util'
import { expect, it } from 'vitest'
import type { ImportRow } from '../../../contract/sheets/rows.ts'
import { OnlyHere } from '../../../contract/sheets/sheets.ts'
import { lineStatuses, type LineStatus } from '../../../contract/life/statuses.ts'
import { checkDerived } from '../../../db/counts/derivedCheck.ts'
import { openInventory, valueOf, type TestInventory } from '../support/inventory.ts'
import { allNumbers, fillDirectory, planCells, rowsOf } from './sheets.ts'

const accounts = ['', 'Acme Clinics', 'Borealis Freight'] as const
const labels = ['', 'A', 'B'] as const

const users = { 'Acme Clinics': 'Ada Sample', 'Borealis Freight': 'Ben Sample' } as const

interface Line {
  readonly number: string
  readonly subAccount: (typeof accounts)[number]
  readonly billingReferenceId: (typeof labels)[number]
  readonly serviceInfo: string
  readonly status: string
  readonly lineStatus: LineStatus
  readonly user: string
}

const returned = {
  subAccount: 'Acme Clinics',
  billingReferenceId: '',
  serviceInfo: '',
  status: 'Returned',
  user: '',
} as const

const line = fc
  .record({
    last: fc.integer({ min: 100, max: 107 }),
    subAccount: fc.constantFrom(...accounts),
    billingReferenceId: fc.constantFrom(...labels),
    serviceInfo: fc.constantFrom(...labels),
    isReturned: fc.boolean(),
    hasUser: fc.boolean(),
    lineStatus: fc.constantFrom(...lineStatuses),
  })
  .map(({ last, isReturned, hasUser, ...rest }): Line => {
    const number = `+16505550${last}`
    const { subAccount } = rest
    if (subAccount === '') return { number, ...rest, status: 'Free', user: '' }
    // Nothing of a Returned number but its line can be changed by itself: here all of them are alike.
    if (isReturned) return { number, ...returned, lineStatus: rest.lineStatus }
    return { number, ...rest, status: 'Assigned', user: hasUser ? users[subAccount] : '' }
  })
const lines = fc.uniqueArray(line, { selector: ({ number }) => number, maxLength: 8 })

/** Numbers of which a label can be changed by itself. */
const editable = lines.map((all) => all.filter(({ status }) => status !== 'Returned'))

const heading = [
  ...['Number', 'Sub Account', 'SIP Trunk Name', 'Billing Reference ID', 'Service Info'],
  ...['Number Pool Status', 'Line Status', 'User'],
]
/** A portal’s export: it has every column, and empty cells say that there is nothing. */
function fileOf(all: readonly Line[]): string {
  const cells = all.map(
    ({ number, subAccount, billingReferenceId, serviceInfo, status, lineStatus, user }) => [
      number,
      subAccount,
      subAccount === '' ? '' : 'US-West SBC 1',
      billingReferenceId,
      serviceInfo,
      status,
      lineStatus,
      user,
    ],
  )
  return [heading, ...cells].map((row) => row.join('\t')).join('\n')
}

/** Another number, so that a file is never without rows. */
const always: Line = {
  number: '+16505550199',
  subAccount: '',
  billingReferenceId: '',
  serviceInfo: '',
  status: 'Free',
  lineStatus: 'Normal',
  user: '',
}

async function asLines(inventory: TestInventory): Promise<Map<string, Line>> {
  const numbers = await allNumbers(inventory)
  return new Map(
    numbers.map(({ e164, subAccount, billingReferenceId, serviceInfo, poolStatus, lineStatus, user }) => [
      e164,
      {
        number: e164,
        subAccount: (subAccount?.name ?? '') as Line['subAccount'],
        billingReferenceId: (billingReferenceId ?? '') as Line['billingReferenceId'],
        serviceInfo: serviceInfo ?? '',
        status: poolStatus,
        lineStatus,
        user: user?.name ?? '',
      },
    ]),
  )
}

async function openWithUsers(): Promise<TestInventory> {
  const inventory = openInventory()
  await fillDirectory(inventory)
  for (const [account, name] of Object.entries(users)) {
    const { rows } = valueOf(
      await inventory.route('directory.list', { kind: 'subAccount', text: account, offset: 0, limit: 1 }),
    )
    valueOf(await inventory.route('directory.add', { kind: 'user', name, ownerId: rows[0]!.id }))
  }
  return inventory
}

async function compare(inventory: TestInventory, file: readonly Line[], onlyHere: OnlyHere = 'keep') {
  const comparison = { source: 'Portal', covers: {}, onlyHere }
  return valueOf(
    await planCells(inventory, fileOf([...file, always]), { comparison, update: { clears: true, kept: [] } }),
  )
}

async function import_(inventory: TestInventory, all: readonly Line[]): Promise<void> {
  const { planId } = valueOf(await planCells(inventory, fileOf([...all, always])))
  valueOf(await inventory.route('import.commit', { planId, policy: 'all' }))
}

const stateAfter = { return: 'Returned', unbind: 'Free', delete: undefined } as const

/** The expected state of a number that is missing in the file. */
function removed(before: Line, onlyHere: OnlyHere): Line | undefined {
  if (onlyHere === 'keep') return before
  const status = stateAfter[onlyHere]
  if (status === undefined) return undefined
  if (before.status === 'Free') return before
  if (status === 'Returned') return { ...before, status, user: '' }
  return {
    ...before,
    subAccount: '',
    billingReferenceId: '',
    serviceInfo: '',
    status,
    user: '',
  }
}

it('after any comparison each number is as decided, undo restores everything, and the next one finds only what was kept', async () => {
  await fc.assert(
    fc.asyncProperty(
      lines,
      lines,
      fc.constantFrom(...OnlyHere.options),
      fc.array(fc.boolean(), { minLength: 20, maxLength: 20 }),
      async (held, file, onlyHere, keeps) => {
        const inventory = await openWithUsers()
        await import_(inventory, held)
        const before = await asLines(inventory)
        const { planId } = await compare(inventory, file, onlyHere)
        const rows = await rowsOf(inventory, planId)
        const kept = rows.filter((_, index) => keeps[index])
        if (kept.length > 0) {
          const ids = kept.map(({ id }) => id)
          valueOf(await inventory.route('import.exclude', { planId, rows: ids, excluded: true }))
        }
        const keptNumbers = new Set(kept.map(({ e164 }) => e164))
        const outcome = valueOf(
          await inventory.route('import.commit', { planId, policy: 'all', isWhole: true }),
        )

        const goals = new Map(before)
        for (const each of file) {
          if (!keptNumbers.has(each.number)) goals.set(each.number, each)
        }
        const said = new Set([...file, always].map(({ number }) => number))
        for (const [number, own] of before) {
          if (said.has(number) || keptNumbers.has(number)) continue
          const goal = removed(own, onlyHere)
          if (goal === undefined) goals.delete(number)
          else goals.set(number, goal)
        }
        expect(await asLines(inventory)).toEqual(goals)
        expect(checkDerived(inventory.open.db)).toEqual([])

        // What was kept is known, and offered again; nothing else differs except what only the inventory has.
        const again = await compare(inventory, file)
        expect(again.counts).toMatchObject({ ready: 0, refused: 0, changed: 0, new: 0 })
        const differs = ({ e164 }: ImportRow) => {
          const theirs = file.find(({ number }) => number === e164)
          const own = goals.get(e164 ?? '')
          return theirs !== undefined && (own === undefined || !isDeepStrictEqual(theirs, own))
        }
        expect(again.counts.excluded).toBe(kept.filter(differs).length)
        valueOf(await inventory.route('import.discard', { planId: again.planId }))

        const operationIds = [
          ...outcome.batches.map(({ operationId }) => operationId),
          ...(outcome.updated === null ? [] : [outcome.updated.operationId]),
        ]
        if (operationIds.length === 0) return
        valueOf(await inventory.route('operations.undoMany', { operationIds, changed: 'refuse' }))
        expect(await asLines(inventory)).toEqual(before)
        expect(checkDerived(inventory.open.db)).toEqual([])
      },
    ),
    { numRuns: 30 },
  )
})

it('any second file applies its own changes, keeps those of the inventory, and asks about the rest', async () => {
  const edits = fc.uniqueArray(
    fc.record({ last: fc.integer({ min: 100, max: 107 }), serviceInfo: fc.constantFrom('', 'A', 'B', 'C') }),
    { selector: ({ last }) => last, maxLength: 6 },
  )
  await fc.assert(
    fc.asyncProperty(editable, edits, edits, async (held, theirEdits, ourEdits) => {
      const inventory = await openWithUsers()
      await import_(inventory, held)
      const first = await compare(inventory, held)
      valueOf(await inventory.route('import.commit', { planId: first.planId, policy: 'all' }))
      const number = (last: number) => `+16505550${last}`
      const wasIn = new Map(held.map((each) => [each.number, each.serviceInfo]))
      const ours = new Map(wasIn)
      for (const { last, serviceInfo } of ourEdits) {
        const found = (await allNumbers(inventory)).find(({ e164 }) => e164 === number(last))
        if (found === undefined) continue
        await inventory.route('pool.edit', { numbers: { ids: [found.id] }, serviceInfo })
        ours.set(found.e164, serviceInfo)
      }
      const theirs = new Map(wasIn)
      for (const { last, serviceInfo } of theirEdits) {
        if (theirs.has(number(last))) theirs.set(number(last), serviceInfo)
      }
      const file = held.map((each) => ({
        ...each,
        serviceInfo: theirs.get(each.number) ?? '',
      }))
      const { planId, counts } = await compare(inventory, file)
      const all = [...wasIn.keys()]
      const differing = all.filter((each) => ours.get(each) !== theirs.get(each))
      const byThem = differing.filter((each) => ours.get(each) === wasIn.get(each))
      const byUs = differing.filter((each) => theirs.get(each) === wasIn.get(each))
      expect(counts).toMatchObject({
        changed: byThem.length,
        excluded: byUs.length,
        refused: differing.length - byThem.length - byUs.length,
      })
      const asked = (await rowsOf(inventory, planId, 'refused')).map(({ issues }) =>
        issues.map(({ code }) => code),
      )
      expect(asked.every((codes) => codes.length === 1 && codes[0] === 'both_changed')).toBe(true)
    }),
    { numRuns: 30 },
  )
})
