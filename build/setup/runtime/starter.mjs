/**
 * The application inside the fallback runtime's `default_app.asar`. It starts the application of a folder as the
 * official Electron's own default application does: `electron [-r MODULE] FOLDER …`. It runs in Electron, not in Node.
 */
import { app } from 'electron'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Electron's own default application sets these two as well; Electron's types do not have them.
 * @typedef {{ setVersion: (version: string) => void, setAppPath: (folder: string) => void }} AppIdentity
 */

/** @param {readonly string[]} args */
function readArguments(args) {
  /** @type {string[]} */
  const modules = []
  for (let at = 0; at < args.length; at += 1) {
    const arg = args[at] ?? ''
    if (arg === '-r' || arg === '--require') {
      at += 1
      modules.push(args[at] ?? '')
    } else if (!arg.startsWith('-')) {
      return { modules, folder: resolve(arg) }
    }
  }
  throw new Error('Give the folder of an application: electron FOLDER')
}

/** @param {{ modules: readonly string[], folder: string }} what */
async function start({ modules, folder }) {
  const manifest = join(folder, 'package.json')
  const require = createRequire(manifest)
  /** @type {unknown} */
  const fields = JSON.parse(readFileSync(manifest, 'utf8'))
  /** @param {string} name @returns {string | undefined} */
  const field = (name) => {
    /** @type {unknown} */
    const value = Reflect.get(Object(fields), name)
    return typeof value === 'string' ? value : undefined
  }
  Object.assign(process, { defaultApp: true })
  app.setName(field('productName') ?? field('name') ?? '')
  const identity = /** @type {import('electron').App & AppIdentity} */ (app)
  identity.setVersion(field('version') ?? '')
  identity.setAppPath(folder)
  // Playwright passes its loader this way, which must run before the application.
  for (const module of modules) require(resolve(module))
  await import(pathToFileURL(require.resolve(`./${field('main') ?? 'index.js'}`)).href)
}

try {
  // Awaited, because `ready` would come before the application could register its schemes.
  await start(readArguments(process.argv.slice(1)))
} catch (error) {
  // Without this Electron shows a dialog and waits, and on a virtual display nobody can close it.
  console.error(error)
  app.exit(1)
}
