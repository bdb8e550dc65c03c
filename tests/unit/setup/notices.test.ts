import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { licenceIn, noticeOf, packageFolderOf } from '../../../build/notices.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numberdesk-notices-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const describe = (license: string, author?: string) =>
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'part', version: '1.0.0', license, author }),
  )

it.each([
  ['/a/node_modules/vue/dist/vue.js', '/a/node_modules/vue'],
  ['/a/node_modules/@scope/name/x.js?query', '/a/node_modules/@scope/name'],
  ['C:\\a\\node_modules\\one\\node_modules\\two\\x.js', 'C:/a/node_modules/one/node_modules/two'],
  ['\0/a/node_modules/vue/x.js', '/a/node_modules/vue'],
  ['/a/renderer/main.ts', null],
])('the module %s belongs to %s', (id, expected) => {
  expect(packageFolderOf(id)).toBe(expected)
})

it('all texts of a licence are included', () => {
  describe('MIT')
  writeFileSync(join(folder, 'LICENSE'), 'one\r\ntwo\n')
  writeFileSync(join(folder, 'NOTICE.txt'), 'three')
  writeFileSync(join(folder, 'licenses.js'), 'no text')
  expect(noticeOf(folder)).toEqual({
    name: 'part',
    version: '1.0.0',
    licence: 'MIT',
    text: 'one\ntwo\n\nthree',
  })
})

it('a readme is enough without such a file, if it has the text', () => {
  const text = `Copyright (c) Somebody\n\n${'Permission is hereby granted. '.repeat(20)}`.trim()
  expect(licenceIn(`# part\n\n## License (MIT)\n\n${text}\n\n## More\n`)).toBe(text)
  expect(licenceIn('# part\n\n## License\n\nMIT\n')).toBe('')
})

it('the standard text gets the author’s name; without either the build fails', () => {
  describe('ISC', 'Some Body')
  expect(noticeOf(folder).text).toContain('Copyright (c) Some Body')
  describe('MIT')
  expect(() => noticeOf(folder)).toThrow('part 1.0.0 is in the package')
})
