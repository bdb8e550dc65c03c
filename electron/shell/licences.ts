import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { Licence } from '../../contract/licences.ts'
import { builtFiles } from './data/paths.ts'

/** The licences of third-party software, as the build collected them. */
export async function licences(): Promise<Licence[]> {
  const text = await readFile(join(builtFiles.renderer, 'licences.json'), 'utf8')
  return z.array(Licence).parse(JSON.parse(text))
}
