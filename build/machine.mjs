/**
 * The system and processor of a native library, by its header: ELF, PE or Mach-O.
 * @param {Buffer} library
 * @returns {string} As in `process.platform` and `process.arch`: `linux-x64`; `unknown` for anything else.
 */
export function machineOf(library) {
  if (library.length < 64) return 'unknown'
  if (library.readUInt32BE(0) === 0x7f454c46) return named('linux', library.readUInt16LE(18), [0x3e, 0xb7])
  if (library.readUInt32LE(0) === 0xfeedfacf)
    return named('darwin', library.readUInt32LE(4), [0x0100_0007, 0x0100_000c])
  if (library.toString('latin1', 0, 2) === 'MZ') {
    const header = library.readUInt32LE(60)
    if (header + 6 <= library.length)
      return named('win32', library.readUInt16LE(header + 4), [0x8664, 0xaa64])
  }
  return 'unknown'
}

/** @param {string} platform @param {number} machine @param {readonly [number, number]} codes Of x64 and arm64. */
function named(platform, machine, [x64, arm64]) {
  if (machine === x64) return `${platform}-x64`
  return machine === arm64 ? `${platform}-arm64` : 'unknown'
}
