import { defineConfig } from '@playwright/test'

const isUnattended = process.env['CI'] !== undefined

/** The tests drive the built application in real Electron: `npm run build` first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  // Now and then a window on a busy virtual display gets no frames, so that nothing in it can be clicked. One second try
  // where nobody is there to start again; such tests are named at the end, since they may have found something.
  retries: isUnattended ? 1 : 0,
  forbidOnly: isUnattended,
  // Long, because a slow machine is no fault of the application's.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
})
