/**
 * `npm run sbom [FILE]`: the parts of the package, as a CycloneDX bill of materials; to the standard output without a
 * file. npm lists everything that is installed; what is only used to build or test is removed.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { packagedParts } from './packagedParts.mjs'
import { installedVersion, root } from './setup/project.mjs'

/**
 * @typedef {{ 'bom-ref': string, name: string, version: string }} Component
 * @typedef {{ components: Component[], dependencies: { ref: string, dependsOn?: string[] }[] }} Bill
 */

/** @returns {Bill} */
function billOfEverything() {
  // On Windows npm is a batch file, which only a shell can start; no argument comes from outside.
  const text = execFileSync(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
      shell: process.platform === 'win32',
    },
  )
  /** @type {unknown} */
  const bill = JSON.parse(text)
  return /** @type {Bill} */ (bill)
}

const kept = new Set(packagedParts().map(({ name, version }) => `${name}@${version}`))
kept.add(`electron@${installedVersion('electron')}`)

const bill = billOfEverything()
const refs = new Set()
for (const component of bill.components) {
  if (kept.has(component['bom-ref']) || kept.has(`${component.name}@${component.version}`))
    refs.add(component['bom-ref'])
}
const isIn = (/** @type {string} */ ref) => refs.has(ref) || ref.startsWith('numberdesk@')
const text = JSON.stringify(
  {
    ...bill,
    components: bill.components.filter((component) => refs.has(component['bom-ref'])),
    dependencies: bill.dependencies
      .filter(({ ref }) => isIn(ref))
      .map((each) => ({ ...each, dependsOn: (each.dependsOn ?? []).filter(isIn) })),
  },
  null,
  2,
)
const [file] = process.argv.slice(2)
if (file === undefined) process.stdout.write(`${text}\n`)
else writeFileSync(file, `${text}\n`)
