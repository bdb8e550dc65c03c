import { app } from 'electron'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'

/** The used part of the set-up's script, whose own types are in comments. */
interface SetUp {
  ownBinding(runtimeNodeApi: number): string | null
}

/**
 * The addon that the set-up of this checkout would load. Only the set-up knows its name, and when the prebuilt addon
 * can't be used.
 */
async function ownBinding(): Promise<string | null> {
  const script = join(app.getAppPath(), 'build', 'setup', 'runtime', 'binding.mjs')
  const setUp = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as SetUp
  return setUp.ownBinding(Number(process.versions['napi']))
}

/**
 * The SQLite addon to load instead of the packaged one; null for the packaged one. The prebuilt addon crashes an older
 * runtime without a message, so a checkout on such a runtime uses the addon that its set-up has built.
 * @returns fails if that one was not built
 */
export async function sqliteBinding(): Promise<Result<string | null>> {
  // A binding from the environment would let foreign code into the packaged application.
  if (app.isPackaged) return ok(null)
  const binding = process.env['NUMBERDESK_SQLITE_BINDING'] ?? (await ownBinding())
  if (binding === null || existsSync(binding)) return ok(binding)
  return fail('unavailable', messageOf('inventory.noSqlite'))
}
