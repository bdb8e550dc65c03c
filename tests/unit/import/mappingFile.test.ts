import { describe, expect, it } from 'vitest'
import type { ColumnMapping } from '../../../contract/presets/columnMapping.ts'
import { mappingFromText, mappingToText } from '../../../electron/writing/mappingFile.ts'
import { inEnglish } from '../../english.ts'

const mapping: ColumnMapping = {
  target: 'number',
  columns: [
    { heading: 'Ziel "A"', field: 'number' },
    { heading: '顧客', field: 'subAccount' },
    { heading: 'Status', field: null },
  ],
}

describe('a column mapping as a file', () => {
  it('is read back unchanged, even with a byte order mark', () => {
    const text = mappingToText(mapping)
    expect(mappingFromText(text, 'm.json', 'number')).toEqual({ ok: true, value: mapping })
    expect(mappingFromText(`\ufeff${text}`, 'm.json', 'number')).toEqual({ ok: true, value: mapping })
  })

  const file = (content: unknown, more = {}) =>
    JSON.stringify({ kind: 'numberdesk-column-mapping', version: 1, mapping: content, ...more })

  it.each<[string, string, RegExp]>([
    ['no JSON', '{"kind": ', /^m\.json was not opened\. It is not valid JSON\./],
    [
      'an export profile',
      file(mapping, { kind: 'numberdesk-export-profile' }),
      /not a NumberDesk column mapping/,
    ],
    ['a newer version', file(mapping, { version: 2 }), /newer version of NumberDesk/],
    ['no column', file({ ...mapping, columns: [] }), /not a NumberDesk column mapping/],
    [
      'an unknown field',
      file({ ...mapping, columns: [{ heading: 'X', field: 'constructor' }] }),
      /not a NumberDesk column mapping/,
    ],
    [
      'a field of another kind of sheet',
      file({ ...mapping, columns: [{ heading: 'X', field: 'name' }] }),
      /another kind of sheet/,
    ],
    ['another kind of sheet', file({ ...mapping, target: 'carrier' }), /another kind of sheet/],
  ])('%s is refused with the reason', (_what, text, why) => {
    expect(inEnglish(mappingFromText(text, 'm.json', 'number'))).toMatchObject({
      ok: false,
      code: 'unreadable_file',
      message: expect.stringMatching(why) as string,
    })
  })
})
