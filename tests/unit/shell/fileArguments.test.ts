import { pathToFileURL } from 'node:url'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { filesAmong, filesOf } from '../../../electron/shell/sheets/fileArguments.ts'

const folder = resolve('/home/ada')
const file = (name: string) => resolve(folder, name)

test('files are all arguments except switches, relative to the working directory', () => {
  expect(
    filesAmong(['--user-data-dir=/data', 'April.csv', '-psn_0_1', file('May.xlsx'), ''], folder),
  ).toEqual([file('April.csv'), file('May.xlsx')])
})

test('after -- everything is a file', () => {
  expect(filesAmong(['--no-sandbox', '--', '--odd.csv'], folder)).toEqual([file('--odd.csv')])
})

test('a file may be given as a URL, as Linux desktops do', () => {
  expect(filesAmong([pathToFileURL(file('Müller & Söhne.csv')).href], folder)).toEqual([
    file('Müller & Söhne.csv'),
  ])
})

test('a URL that is not a local file is kept, to be refused', () => {
  expect(filesAmong(['file://elsewhere/a%00.csv'], folder)).toHaveLength(1)
})

test('the message of a second start is accepted only as a list of paths', () => {
  expect(filesOf({ files: [file('April.csv')] })).toEqual([file('April.csv')])
  for (const reported of [undefined, null, 'x', {}, { files: 'x' }, { files: [1] }])
    expect(filesOf(reported)).toEqual([])
})
