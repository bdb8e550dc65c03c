import { describe, expect, it } from 'vitest'
import { inEnglish } from '../../english.ts'
import { templateProfile, type ExportProfile } from '../../../contract/exportProfiles.ts'
import { cellsOf, headingsOf, layoutOf, templateLayout } from '../../../electron/sheets/layout.ts'
import { profileFromText, profileToText } from '../../../electron/writing/profileFile.ts'
import { exported } from './numbers.ts'

const portal: ExportProfile = {
  name: 'Portal ; "quoted" 東京',
  columns: [
    { heading: 'TN', value: 'digits' },
    { heading: 'Order type', value: 'fixed', text: ' NEW ' },
    { heading: 'State', value: 'poolStatus' },
    { heading: 'Line', value: 'lineStatus' },
    { heading: 'State', value: 'poolStatus' },
  ],
  statusTexts: { Free: 'AVAILABLE', Assigned: 'IN USE', Returned: '', Normal: 'N', Pending: 'P' },
  format: 'csv',
  delimiter: '\t',
  rowsPerFile: 50,
}

describe('a profile as a file', () => {
  it('is read back unchanged, even with a byte order mark', () => {
    for (const profile of [portal, templateProfile('Template')]) {
      expect(profileFromText(profileToText(profile), 'p.json')).toEqual({ ok: true, value: profile })
      expect(profileFromText(`\ufeff${profileToText(profile)}`, 'p.json')).toEqual({
        ok: true,
        value: profile,
      })
    }
  })

  const file = (profile: unknown, more = {}) =>
    JSON.stringify({ kind: 'numberdesk-export-profile', version: 1, profile, ...more })

  it.each<[string, string, RegExp]>([
    ['no JSON', '{"name": ', /p\.json was not imported\. It is not valid JSON/],
    ['nothing', '', /not valid JSON/],
    ['other JSON', '[1, 2]', /not a NumberDesk export profile/],
    ['a newer version', file(portal, { version: 2 }), /newer version of NumberDesk/],
    [
      'an unknown value',
      file({ ...portal, columns: [portal.columns[0], { heading: 'X', value: 'colour' }] }),
      /Column 2: The value is unknown/,
    ],
    [
      'an inherited value',
      file({ ...portal, columns: [{ heading: 'X', value: 'constructor' }] }),
      /Column 1: The value is unknown/,
    ],
    [
      'no heading',
      file({ ...portal, columns: [{ heading: ' ', value: 'number' }] }),
      /Column 1: A heading is required/,
    ],
    [
      'a heading of two lines',
      file({ ...portal, columns: [{ heading: 'a\nb', value: 'number' }] }),
      /Column 1: The heading contains/,
    ],
    ['no columns', file({ ...portal, columns: [] }), /Columns: A profile needs at least one/],
    [
      'too many columns',
      file({ ...portal, columns: Array(61).fill(portal.columns[0]) }),
      /at most 60 columns/,
    ],
    ['a delimiter of its own', file({ ...portal, delimiter: '#' }), /Delimiter: The delimiter is unknown/],
    ['no rows', file({ ...portal, rowsPerFile: 0 }), /Rows per file: A file needs at least one row/],
    ['half a row', file({ ...portal, rowsPerFile: 1.5 }), /Rows per file:/],
    [
      'a missing status',
      file({ ...portal, statusTexts: { Free: 'F' } }),
      /Status Assigned: something is missing/,
    ],
    ['a field too many', file({ ...portal, colour: 'red' }), /unknown property “colour”/],
    ['no name', file({ ...portal, name: ' ' }), /Name: A name is required/],
  ])('with %s is refused, and says what and where', (_what, text, reason) => {
    expect(inEnglish(profileFromText(text, 'p.json'))).toMatchObject({
      ok: false,
      code: 'unreadable_file',
      message: expect.stringMatching(reason) as string,
    })
  })
})

describe('a layout of a profile', () => {
  it('has its columns in its order, with its texts', () => {
    const layout = layoutOf(portal)
    expect(headingsOf(layout)).toEqual(['TN', 'Order type', 'State', 'Line', 'State'])
    expect(cellsOf(layout, exported())).toEqual(['16505550100', ' NEW ', 'AVAILABLE', 'N', 'AVAILABLE'])
    expect(cellsOf(layout, exported({ poolStatus: 'Returned', lineStatus: 'Pending' })).slice(2)).toEqual([
      '',
      'P',
      '',
    ])
  })

  it('of the template is the one that an import reads', () => {
    expect(layoutOf(templateProfile('Template'))).toEqual(templateLayout)
  })
})
