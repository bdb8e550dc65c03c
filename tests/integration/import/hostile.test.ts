import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hostileTexts } from '../../fixtures/sheets/hostileTexts.ts'
import { hostileWorkbooks } from '../../fixtures/sheets/hostileWorkbooks.ts'
import { buildReader, type ReaderBuild } from './readInProcess.ts'

const hostile = [...hostileTexts, ...hostileWorkbooks]
const limits = { seconds: 5, megabytes: 500 }

const worst = { seconds: { name: '', value: 0 }, megabytes: { name: '', value: 0 } }
let folder = ''
let reader: ReaderBuild

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'numberdesk-hostile-'))
  reader = await buildReader()
})
afterAll(() => {
  reader.remove()
  rmSync(folder, { recursive: true, force: true })
  const { seconds, megabytes } = worst
  console.info(
    `${hostile.length} hostile files: at most ${seconds.value.toFixed(1)} s (${seconds.name}) and ${megabytes.value.toFixed(0)} MB (${megabytes.name})`,
  )
})

it.each(hostile)('$name', async ({ name, bytes, asked, ends }) => {
  const path = join(folder, name)
  writeFileSync(path, bytes())
  const reading = await reader.read({
    job: 'read',
    source: { kind: 'file', path },
    name,
    target: 'number',
    country: null,
    options: {},
    remembered: [],
    ask: false,
    ...asked,
  })
  rmSync(path)
  for (const measure of ['seconds', 'megabytes'] as const) {
    if (reading[measure] > worst[measure].value) worst[measure] = { name, value: reading[measure] }
  }
  if (typeof ends === 'string') {
    expect(reading.refused).toContain(ends)
    expect(reading.refused).toContain(name)
  } else {
    expect(reading).toMatchObject({ refused: null })
    expect(reading.rows).toHaveLength(ends.rows)
  }
  expect(reading.bug).toBeNull()
  expect(reading.seconds).toBeLessThan(limits.seconds)
  expect(reading.megabytes).toBeLessThan(limits.megabytes)
})
