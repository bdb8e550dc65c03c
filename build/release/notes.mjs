/** `node build/release/notes.mjs v1.2.3` prints what the changelog says of a release. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../setup/project.mjs'
import { runScript, SetupError } from '../setup/steps.mjs'
import { sectionOf } from './changelog.mjs'

await runScript(() => {
  const version = (process.argv[2] ?? '').replace(/^v/, '')
  const text = sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)
  if (text === null) throw new SetupError(`CHANGELOG.md has nothing under [${version}].`)
  process.stdout.write(`${text}\n`)
  return Promise.resolve()
})
