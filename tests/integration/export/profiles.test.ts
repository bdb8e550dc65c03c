import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { templateProfile, type ExportProfile } from '../../../contract/exportProfiles.ts'
import { layoutOf } from '../../../electron/sheets/layout.ts'
import { writeExport } from '../../../electron/writing/writing.ts'
import { exportPages } from '../../../electron/inventory/services/exporting.ts'
import { planFile, rowsOf } from '../import/sheets.ts'
import { openInventory, temporaryFolder, valueOf, type TestInventory } from '../support/inventory.ts'
import { addOneOfEach } from '../support/stock.ts'

async function upload({ context }: TestInventory, profile: ExportProfile): Promise<string> {
  const folder = temporaryFolder()
  const task = {
    target: { form: 'upload', folder, name: 'Upload' },
    format: profile.format,
    layout: layoutOf(profile),
    workFolder: join(temporaryFolder(), 'work'),
    version: '1.0.0',
    exportedAt: '2026-01-02T03:04:05.678Z',
  } as const
  await writeExport(task, await exportPages(context.db, { filter: {}, except: [] }), () => undefined)
  return folder
}

describe('an upload by a profile', () => {
  it('has its delimiter, its texts and its rows a file', async () => {
    const inventory = openInventory()
    await addOneOfEach(inventory.route)
    const folder = await upload(inventory, {
      ...templateProfile('Portal'),
      columns: [
        { heading: 'TN', value: 'digits' },
        { heading: 'State', value: 'poolStatus' },
        { heading: 'Do; it', value: 'fixed', text: '=NEW' },
      ],
      statusTexts: { Free: 'AVAILABLE', Assigned: 'IN USE', Returned: 'QUARANTINE', Normal: '', Pending: '' },
      delimiter: ';',
      rowsPerFile: 3,
    })
    expect(readdirSync(folder).sort()).toEqual([
      'Upload (1 of 2).csv',
      'Upload (2 of 2).csv',
      'Upload manifest.json',
    ])
    expect(readFileSync(join(folder, 'Upload (1 of 2).csv'), 'utf8')).toBe(
      'TN;State;"Do; it"\r\n16505550100;AVAILABLE;=NEW\r\n16505550101;IN USE;=NEW\r\n16505550102;IN USE;=NEW\r\n',
    )
    expect(readFileSync(join(folder, 'Upload (2 of 2).csv'), 'utf8')).toContain('16505550103;QUARANTINE;=NEW')
  })

  it.each(['csv', 'xlsx'] as const)(
    'as %s under headings that are synonyms is read again',
    async (format) => {
      const inventory = openInventory()
      const { directory } = await addOneOfEach(inventory.route)
      expect(directory.acme).toBeGreaterThan(0)
      const folder = await upload(inventory, {
        ...templateProfile('Portal'),
        columns: [
          { heading: 'Tariff', value: 'fixed', text: 'x' },
          { heading: 'Trunk', value: 'sipTrunk' },
          { heading: 'Customer', value: 'subAccount' },
          { heading: 'E.164 Number', value: 'number' },
        ],
        format,
        delimiter: '|',
      })
      const review = valueOf(await planFile(inventory, join(folder, `Upload.${format}`)))
      expect(review.ignoredColumns).toEqual(['Tariff'])
      const rows = await rowsOf(inventory, review.planId)
      expect(rows.map(({ e164, cells: { subAccount, sipTrunk } }) => [e164, subAccount, sipTrunk])).toEqual([
        ['+16505550100', '', ''],
        ['+16505550101', 'Acme Clinics', 'US-West SBC 1'],
        ['+16505550102', 'Acme Clinics', 'US-West SBC 1'],
        ['+16505550103', 'Acme Clinics', 'US-West SBC 1'],
      ])
    },
  )
})

it('the preview has the first numbers of each status, as the profile writes them', async () => {
  const inventory = openInventory()
  const profile = {
    ...templateProfile('Portal'),
    columns: [{ heading: 'State', value: 'poolStatus' as const }],
  }
  expect(valueOf(await inventory.route('export.preview', { profile })).rows).toEqual([])
  await addOneOfEach(inventory.route)
  await inventory.route('pool.add', { text: '+49 30 20000000 * 20', policy: 'all' })
  expect(valueOf(await inventory.route('export.preview', { profile })).rows.flat()).toEqual([
    'Free',
    'Assigned',
    'Assigned',
    'Returned',
    'Free',
  ])
})
