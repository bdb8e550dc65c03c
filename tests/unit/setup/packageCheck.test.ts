import { expect, test } from 'vitest'
import { complaintsAbout } from '../../../build/packageCheck.mjs'

const right = [
  'package.json',
  'out',
  'out/main',
  'out/main/main.js',
  'out/main/chunks/api-Dzvo8w_v.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/licences.json',
  'out/renderer/assets/index-THUsutTZ.js',
  'out/renderer/assets/roboto.woff2',
  'node_modules/better-sqlite3/package.json',
  'node_modules/better-sqlite3/lib/index.js',
  'node_modules/better-sqlite3/prebuilds/linux-x64.node',
]

test('the application, its page and one binding are a package', () => {
  expect(complaintsAbout(right)).toEqual([])
})

test.each([
  'out/main/main.js.map',
  'electron/main.ts',
  'tests/unit/life.test.ts',
  'README.md',
  '.env',
  'node_modules/vue/index.js',
  'node_modules/better-sqlite3/src/database.cpp',
  'out/renderer/assets/index.ts',
])('%s does not belong in it', (file) => {
  expect(complaintsAbout([...right, file])).toEqual([`${file} does not belong in it`])
})

test.each(['package.json', 'out/main/main.js', 'out/preload/preload.cjs', 'out/renderer/index.html'])(
  'a package without %s is wrong',
  (file) => {
    expect(complaintsAbout(right.filter((entry) => entry !== file))).toEqual([`${file} is missing`])
  },
)

test('a package with two bindings, or none, is wrong', () => {
  const other = 'node_modules/better-sqlite3/prebuilds/win32-x64.node'
  expect(complaintsAbout([...right, other])).toEqual(['it holds 2 native bindings, not one'])
  expect(complaintsAbout(right.filter((entry) => !entry.endsWith('.node')))).toEqual([
    'it holds 0 native bindings, not one',
  ])
})
