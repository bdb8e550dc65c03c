import { expect, it } from 'vitest'
import { tableOf } from '../../../../electron/shell/window/clipboardTable.ts'

const cell = (text: string) => `<td style='mso-number-format:"\\@"' sdnum="1033;0;@">${text}</td>`

it('each line is a row and tabs separate cells, which spreadsheet programs keep as text', () => {
  expect(tableOf('+16505550100\tFront desk\n+16505550101\t')).toBe(
    '<meta charset="utf-8"><table>' +
      `<tr>${cell('+16505550100')}${cell('Front desk')}</tr>` +
      `<tr>${cell('+16505550101')}${cell('')}</tr></table>`,
  )
})

it('the content of a cell is never markup', () => {
  expect(tableOf('<img src=x> & "Müller"')).toContain(cell('&lt;img src=x&gt; &amp; &quot;Müller&quot;'))
})
