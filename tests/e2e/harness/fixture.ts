import { expect, test as base } from '@playwright/test'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Application } from './application.ts'
import { Complaints, logLines } from './complaints.ts'

interface Fixtures {
  /** A data folder of the test's own, removed afterwards. */
  dataFolder: string
  /** Starts the application on the test's data folder and does not wait for its first list. */
  launch: (extraArguments?: readonly string[]) => Promise<Application>
  /** The application, started, with its first list painted. */
  app: Application
  /** The errors that a test expects; any other one fails it. */
  complaints: Complaints
}

/**
 * Tests of the real application:
 *
 *     test('a number is added', async ({ app }) => {
 *       await app.seed({ numbers: '+16505550100' })
 *       await app.page.getByRole('button', { name: 'Import' }).click()
 *     })
 */
export const test = base.extend<Fixtures>({
  // Playwright reads the fixtures that one needs from this pattern.
  dataFolder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'numberdesk-e2e-'))
    await use(folder)
    rmSync(folder, { recursive: true, force: true })
  },

  complaints: async ({ dataFolder }, use) => {
    const complaints = new Complaints()
    await use(complaints)
    expect(complaints.unexpected(dataFolder), 'what the application complained of').toEqual([])
  },

  launch: async ({ dataFolder, complaints }, use, testInfo) => {
    const started: Application[] = []
    await use(async (extraArguments) => {
      const app = await Application.launch(dataFolder, complaints, extraArguments)
      started.push(app)
      // Without the film of every frame, which costs a third of the processor time of a test.
      await app.page.context().tracing.start({ snapshots: true })
      return app
    })
    const failed = testInfo.status !== testInfo.expectedStatus
    for (const [index, app] of started.entries()) {
      if (failed) await keepEvidence(app, testInfo.outputPath(`application-${index}`))
      await app.quit()
    }
    if (failed) testInfo.attachments.push({ name: 'log', contentType: 'text/plain', body: log(dataFolder) })
  },

  app: async ({ launch }, use) => {
    const app = await launch()
    await use(await app.ready())
  },
})

function log(dataFolder: string): Buffer {
  return Buffer.from(logLines(dataFolder).join('\n'))
}

/** Whether the window paints, as its page sees it: without frames nothing in it can be clicked. */
const painting = () =>
  new Promise<string>((resolve) => {
    const late = setTimeout(() => resolve('no frame within 5 s'), 5000)
    requestAnimationFrame(() => {
      clearTimeout(late)
      resolve('frames come')
    })
  })

/** Saves what helps to see why a test failed; the window may be gone by then. */
async function keepEvidence(app: Application, path: string): Promise<void> {
  await app.page
    .context()
    .tracing.stop({ path: `${path}.zip` })
    .catch(() => undefined)
  const frames = await app.page.evaluate(painting).catch(String)
  const visible = await app.page.evaluate('document.visibilityState').catch(String)
  writeFileSync(`${path}.txt`, `${frames}; the page is ${String(visible)}\n`)
  await app.page.screenshot({ path: `${path}.png`, timeout: 5000 }).catch(() => undefined)
}

export { expect }
