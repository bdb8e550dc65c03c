import vue from '@vitejs/plugin-vue'
import { availableParallelism } from 'node:os'
import vuetify from 'vite-plugin-vuetify'
import { defineConfig } from 'vitest/config'
import { windowsNode } from './tests/windows/pool.ts'
import { trials, withOtherModules } from './tests/windows/trials.ts'

const inNode = {
  environment: 'node',
  testTimeout: 60_000,
  setupFiles: ['tests/messagesInEnglish.ts'],
}

export default defineConfig({
  test: {
    // By itself it leaves one processor out, which is half of the smallest machines.
    maxWorkers: availableParallelism(),
    projects: [
      { test: { ...inNode, name: 'unit', include: ['tests/unit/**/*.test.ts'] } },
      { test: { ...inNode, name: 'integration', include: ['tests/integration/**/*.test.ts'] } },
      {
        plugins: [vue(), vuetify({ autoImport: true })],
        test: {
          name: 'component',
          include: ['tests/component/**/*.test.ts'],
          environment: 'happy-dom',
          testTimeout: 60_000,
          setupFiles: ['tests/component/harness/browser.ts'],
          // Vuetify's modules import their style sheets, which Node can't read.
          server: { deps: { inline: ['vuetify'] } },
        },
      },
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
