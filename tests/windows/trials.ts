import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const tests = join(import.meta.dirname, '..')

/**
 * The tests that also run in Node for Windows: those of what differs between systems, such as files, their names, locks
 * and modes, processes, and the reading of files. The rules about numbers, the SQL and the screens are the same
 * everywhere, and their tests would take as long again.
 */
export const trials = [
  'tests/unit/{cli,db,export,import,setup,shell}/**/*.test.ts',
  'tests/integration/{cli,export}/**/*.test.ts',
  'tests/integration/file/{backups,crash,encryptedCopies,foreignHands,heldOnWindows,inPlace,open}.test.ts',
  'tests/integration/file/{readOnly,restoreCrash}.test.ts',
  'tests/integration/{housekeeping,readThread,schema/migrations,torture}.test.ts',
]

/** Those of them that replace modules: one process runs many files there, and has loaded the real ones by then. */
export function withOtherModules(): string[] {
  return readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) => name.endsWith('.test.ts') && readFileSync(join(tests, name), 'utf8').includes('vi.mock('),
    )
    .map((name) => `tests/${name}`)
}
