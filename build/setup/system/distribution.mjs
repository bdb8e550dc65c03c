import { existsSync, readFileSync } from 'node:fs'

/**
 * The fields of an os-release file (os-release(5)).
 * @param {string} text
 * @returns {Record<string, string>}
 */
export function readOsRelease(text) {
  /** @type {Record<string, string>} */
  const fields = {}
  for (const line of text.split('\n')) {
    const [, name, value] = /^([A-Z_0-9]+)=["']?(.*?)["']?$/.exec(line.trim()) ?? []
    if (name !== undefined && value !== undefined) fields[name] = value
  }
  return fields
}

/**
 * The fields of this machine's os-release file; none where there is no such file.
 * @param {string} [file]
 */
export function osRelease(file = '/etc/os-release') {
  return existsSync(file) ? readOsRelease(readFileSync(file, 'utf8')) : {}
}

/**
 * Whether this is Debian, Ubuntu or a derivative, which all have apt.
 * @param {Record<string, string>} release
 */
export function isDebianLike({ ID: id = '', ID_LIKE: like = '' }) {
  return [id, ...like.split(' ')].some((name) => name === 'debian' || name === 'ubuntu')
}

/**
 * Releases before the change to 64-bit time, with which Debian 13 and Ubuntu 24.04 gave many libraries a `t64` name. An
 * unknown release is treated as newer.
 */
const before64BitTime = /^(buster|bullseye|bookworm|bionic|focal|jammy|kinetic|lunar|mantic)$/

/** @param {Record<string, string>} release */
function has64BitTime(release) {
  // Derivatives of Debian and Ubuntu name the release that they are based on here.
  const codename = release['UBUNTU_CODENAME'] ?? release['DEBIAN_CODENAME'] ?? release['VERSION_CODENAME']
  return !before64BitTime.test(codename ?? '')
}

/** The packages that build the SQLite addon. */
export const compilerPackages = ['python3', 'make', 'g++']

/** The packages that run Windows programs. */
export const winePackages = ['wine', 'wine64']

/**
 * The Debian packages that Electron needs.
 * @param {Record<string, string>} release Fields of os-release.
 * @param {{ virtualDisplay: boolean }} needs `virtualDisplay`: also those for a machine without a display, with fonts
 *   so that pictures show text, Japanese too.
 * @returns {string[]}
 */
export function electronPackages(release, { virtualDisplay }) {
  const suffix = has64BitTime(release) ? 't64' : ''
  const libraries = [`libgtk-3-0${suffix}`, 'libnss3', 'libgbm1', `libasound2${suffix}`]
  const display = ['xvfb', 'xauth', 'fonts-liberation', 'fonts-wqy-microhei']
  return virtualDisplay ? [...libraries, ...display] : libraries
}
