import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

const root = join(import.meta.dirname, '../../..')

/** A source file that may show texts. */
export interface Source {
  /** Its path in the project, `renderer/App.vue`. */
  readonly path: string
  readonly text: string
}

/** Every source below some folders, but the catalogues. */
export function sourcesIn(...folders: readonly string[]): Source[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
        join(root, folder, name),
      ),
    )
    .filter((file) => /\.(ts|vue)$/.test(file))
    .map((file) => ({ path: relative(root, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }))
    .filter(({ path }) => !path.startsWith('contract/messages/'))
}
