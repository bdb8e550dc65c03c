/**
 * `npm run check:licences`: fails if a part of the package has a licence that is not known to permit it; no copyleft.
 * `npm run licences` lists the parts of the package with their licences.
 */
import { packagedParts } from './packagedParts.mjs'

/** By SPDX; all permit programs that contain the work, whatever the program's own licence is. */
const permissive = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT/X11',
  // For fonts that are shipped with a program.
  'OFL-1.1',
  'Unlicense',
  'WTFPL',
  'Zlib',
])

/**
 * Whether a licence permits the work in the package: one of several alternatives has to, and all of several combined
 * ones.
 * @param {string} expression SPDX; with brackets only around all of it
 */
export function isPermissive(expression) {
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => permissive.has(licence)))
}

if (process.argv[1] === import.meta.filename) {
  const parts = packagedParts()
  const wrong = parts.filter(({ licence }) => !isPermissive(licence))
  if (process.argv.includes('--list')) {
    for (const { name, version, licence } of parts) process.stdout.write(`${name} ${version}: ${licence}\n`)
  }
  for (const { name, version, licence } of wrong) {
    process.stderr.write(
      `${name} ${version} is in the package, and its licence is ${licence || 'not stated'}\n`,
    )
  }
  process.exitCode = wrong.length === 0 ? 0 : 1
}
