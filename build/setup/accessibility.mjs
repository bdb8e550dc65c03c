/**
 * `npm run accessibility`: runs axe on every screen and dialog of the real application, in both themes, and writes the
 * result to docs/accessibility.md.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accessibilityPage } from './accessibilityPage.mjs'
import { buildApplication } from './build.mjs'
import { withWorkFolder } from './cache.mjs'
import { run } from './command.mjs'
import { withDisplay } from './system/display.mjs'
import { prepare } from './environment.mjs'
import { packageFile, root } from './project.mjs'
import { runScript, say } from './steps.mjs'

const tests = join(root, 'tests/e2e')
/** The tests that run axe. */
const looking = readdirSync(tests).filter(
  (name) => name.endsWith('.spec.ts') && readFileSync(join(tests, name), 'utf8').includes('expectAccessible'),
)

await runScript(async () => {
  const { env } = await prepare({ virtualDisplay: true })
  await buildApplication()
  return withWorkFolder(async (folder) => {
    const tally = join(folder, 'tally')
    const command = [packageFile('@playwright/test', 'cli.js'), 'test', ...looking]
    const exitCode = await withDisplay({ virtual: true }, (display) =>
      run(process.execPath, command, {
        cwd: root,
        env: { ...display, ...env, NUMBERDESK_ACCESSIBILITY_TALLY: tally },
      }),
    )
    if (exitCode !== 0) return exitCode
    writeFileSync(join(root, 'docs/accessibility.md'), accessibilityPage(readFileSync(tally, 'utf8')))
    say('\nWritten to docs/accessibility.md.')
    return 0
  })
})
