import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openToOthers, prepareDataFolder } from '../../../../electron/shell/data/dataFolder.ts'
import { isForOwnerAlone, modeOf, windowsHas } from '../../../system.ts'
import { temporaryFolder } from '../folder.ts'

it('a new folder is private', () => {
  const folder = join(temporaryFolder(), 'made', 'here')
  expect(prepareDataFolder(folder)).toBe(true)
  expect(isForOwnerAlone(folder)).toBe(true)
  expect(openToOthers(folder)).toBeNull()
})

it.skipIf(windowsHas.noModes).each([0o1777, 0o2775, 0o755, 0o750])(
  'an existing folder keeps its rights: %o',
  (mode) => {
    const folder = join(temporaryFolder(), 'shared')
    mkdirSync(folder)
    chmodSync(folder, mode)
    const link = `${folder}-link`
    symlinkSync(folder, link)
    for (const named of [folder, link]) {
      expect(prepareDataFolder(named)).toBe(true)
      expect(modeOf(folder)).toBe(mode.toString(8))
      expect(openToOthers(named)).toEqual({ kind: 'shared', by: mode.toString(8).padStart(4, '0') })
    }
  },
)

it('a folder that can’t be created is reported', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, '')
  expect(prepareDataFolder(join(file, 'here'))).toBe(false)
})
