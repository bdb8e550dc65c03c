const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escaped = (text: string) => text.replaceAll(/[&<>"]/gu, (sign) => entities[sign] ?? sign)

/**
 * Excel would take `+16505550100` for a sum of 1.65E+10, and so would LibreOffice, which has an attribute of its own.
 */
const kept = `style='mso-number-format:"\\@"' sdnum="1033;0;@"`

/**
 * A table of cells that spreadsheet programs paste as text.
 * @param text one row on each line, with tabs between its cells
 */
export function tableOf(text: string): string {
  const rows = text
    .split('\n')
    .map((line) => line.split('\t').map((cell) => `<td ${kept}>${escaped(cell)}</td>`))
    .map((cells) => `<tr>${cells.join('')}</tr>`)
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`
}
