import { defineConfig } from 'vitest/config'

const inNode = { environment: 'node', testTimeout: 60_000 } as const

export default defineConfig({
  test: {
    projects: [
      { test: { ...inNode, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { ...inNode, name: 'integration', include: ['tests/integration/**/*.test.ts'] } },
    ],
  },
})
