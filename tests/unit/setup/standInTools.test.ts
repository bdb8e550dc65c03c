import { NtExecutable, Format } from 'resedit'
import { expect, it } from 'vitest'
import { emptyLibrary, pluginCalls } from '../../../build/standInTools.mjs'

it('functions of plug-ins are found in scripts, but not those of Windows, which are within quotes', () => {
  const calls = pluginCalls([
    'StdUtils::TestParameter /NOUNLOAD "updated"\n  UAC::_ 0\nSystem::Call \'kernel32::GetTickCount()i.r0\'',
    'StdUtils::GetParameter\nStdUtils::TestParameter\nSystem::Call "psapi::EnumProcesses(p r1)"',
  ])
  expect([...calls].map(([plugin, names]) => [plugin, [...names]])).toEqual([
    ['StdUtils', ['TestParameter', 'GetParameter']],
    ['UAC', ['_']],
    ['System', ['Call']],
  ])
})

it('a stand-in plug-in is a Windows library that exports the names, in the loader’s order', () => {
  const library = NtExecutable.from(emptyLibrary('Some.dll', ['Second', 'First']))
  const section = library.getSectionByEntry(Format.ImageDirectoryEntry.Export)
  expect(library.is32bit()).toBe(true)
  const text = Buffer.from(section?.data ?? new ArrayBuffer(0)).toString('latin1')
  expect(text.indexOf('Some.dll\0First\0Second\0')).toBeGreaterThan(0)
})
