import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { windowsNode } from './tests/windows/pool.ts'
import { trials, withOtherModules } from './tests/windows/trials.ts'

const inNode = { environment: 'node', testTimeout: 60_000 } as const

export default defineConfig({
  test: {
    // By itself it leaves one processor out, which is half of the smallest machines.
    maxWorkers: availableParallelism(),
    projects: [
      { test: { ...inNode, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { ...inNode, name: 'integration', include: ['tests/integration/**/*.test.ts'] } },
      {
        test: {
          ...inNode,
          name: 'windows',
          include: trials,
          exclude: withOtherModules(),
          pool: windowsNode,
          // Vite doesn't load under Wine; this Node reads the modules itself.
          experimental: { viteModuleRunner: false },
          // A new process for each file would take three times as long.
          isolate: false,
        },
      },
    ],
  },
})
