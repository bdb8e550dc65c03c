import { expect, it } from 'vitest'
import { tableOf } from '../../../../electron/shell/window/clipboardTable.ts'

const cell = (text: string) => `<td style='mso-number-format:"\\@"' sdnum="1033;0;@">${text}</td>`

it('a row a line, a cell between tabs, each kept as text by a spreadsheet program', () => {
  expect(tableOf('+16505550100\tFront desk\n+16505550101\t')).toBe(
    '<meta charset="utf-8"><table>' +
      `<tr>${cell('+16505550100')}${cell('Front desk')}</tr>` +
      `<tr>${cell('+16505550101')}${cell('')}</tr></table>`,
  )
})

it('what a cell holds is never markup', () => {
  expect(tableOf('<img src=x> & "Müller"')).toContain(cell('&lt;img src=x&gt; &amp; &quot;Müller&quot;'))
})
