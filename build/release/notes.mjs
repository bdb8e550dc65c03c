/** `node build/release/notes.mjs v1.2.3` prints the text of a release page. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mustBeSigned } from '../packageSigning.mjs'
import { root } from '../setup/project.mjs'
import { runScript, SetupError } from '../setup/steps.mjs'
import { notesOf, sectionOf } from './changelog.mjs'

await runScript(() => {
  const version = (process.argv[2] ?? '').replace(/^v/, '')
  const text = sectionOf(readFileSync(join(root, 'CHANGELOG.md'), 'utf8'), version)
  if (text === null) throw new SetupError(`CHANGELOG.md has nothing under [${version}].`)
  process.stdout.write(`${notesOf(text, { isSigned: mustBeSigned(process.env) })}\n`)
  return Promise.resolve()
})
