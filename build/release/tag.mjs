/** `node build/release/tag.mjs v1.2.3`: whether the checkout can be released under this tag. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { applicationVersion, root } from '../setup/project.mjs'
import { runScript, SetupError } from '../setup/steps.mjs'
import { complaintAbout } from './changelog.mjs'

await runScript(() => {
  const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8')
  const complaint = complaintAbout({ tag: process.argv[2] ?? '', version: applicationVersion(), changelog })
  if (complaint !== null) throw new SetupError(complaint)
  return Promise.resolve()
})
