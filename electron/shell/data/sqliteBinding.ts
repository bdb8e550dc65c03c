import { app } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'

/** The part of the set-up's script that is used here; its own types are in comments. */
interface SetUp {
  ownBinding(runtimeNodeApi: number): string | null
}

/** What the set-up of this checkout would load; it alone knows when the prebuilt addon does not serve, and the name. */
async function ownBinding(): Promise<string | null> {
  const script = join(app.getAppPath(), 'build', 'setup', 'runtime', 'binding.mjs')
  const setUp = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as SetUp
  return setUp.ownBinding(Number(process.versions['napi']))
}

/**
 * The SQLite addon to load instead of the packaged one; null where that is the one. A checkout that is started on a
 * runtime too old for the prebuilt addon, which would crash without a word, takes the one that the set-up has built.
 * @returns fails where that one was not built
 */
export async function sqliteBinding(): Promise<Result<string | null>> {
  // A binding from the environment would be a way to run foreign code in the packaged application.
  if (app.isPackaged) return ok(null)
  const binding = process.env['NUMBERDESK_SQLITE_BINDING'] ?? (await ownBinding())
  if (binding === null || existsSync(binding)) return ok(binding)
  return fail('unavailable', messageOf('inventory.noSqlite'))
}
