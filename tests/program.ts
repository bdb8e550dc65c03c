import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** The programs that tests start in processes and threads, by their paths in the project. */
const programs = {
  importing: 'tests/integration/crash/importing.ts',
  acting: 'tests/integration/crash/worker.ts',
  restoring: 'tests/integration/crash/restorer.ts',
  racing: 'tests/integration/opening/racer.ts',
  recorded: 'tests/integration/powercut/worker.ts',
  reading: 'tests/integration/import/readerProcess.ts',
  tortured: 'tests/torture/worker.ts',
  readThread: 'electron/inventory/reading/threadEntry.ts',
} as const

type Program = keyof typeof programs

/**
 * Bundles a program with all its imports, so that it starts in a tenth of a second.
 * @param folder where it is put
 * @returns the file for Node to run
 */
export async function programOf(name: Program, folder: string): Promise<string> {
  const made = process.env['NUMBERDESK_TEST_PROGRAMS']
  if (made !== undefined) return join(made, name, 'program.mjs')
  const { build } = await import('vite')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, programs[name]),
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { external: ['better-sqlite3'], output: { entryFileNames: 'program.mjs' } },
    },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
  })
  // It finds the addon's package from where it lies.
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  return join(folder, 'program.mjs')
}

/**
 * Bundles all programs, for tests in Wine, where Vite does not load.
 * @returns the folder, for NUMBERDESK_TEST_PROGRAMS of those tests
 */
export async function makePrograms(folder: string): Promise<string> {
  for (const name of Object.keys(programs) as Program[]) {
    mkdirSync(join(folder, name), { recursive: true })
    await programOf(name, join(folder, name))
  }
  return folder
}
