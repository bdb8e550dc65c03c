import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, parse } from 'node:path'
import { Format, NtExecutable } from 'resedit'
import { packageFile } from './setup/project.mjs'

/**
 * The tools that electron-builder needs for a Windows installer, made from the system's own `makensis` and stand-ins
 * for the rest. The script of the installer can then be compiled without electron-builder's downloads. The result is
 * not an installer: its plug-ins have names and no code.
 */

/** Where the first and only section of a stand-in plug-in is loaded. */
const sectionAddress = 0x1000

/**
 * A Windows library of 32 bits with exported names and no code behind them.
 * @param {string} name
 * @param {readonly string[]} exported
 * @returns {Buffer}
 */
export function emptyLibrary(name, exported) {
  // The loader looks names up by halves.
  const names = [...exported].sort((a, b) => (a < b ? -1 : 1))
  const tables = 40
  const pointers = tables + 4 * names.length
  const ordinals = pointers + 4 * names.length
  const texts = ordinals + 2 * names.length
  const strings = [name, ...names].map((text) => Buffer.from(`${text}\0`))
  const section = Buffer.alloc(texts + strings.reduce((sum, { length }) => sum + length, 0))
  section.writeUInt32LE(sectionAddress + texts, 12)
  section.writeUInt32LE(1, 16)
  section.writeUInt32LE(names.length, 20)
  section.writeUInt32LE(names.length, 24)
  section.writeUInt32LE(sectionAddress + tables, 28)
  section.writeUInt32LE(sectionAddress + pointers, 32)
  section.writeUInt32LE(sectionAddress + ordinals, 36)
  let at = texts
  for (const [index, string] of strings.entries()) {
    string.copy(section, at)
    if (index > 0) {
      section.writeUInt32LE(sectionAddress, tables + 4 * (index - 1))
      section.writeUInt32LE(sectionAddress + at, pointers + 4 * (index - 1))
      section.writeUInt16LE(index - 1, ordinals + 2 * (index - 1))
    }
    at += string.length
  }
  const library = NtExecutable.createEmpty(true, true)
  library.setSectionByEntry(Format.ImageDirectoryEntry.Export, {
    info: {
      name: '.edata',
      virtualSize: section.length,
      virtualAddress: sectionAddress,
      sizeOfRawData: section.length,
      pointerToRawData: 0,
      pointerToRelocations: 0,
      pointerToLineNumbers: 0,
      numberOfRelocations: 0,
      numberOfLineNumbers: 0,
      // Initialised data that may be read.
      characteristics: 0x4000_0040,
    },
    data: new Uint8Array(section).buffer,
  })
  return Buffer.from(library.generate())
}

/**
 * The functions of plug-ins that scripts call; those of Windows itself are named within quotes.
 * @param {readonly string[]} scripts
 * @returns {Map<string, Set<string>>} By the plug-in's name.
 */
export function pluginCalls(scripts) {
  /** @type {Map<string, Set<string>>} */
  const calls = new Map()
  for (const [, plugin = '', name = ''] of scripts.join('\n').matchAll(/(?<![\w'"`])([A-Za-z]\w*)::(\w+)/g))
    calls.set(plugin, (calls.get(plugin) ?? new Set()).add(name))
  return calls
}

/** @param {string} folder @returns {string[]} The texts of the scripts below it. */
function scriptsBelow(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ns[ih]$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
}

/**
 * Instead of Windows, which would run the first pass of the script to write the uninstaller. Here the first pass itself
 * is put where the second one expects the uninstaller.
 */
const wine = '#!/bin/sh\ncp "$1" "${1%exe}__uninstaller.exe"\n'

/** @param {string} makensis @param {string} log Gets what it says of every instruction that it compiles. */
const compiler = (makensis, log) => `#!/bin/sh
said=$('${makensis}' -V4 "$@")
code=$?
printf '%s\\n' "$said" | tee -a '${log}'
exit $code
`

/**
 * Puts the tools together.
 * @param {string} folder Where; it must not be there yet.
 * @param {{ makensis: string, nsis: string, archiver: string }} system `nsis`: the folder of its headers and plug-ins.
 * @returns {{ env: Record<string, string>, standIns: string[], log: string }} What tells electron-builder to use them; the
 *   plug-ins that are stand-ins; the file that says which instructions were compiled.
 */
export function makeStandInTools(folder, { makensis, nsis, archiver }) {
  const tools = join(folder, 'nsis')
  mkdirSync(join(tools, 'linux'), { recursive: true })
  for (const name of readdirSync(nsis)) symlinkSync(join(nsis, name), join(tools, name))
  const log = join(folder, 'compiled.log')
  const program = join(tools, 'linux', 'makensis')
  writeFileSync(program, compiler(makensis, log))
  chmodSync(program, 0o755)

  const kind = 'x86-unicode'
  const plugins = join(folder, 'resources', 'plugins', kind)
  mkdirSync(plugins, { recursive: true })
  const known = new Set(readdirSync(join(nsis, 'Plugins', kind)).map((name) => parse(name).name))
  const templates = join(dirname(packageFile('app-builder-lib', 'package.json')), 'templates', 'nsis')
  const missing = [...pluginCalls(scriptsBelow(templates))].filter(([plugin]) => !known.has(plugin))
  for (const [plugin, names] of missing)
    writeFileSync(join(plugins, `${plugin}.dll`), emptyLibrary(`${plugin}.dll`, [...names]))

  const emulator = join(folder, 'wine', 'bin', 'wine')
  mkdirSync(dirname(emulator), { recursive: true })
  for (const part of ['wine-home', 'lib']) mkdirSync(join(folder, 'wine', part))
  writeFileSync(emulator, wine)
  chmodSync(emulator, 0o755)
  return {
    env: {
      ELECTRON_BUILDER_NSIS_DIR: tools,
      ELECTRON_BUILDER_NSIS_RESOURCES_DIR: join(folder, 'resources'),
      ELECTRON_BUILDER_WINE_TOOLSET_DIR: join(folder, 'wine'),
      ELECTRON_BUILDER_7ZIP_PATH: archiver,
    },
    log,
    standIns: missing.map(([plugin]) => plugin).sort(),
  }
}
