import { defineConfig } from '@playwright/test'

/** The tour: the main job in the real application, step by step, with a picture of each. */
export default defineConfig({
  testDir: 'tests/tour',
  outputDir: 'test-results/tour',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [['line']],
})
