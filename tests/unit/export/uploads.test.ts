import { describe, expect, it } from 'vitest'
import { ExportProfile } from '../../../contract/exportProfiles.ts'
import { profileFor, uploads, type UploadPreset } from '../../../contract/presets/uploads.ts'
import { cellsOf, headingsOf, layoutOf } from '../../../electron/sheets/layout.ts'
import { say } from '../../english.ts'
import { exported } from './numbers.ts'

const named = (name: string): UploadPreset => {
  const found = uploads.find((preset) => say(preset.name) === name)
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}

/** The first row of a system's file, by its headings. */
function rowFor(name: string): Record<string, string> {
  const layout = layoutOf(profileFor(named(name), name))
  const cells = cellsOf(layout, exported({ serviceInfo: 'Main line' }))
  return Object.fromEntries(headingsOf(layout).map((heading, at) => [heading, cells[at] ?? '']))
}

describe('a profile from a preset', () => {
  it.each(uploads.map((preset) => [say(preset.name), preset] as const))('%s can be kept', (name, preset) => {
    const profile = profileFor(preset, name)
    expect(ExportProfile.parse(profile)).toEqual(profile)
    const numbers = profile.columns.filter(({ value }) => value === 'number' || value === 'digits')
    expect(numbers).toHaveLength(1)
  })

  it.each([
    ['Teams Direct Routing, upload', 10_000],
    ['Operator Connect, upload', 10_000],
    // No limit is published: one file.
    ['Kazoo', 100_000],
  ])('%s has files with the system’s row limit', (name, rows) => {
    expect(profileFor(named(name), name).rowsPerFile).toBe(rows)
  })

  it('has the published columns in order, empty ones without a field', () => {
    const { e164, country } = exported({})
    expect(rowFor('Teams Direct Routing, upload')).toEqual({
      TelephoneNumber: e164,
      LocationId: '',
      Tags: '',
      AcquiredCapabilities: '',
      NetworkSiteId: '',
      ReverseNumberLookup: '',
    })
    expect(Object.entries(rowFor('PortaBilling'))).toEqual([
      ['Number', e164.slice(1)],
      ['DID vendor batch', ''],
      ['Activation fee', ''],
      ['Periodic fee', ''],
      ['Description', 'Main line'],
      ['Released date', ''],
      ['Free of charge', ''],
      ['Country', country],
      ['Area', ''],
    ])
  })

  it('has the system’s words for a status', () => {
    expect(profileFor(named('Kazoo'), 'Kazoo').statusTexts).toEqual({
      Free: 'available',
      Assigned: 'in_service',
      Returned: 'released',
      Normal: 'Normal',
      Pending: 'port_in',
    })
  })
})
