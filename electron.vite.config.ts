import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import vuetify from 'vite-plugin-vuetify'
import { omittedPackages } from './build/omittedPackages.mjs'
import { notices } from './build/notices.mjs'
import { api } from './contract/api.ts'
import { events } from './contract/events.ts'

const root = import.meta.dirname

/**
 * The oldest runtime that the application runs on, Electron 33. electron-vite would take the targets from the installed
 * package, which is newer than the runtime that development falls back to.
 */
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

const { collect, write } = notices()

/** The parts of the window that are declared with `lazy`. */
const lazyParts = new Set(
  readdirSync(resolve(root, 'renderer'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.vue'))
    .map((name) => resolve(root, 'renderer', name))
    .flatMap((file) => {
      const declared = readFileSync(file, 'utf8').matchAll(
        /lazy\(\{\s*load: \(\) => import\('(?<part>[^']+)'\)/gu,
      )
      return [...declared].map(({ groups }) => resolve(dirname(file), groups?.['part'] ?? ''))
    }),
)

export default defineConfig({
  main: {
    plugins: [collect()],
    resolve: {
      alias: [
        ...omittedPackages.map((name) => ({
          find: name,
          replacement: resolve(root, 'build/emptyModule.mjs'),
        })),
        // The numbering plans as text, which is read in a third of the time that it takes as a program.
        {
          find: /^libphonenumber-js\/max\/metadata$|^.*\/metadata\.max\.json\.js$/,
          replacement: resolve(root, 'node_modules/libphonenumber-js/metadata.max.json'),
        },
      ],
    },
    build: {
      target: nodeTarget,
      sourcemap: false,
      // The main process, the four utility processes, and the thread that reads; better-sqlite3 stays outside because it carries a binary.
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          main: resolve(root, 'electron/start.ts'),
          inventory: resolve(root, 'electron/inventory/entry.ts'),
          reads: resolve(root, 'electron/inventory/reading/threadEntry.ts'),
          reading: resolve(root, 'electron/reading/entry.ts'),
          exporting: resolve(root, 'electron/writing/entry.ts'),
          backupProcess: resolve(root, 'electron/backups/entry.ts'),
        },
        // All in one folder: what the build makes is found from where a file lies.
        output: {
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          // Less to read at a start. The names stay, so that the log tells where something went wrong.
          minify: { compress: true, mangle: false, codegen: true },
          // What every process knows is one file: each file more has to be looked for, at a start that somebody waits for.
          codeSplitting: {
            groups: [{ name: 'contract', test: /[\\/](contract(?![\\/]texts)|node_modules[\\/]zod)[\\/]/ }],
          },
        },
      },
    },
  },
  preload: {
    plugins: [collect()],
    // The preload needs the names only; with the schemas it would load zod into every start of the window.
    define: {
      CALL_NAMES: JSON.stringify(Object.keys(api)),
      EVENT_NAMES: JSON.stringify(Object.keys(events)),
    },
    build: {
      target: nodeTarget,
      sourcemap: false,
      // A sandboxed preload can load nothing but `electron`: one CommonJS file.
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [vue(), vuetify({ autoImport: true }), write()],
    build: {
      target: chromeTarget,
      sourcemap: false,
      minify: true,
      // An inlined asset would be a data: address, which the content security policy refuses for fonts.
      assetsInlineLimit: 0,
      // The files are on the disk: asking for them ahead would only add elements to the page.
      modulePreload: false,
      rolldownOptions: {
        input: resolve(root, 'renderer/index.html'),
        output: {
          // What the first list needs is one file, and what is loaded right after it another: each file more has to be
          // asked for, by a window that is waiting.
          codeSplitting: {
            groups: [
              {
                name: 'start',
                priority: 2,
                test: /[\\/]renderer[\\/](main\.ts|screens[\\/]pool[\\/]PoolScreen\.vue)$/,
              },
              { name: 'lazy', priority: 1, test: (id) => lazyParts.has(id) },
            ],
          },
        },
      },
    },
  },
})
