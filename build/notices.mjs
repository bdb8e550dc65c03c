import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './setup/project.mjs'

/**
 * The licences of third-party software in the package, each with its full text, as the help shows them.
 * @typedef {{ name: string, version: string, licence: string, text: string }} Notice
 */

/** The file that the build writes them to, in the folder of the page. */
const noticesFile = 'licences.json'

/** In the package without being bundled: the SQLite addon and Electron itself. */
const unbundled = ['better-sqlite3', 'electron']

/**
 * The package folder of a module.
 * @param {string} id The module's name in the bundler.
 * @returns {string | null} Null for our own modules.
 */
export function packageFolderOf(id) {
  const path = id.replaceAll('\\', '/').replace(/^\0+/, '').replace(/\?.*$/, '')
  return /^(.*\/node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? null
}

/**
 * For packages that name a licence without its text, with the name of their author.
 * @type {Readonly<Record<string, (author: string) => string>>}
 */
const standardTexts = {
  ISC: (author) => `ISC License

Copyright (c) ${author}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`,
}

/**
 * The section of a readme about the licence; some packages have the text only there.
 * @param {string} readme
 * @returns {string} Empty if that is not a full text.
 */
export function licenceIn(readme) {
  const [, text = ''] = /^#+ *Licen[cs]e.*$\n([^]*?)(?=^#|(?![^]))/im.exec(readme) ?? []
  return /copyright|permission/i.test(text) && text.length > 300 ? text.trim() : ''
}

/** @param {string} folder @returns {string} The texts of its licence, one after the other. */
function licenceTexts(folder) {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  )
  /** @param {string} name */
  const read = (name) => readFileSync(join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim()
  const own = names.filter((name) => /^(?:licen[cs]e|copying|notice)\b/i.test(name)).map(read)
  if (own.length > 0) return own.join('\n\n')
  return names
    .filter((name) => /^readme\b/i.test(name))
    .map((name) => licenceIn(read(name)))
    .join('')
}

/**
 * @param {string} folder Of a package.
 * @returns {Notice}
 */
export function noticeOf(folder) {
  /** @type {unknown} */
  const read = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version, license, author } =
    /** @type {{ name: string, version: string, license?: string, author?: string | { name: string } }} */ (
      read
    )
  const licence = license ?? ''
  const by = typeof author === 'object' ? author.name : author
  const text = licenceTexts(folder) || (by === undefined ? undefined : standardTexts[licence]?.(by))
  if (text === undefined)
    throw new Error(`${name} ${version} is in the package, and ${folder} has no text of its licence.`)
  return { name, version, licence, text }
}

/**
 * Two plug-ins of the bundler: `collect` notes the packages of the main process and the preload, `write` those of the
 * page, which is built last, and writes the notices of all of them.
 */
export function notices() {
  /** @type {Set<string>} */
  const folders = new Set(unbundled.map((name) => join(root, 'node_modules', name)))
  /** @param {Readonly<Record<string, { type: string, moduleIds?: readonly string[] }>>} bundle */
  const note = (bundle) => {
    for (const part of Object.values(bundle))
      for (const id of part.moduleIds ?? []) {
        const folder = packageFolderOf(id)
        if (folder !== null) folders.add(folder)
      }
  }
  /** @returns {import('vite').Plugin} */
  const collect = () => ({ name: 'numberdesk-notices', generateBundle: (_options, bundle) => note(bundle) })
  /** @returns {import('vite').Plugin} */
  const write = () => ({
    name: 'numberdesk-notices',
    generateBundle(_options, bundle) {
      note(bundle)
      const all = [...folders].map(noticeOf).sort((a, b) => (a.name < b.name ? -1 : 1))
      // The same package may be installed more than once.
      const source = JSON.stringify([
        ...new Map(all.map((each) => [`${each.name} ${each.version}`, each])).values(),
      ])
      this.emitFile({ type: 'asset', fileName: noticesFile, source })
    },
  })
  return { collect, write }
}
