import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const inNode = { environment: 'node', testTimeout: 60_000 } as const

export default defineConfig({
  test: {
    // By itself it leaves one processor out, which is half of the smallest machines.
    maxWorkers: availableParallelism(),
    projects: [
      { test: { ...inNode, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { ...inNode, name: 'integration', include: ['tests/integration/**/*.test.ts'] } },
    ],
  },
})
