import { createPackage, extractFile, getRawHeader } from '@electron/asar'
import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { tamperWith } from '../../../build/release/tampering.mjs'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'numberdesk-tampering-'))
})
// And its parts are closed a moment later.
afterEach(() => rm(folder, { recursive: true, force: true, maxRetries: 10 }))

const main = 'the code that is read first'

async function archiveOf(files: Readonly<Record<string, string>>): Promise<string> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, 'from', path, '..'), { recursive: true })
    writeFileSync(join(folder, 'from', path), text)
  }
  const archive = join(folder, 'app.asar')
  await createPackage(join(folder, 'from'), archive)
  // It gives back before all is written.
  const content = Object.values(files).join('').length
  await vi.waitFor(() => expect(statSync(archive).size).toBe(8 + getRawHeader(archive).headerSize + content))
  return archive
}

it('one byte is changed in the first file that the application reads, and nowhere else', async () => {
  const archive = await archiveOf({
    'a licence that nobody reads': 'x'.repeat(5000),
    'out/main/main.js': main,
    'package.json': '{}',
  })
  tamperWith(archive)
  const changed = extractFile(archive, join('out', 'main', 'main.js'))
  expect(changed).toHaveLength(main.length)
  expect(changed.filter((byte, index) => byte !== main.charCodeAt(index))).toHaveLength(1)
  expect(extractFile(archive, 'a licence that nobody reads').toString()).toBe('x'.repeat(5000))
  expect(extractFile(archive, 'package.json').toString()).toBe('{}')
})

it('an archive without it is refused', async () => {
  const archive = await archiveOf({ 'package.json': '{}' })
  expect(() => tamperWith(archive)).toThrow('holds no out/main/main.js')
})
