/**
 * The section of one version in a changelog in the form of Keep a Changelog.
 * @param {string} changelog
 * @param {string} version Such as `1.2.3`.
 * @returns {string | null} Its text without the heading; null if there is none, or if it is empty.
 */
export function sectionOf(changelog, version) {
  const lines = changelog.split('\n')
  const begin = lines.findIndex((line) => line.startsWith(`## [${version}]`))
  if (begin === -1) return null
  const length = lines.slice(begin + 1).findIndex((line) => line.startsWith('## '))
  const section = lines.slice(begin + 1, length === -1 ? undefined : begin + 1 + length)
  const text = section
    .filter((line) => !/^\[[^\]]+\]: /.test(line))
    .join('\n')
    .trim()
  return text === '' ? null : text
}

/**
 * The text of a release page: the changelog's section, and whether the packages are signed.
 * @param {string} section
 * @param {{ isSigned: boolean }} packages `isSigned`: whether a signature was required.
 */
export function notesOf(section, { isSigned }) {
  const signed = isSigned
    ? 'The packages for Windows and macOS are signed.'
    : 'The packages are not signed: at the first start the system asks whether you trust them.'
  return `${section}\n\n${signed} How to compare a checksum, and what comes at the first start: \`docs/first-start.md\`.`
}

/**
 * Why a tag can't be released.
 * @param {{ tag: string, version: string, changelog: string }} release `version`: as in package.json.
 * @returns {string | null} In a sentence; null if it can be.
 */
export function complaintAbout({ tag, version, changelog }) {
  if (tag !== `v${version}`) return `The tag is ${tag}, but package.json says ${version}: they must agree.`
  if (sectionOf(changelog, version) === null)
    return `CHANGELOG.md has nothing under [${version}]: move what is under [Unreleased] there.`
  return null
}
