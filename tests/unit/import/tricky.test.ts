import { expect, it } from 'vitest'
import { rowGist } from '../../fixtures/sheets/corpus.ts'
import { trickyTexts } from '../../fixtures/sheets/trickyTexts.ts'
import { trickyWorkbooks } from '../../fixtures/sheets/trickyWorkbooks.ts'
import { fileWith, readFile } from './reading.ts'

const tricky = [...trickyTexts, ...trickyWorkbooks]

it.each(tricky)('$name', async ({ name, bytes, asked, rows, field, notes = [] }) => {
  const sheet = await readFile(fileWith(bytes(), name), asked)
  expect(sheet.rows.map((row) => rowGist(row, field))).toEqual(rows)
  const said = sheet.notes.join('\n')
  for (const words of notes) expect(said).toContain(words)
})

it('no two files of the corpus have the same name', () => {
  expect(new Set(tricky.map(({ name }) => name)).size).toBe(tricky.length)
})
