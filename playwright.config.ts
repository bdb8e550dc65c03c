import { defineConfig } from '@playwright/test'

/** The tests drive the built application in real Electron: `npm run build` first. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  // A test that passes only at the second try has found something.
  retries: 0,
  forbidOnly: process.env['CI'] !== undefined,
  // Long, because a slow machine is no fault of the application's.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
})
