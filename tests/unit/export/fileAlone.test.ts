import { existsSync, readFileSync } from 'node:fs'
import type * as nodeFs from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { explain } from '../../../electron/writing/failures.ts'
import { writeExport } from '../../../electron/writing/writing.ts'
import { emptyFolder, filesIn, manyNumbers, pagesOf, taskFor } from './numbers.ts'

/** The folders that were made elsewhere. */
const elsewhere = vi.hoisted(() => [] as string[])

vi.mock('node:fs/promises', async (load) => {
  const fs = await load<typeof nodeFs>()
  return {
    ...fs,
    // As macOS does where the person has allowed the file that they chose, and not its folder.
    mkdir: () => Promise.reject(Object.assign(new Error('EPERM'), { code: 'EPERM' })),
    mkdtemp: async (prefix: string) => {
      const folder = await fs.mkdtemp(prefix)
      elsewhere.push(folder)
      return folder
    },
  }
})

it('if nothing may be created next to the chosen file, the export is written elsewhere and copied into it', async () => {
  const folder = emptyFolder()
  const path = join(folder, 'numbers.csv')
  const task = taskFor(folder, { format: 'csv', target: { form: 'spreadsheet', path } })
  expect(await writeExport(task, pagesOf(manyNumbers(3)), () => undefined)).toEqual({
    numbers: 3,
    files: 1,
    paths: [path],
    listed: [],
  })
  expect(readFileSync(path, 'utf8').trim().split('\r\n')).toHaveLength(4)
  expect(filesIn(folder)).toEqual(['numbers.csv'])
  expect(elsewhere.map((made) => existsSync(made))).toEqual([false])
})

it('a folder for upload files that can’t be written is reported', async () => {
  const folder = emptyFolder()
  const task = taskFor(folder, { format: 'csv', target: { form: 'upload', folder, name: 'April' } })
  const failing = writeExport(task, pagesOf(manyNumbers(3)), () => undefined)
  await expect(failing.catch((error: unknown) => explain(error))).resolves.toMatchObject({ code: 'refused' })
  expect(filesIn(folder)).toEqual([])
})
