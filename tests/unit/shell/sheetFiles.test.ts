import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { say } from '../../english.ts'
import { chosenFiles } from '../../../electron/shell/sheets/chosenFiles.ts'
import { sheetFiles } from '../../../electron/shell/sheets/sheetFiles.ts'
import { temporaryFolder } from './folder.ts'

/** A folder with files of these names; a name that ends in a slash is a folder. */
function folderWith(...names: string[]): string {
  const folder = join(temporaryFolder(), 'Numbers')
  mkdirSync(folder)
  for (const name of names) {
    if (name.endsWith('/')) mkdirSync(join(folder, name))
    else writeFileSync(join(folder, name), 'x')
  }
  return folder
}

async function taken(...paths: string[]) {
  const chosen = chosenFiles()
  for (const path of paths) chosen.add(path)
  const { files, refused } = await sheetFiles(paths, chosen)
  return {
    names: files.map(({ name }) => name),
    refused: refused.map(say),
    readable: files.every(({ path }) => chosen.has(path)),
  }
}

it('a folder means the sheets directly in it, in natural order', async () => {
  const folder = folderWith(
    'part 10.csv',
    'part 9.CSV',
    'a.xlsx',
    '~$a.xlsx',
    '.~lock.a.xls',
    '.hidden.csv',
    'notes.pdf',
    'b.xls',
  )
  expect(await taken(folder)).toEqual({
    names: ['a.xlsx', 'b.xls', 'part 9.CSV', 'part 10.csv'],
    refused: [],
    readable: true,
  })
})

it('subfolders are not read, and this is reported', async () => {
  expect(await taken(folderWith('a.csv', 'old/', '.git/'))).toMatchObject({
    names: ['a.csv'],
    refused: ['The folders in Numbers were skipped. Choose them one by one.'],
  })
  expect(await taken(folderWith('a.pdf'))).toMatchObject({
    names: [],
    refused: ['Numbers contains no CSV, XLSX, XLS or ODS files.'],
  })
})

it('several files are accepted in order, each once, and the others are refused by name', async () => {
  const folder = folderWith('b.csv', 'a.csv', 'c.pdf')
  const [b, a, c] = ['b.csv', 'a.csv', 'c.pdf'].map((name) => join(folder, name)) as [string, string, string]
  expect(await taken(b, a, b, c)).toEqual({
    names: ['b.csv', 'a.csv'],
    refused: ['c.pdf is of a type that can’t be imported. Save it as CSV, XLSX, XLS or ODS.'],
    readable: true,
  })
})

it('at most a hundred are accepted, and the number of the others is reported', async () => {
  const folder = folderWith(...Array.from({ length: 130 }, (_, index) => `${index}.csv`))
  const { names, refused } = await taken(folder)
  expect(names).toHaveLength(100)
  expect(names.at(-1)).toBe('99.csv')
  expect(refused).toEqual(['Only the first 100 files were taken. Import the other 30 afterwards.'])
})

it('at most ten sentences say what can’t be imported', async () => {
  const folder = folderWith(...Array.from({ length: 14 }, (_, index) => `${index}.pdf`))
  const { refused } = await taken(...Array.from({ length: 14 }, (_, index) => join(folder, `${index}.pdf`)))
  expect(refused).toHaveLength(10)
  expect(refused.at(-1)).toBe('5 more can’t be imported.')
})

it('only chosen files and folders are examined', async () => {
  const folder = folderWith('a.csv')
  const refused = ['Numbers was not chosen or dropped here. Choose it again.']
  expect(await sheetFiles([folder], chosenFiles())).toEqual({ files: [], refused })
  expect(await sheetFiles(['a.csv'], chosenFiles())).toMatchObject({ files: [] })
})
