import { expect, it } from 'vitest'
import { isPermissive } from '../../../build/licences.mjs'
import { importedPackages, packagedParts } from '../../../build/packagedParts.mjs'

it.each([
  ['MIT', true],
  ['(MIT OR GPL-3.0-or-later)', true],
  ['(MIT AND Zlib)', true],
  ['MIT AND GPL-3.0-only', false],
  ['GPL-3.0-only', false],
  ['LGPL-2.1-or-later', false],
  ['MPL-2.0', false],
  ['', false],
  ['UNLICENSED', false],
])('%s may be in the package: %s', (licence, may) => {
  expect(isPermissive(licence)).toBe(may)
})

it('imports are found in any form; Node’s modules and Electron are not packages', () => {
  const text = `
    import { a } from 'plain'
    import '@scope/name/styles.css'
    const later = await import('later/part')
    import x from './own.ts'
    import { join } from 'node:path'
    import { app } from 'electron'`
  expect(importedPackages(text)).toEqual(['plain', '@scope/name', 'later'])
})

it('imports are in the package with their dependencies, each from where Node finds it', () => {
  const locked = {
    'node_modules/a': {
      version: '1.0.0',
      license: 'MIT',
      dependencies: { b: '*' },
      peerDependencies: { d: '*', e: '*' },
      peerDependenciesMeta: { e: { optional: true } },
    },
    'node_modules/a/node_modules/b': {
      version: '2.0.0',
      license: 'ISC',
      dependencies: { c: '*', gone: '*' },
    },
    'node_modules/b': { version: '1.0.0', license: 'GPL-3.0-only' },
    'node_modules/c': { version: '1.0.0', license: 'MIT', dependencies: { a: '*' } },
    'node_modules/d': { version: '1.0.0' },
    'node_modules/e': { version: '1.0.0', license: 'GPL-3.0-only' },
  }
  const parts = packagedParts(locked, ['a'])
  expect(parts.map(({ name, version, licence }) => `${name} ${version} ${licence}`)).toEqual([
    'a 1.0.0 MIT',
    'b 2.0.0 ISC',
    'c 1.0.0 MIT',
    'd 1.0.0 ',
  ])
})

it('every part of the application has a permitted licence', () => {
  const parts = packagedParts()
  expect(parts.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['better-sqlite3', 'vue', 'vuetify', 'zod']),
  )
  expect(parts.filter(({ licence }) => !isPermissive(licence))).toEqual([])
})
