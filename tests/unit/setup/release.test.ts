import { expect, test } from 'vitest'
import { machineOf } from '../../../build/machine.mjs'
import { refuseFallback } from '../../../build/packageRuntime.mjs'
import { localTargets } from '../../../build/packageTargets.mjs'
import { complaintAbout, notesOf, sectionOf } from '../../../build/release/changelog.mjs'
import { checkFilters, checkOpenWith } from '../../../build/installerVerify.mjs'
import { packageConfig, sheetTypes } from '../../../build/packageConfig.mjs'
import { installedVersion } from '../../../build/setup/project.mjs'

const changelog = `# Changelog

## [Unreleased]

## [1.2.0] - 2026-11-01

### Added

- Something.

## [1.1.0] - 2026-10-01

- Something else.

[1.2.0]: https://example.com/compare
`

test('the notes of a release are its section of the changelog', () => {
  expect(sectionOf(changelog, '1.2.0')).toBe('### Added\n\n- Something.')
  expect(sectionOf(changelog, '1.1.0')).toBe('- Something else.')
  expect(sectionOf(changelog, 'Unreleased')).toBeNull()
  expect(sectionOf(changelog, '1.2')).toBeNull()
})

test('the page of a release says whether its packages are signed', () => {
  expect(notesOf('- Something.', { isSigned: true })).toMatch(
    /^- Something\.\n\nThe packages .* are signed\./,
  )
  expect(notesOf('- Something.', { isSigned: false })).toContain('are not signed')
})

test('a tag is released if package.json and the changelog have it', () => {
  expect(complaintAbout({ tag: 'v1.2.0', version: '1.2.0', changelog })).toBeNull()
  expect(complaintAbout({ tag: 'v1.2.0', version: '1.3.0', changelog })).toContain('must agree')
  expect(complaintAbout({ tag: 'v1.3.0', version: '1.3.0', changelog })).toContain('nothing under [1.3.0]')
})

test('no release contains the fallback runtime', () => {
  expect(() => refuseFallback({ folder: '/electron', version: '33.2.1', official: false })).toThrow(
    'must not be released',
  )
  expect(() => refuseFallback({ folder: '/electron', version: '45.5.0', official: true })).not.toThrow()
})

test('a release makes every package of its system; otherwise Linux makes only what needs no tool, and says so', () => {
  expect(localTargets({ platform: 'linux', isRelease: true }).targets).toBeUndefined()
  expect(localTargets({ platform: 'win32', isRelease: false }).targets).toBeUndefined()
  const here = localTargets({ platform: 'linux', isRelease: false })
  expect(here.targets).toEqual(['dir'])
  expect(here.elsewhere.join(' ')).toContain('AppImage')
})

test('the Debian package has a maintainer with an address, without which electron-builder refuses to make it', () => {
  const runtime = { folder: '/electron', version: '45.5.0' }
  const maintainerIn = (env: NodeJS.ProcessEnv) =>
    packageConfig({ runtime, output: '/packages', env, afterPack: () => Promise.resolve() }).deb?.maintainer
  expect(maintainerIn({})).toMatch(/^[^<]+ <\S+@\S+>$/)
  // As in a workflow where nobody set it.
  expect(maintainerIn({ NUMBERDESK_MAINTAINER: '' })).toBe(maintainerIn({}))
  expect(maintainerIn({ NUMBERDESK_MAINTAINER: 'Ada <ada@example.org>' })).toBe('Ada <ada@example.org>')
})

test.each([
  ['linux-x64', [0x7f, 0x45, 0x4c, 0x46], 18, [0x3e, 0]],
  ['linux-arm64', [0x7f, 0x45, 0x4c, 0x46], 18, [0xb7, 0]],
  ['darwin-x64', [0xcf, 0xfa, 0xed, 0xfe], 4, [0x07, 0, 0, 0x01]],
  ['darwin-arm64', [0xcf, 0xfa, 0xed, 0xfe], 4, [0x0c, 0, 0, 0x01]],
])('a native library for %s is recognised by its header', (machine, head, at, code) => {
  const library = Buffer.alloc(128)
  library.set(head)
  library.set(code, at)
  expect(machineOf(library)).toBe(machine)
})

test('a native library for Windows is recognised by its header, and nothing else is', () => {
  const library = Buffer.alloc(256)
  library.write('MZ')
  library.writeUInt32LE(128, 60)
  library.writeUInt16LE(0x8664, 132)
  expect(machineOf(library)).toBe('win32-x64')
  library.writeUInt16LE(0x014c, 132)
  expect(machineOf(library)).toBe('unknown')
  library.writeUInt32LE(1e9, 60)
  expect(machineOf(library)).toBe('unknown')
  expect(machineOf(Buffer.from('MZ'))).toBe('unknown')
})

const what = {
  runtime: { folder: '/electron', version: '45.5.0' },
  output: '/dist',
  afterPack: () => Promise.resolve(),
}

test('macOS itself refuses to start it where its Electron can’t run', () => {
  // electronjs.org/docs/latest/breaking-changes: 44.0 left macOS 12 behind.
  const oldest = { 44: '13.0', 45: '13.0' } as Record<string, string>
  const [major = ''] = installedVersion('electron').split('.')
  expect(oldest[major], `look up which macOS Electron ${major} starts on`).toBeDefined()
  expect(packageConfig({ ...what, env: {} }).mac?.minimumSystemVersion).toBe(oldest[major])
})

test('an archive that its installer can’t unpack completely is refused', () => {
  const listing = (method: string) => `Path = a.exe\nMethod = ${method}\n\nPath = b.txt\nMethod = LZMA2:26\n`
  for (const method of ['LZMA2:26 BCJ', 'BCJ LZMA2:26', 'LZMA:24', 'Copy', '']) {
    expect(() => checkFilters(listing(method))).not.toThrow()
  }
  for (const method of ['LZMA2:26 ARM64', 'BCJ2 LZMA2:26 LZMA:20']) {
    expect(() => checkFilters(listing(method))).toThrow(/went through (?:ARM64|BCJ2)/)
  }
  expect(() => checkFilters('')).toThrow('does not say')
})

test('it is offered for opening sheets, and never replaces their default program', () => {
  const config = packageConfig({
    runtime: { folder: '/electron', version: '45.5.0' },
    output: '/dist',
    env: {},
    afterPack: () => Promise.resolve(),
  })
  expect(config.linux?.mimeTypes).toContain('text/csv')
  expect(config.mac?.fileAssociations).toHaveLength(sheetTypes.length)
  expect(config.mac?.fileAssociations).toEqual(
    sheetTypes.map(() => expect.objectContaining({ role: 'Viewer', rank: 'Alternate' }) as unknown),
  )
  // With these electron-builder would make it the default on Windows.
  expect(config.fileAssociations ?? config.win?.fileAssociations).toBeUndefined()
})

test('an installer that omits a sheet format, or takes it over, is refused', () => {
  const lists = sheetTypes.map(
    ({ ext }) => String.raw`SHCTX\Software\Classes\.${ext}\OpenWithProgids\NumberDesk.Sheet`,
  )
  const right = [
    String.raw`WriteRegStr: SHCTX\Software\Classes\NumberDesk.Sheet\=Spreadsheet`,
    String.raw`WriteRegStr: SHCTX\Software\Classes\NumberDesk.Sheet\DefaultIcon\=$appExe,0`,
    String.raw`WriteRegStr: SHCTX\Software\Classes\NumberDesk.Sheet\shell\open\command\="$appExe" "%1"`,
    ...lists.map((list) => `WriteRegNone: ${list}=`),
    ...lists.map((list) => `DeleteRegValue: ${list}`),
    String.raw`DeleteRegKey: SHCTX\Software\Classes\NumberDesk.Sheet`,
  ]
  const taken = String.raw`WriteRegStr: SHCTX\Software\Classes\.csv\=NumberDesk.Sheet`
  expect(() => checkOpenWith(right.join('\n'))).not.toThrow()
  expect(() => checkOpenWith(right.slice(0, -1).join('\n'))).toThrow('does not do this: DeleteRegKey')
  expect(() => checkOpenWith([...right, taken].join('\n'))).toThrow('should not do this: WriteRegStr')
})
