import { createWriteStream, mkdirSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream/promises'
import yauzl from 'yauzl'
import { SetupError } from '../steps.mjs'

/**
 * Unpacks a zip file with the modes of its files, without a system program.
 * @param {string} zipFile
 * @param {string} folder
 * @param {{ place: (path: string) => string | null, onPercent: (percent: number) => void }} options `place`: where in
 *   the folder a file of the zip goes; null skips it.
 */
export async function unzip(zipFile, folder, { place, onPercent }) {
  const zip = await yauzl.openPromise(zipFile)
  let done = 0
  for await (const entry of zip.eachEntry()) {
    const path = entry.fileName.endsWith('/') ? null : place(entry.fileName)
    if (path !== null) {
      const target = normalize(join(folder, path))
      if (!target.startsWith(folder + sep)) {
        throw new SetupError(`The archive ${zipFile} holds an unsafe path, ${path}, and was not used.`)
      }
      mkdirSync(dirname(target), { recursive: true })
      const mode = (entry.externalFileAttributes >>> 16) & 0o777
      await pipeline(
        await zip.openReadStreamPromise(entry),
        createWriteStream(target, mode === 0 ? {} : { mode }),
      )
    }
    done += entry.compressedSize
    onPercent(Math.floor((100 * done) / zip.fileSize))
  }
}
