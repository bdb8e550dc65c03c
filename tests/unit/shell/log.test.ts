import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openLog } from '../../../electron/shell/log.ts'
import { temporaryFolder } from './folder.ts'
import { isForOwnerAlone } from '../../system.ts'

it('is private and has the messages, with the stack of errors', () => {
  const folder = join(temporaryFolder(), 'logs')
  const log = openLog(folder)
  log.info('one')
  log.warn('two')
  log.error('three', new Error('of +16505550100'))
  const [name] = readdirSync(folder)
  const file = join(folder, name!)
  const text = readFileSync(file, 'utf8')
  for (const part of ['one', 'two', 'three', 'Error: of …', 'log.test.ts']) expect(text).toContain(part)
  expect(isForOwnerAlone(file)).toBe(true)
  expect(isForOwnerAlone(folder)).toBe(true)
})

it('never grows without limit', () => {
  const folder = join(temporaryFolder(), 'logs')
  const log = openLog(folder)
  const text = 'x'.repeat(200_000)
  for (let count = 0; count < 60; count += 1) log.info(text)
  const sizes = readdirSync(folder).map((name) => statSync(join(folder, name)).size)
  expect(sizes).toHaveLength(5)
  expect(Math.max(...sizes)).toBeLessThan(1_300_000)
})

it('that can’t be written stops nothing', () => {
  const folder = join(temporaryFolder(), 'logs')
  writeFileSync(folder, 'a file where the folder should be')
  expect(() => openLog(folder).info('one')).not.toThrow()
  const other = join(temporaryFolder(), 'other')
  mkdirSync(other)
  expect(() => openLog(other).error('two')).not.toThrow()
})

it('loses no line if its files can’t be moved, and moves them later', () => {
  const folder = join(temporaryFolder(), 'logs')
  const inTheWay = join(folder, 'numberdesk.4.log', 'inner')
  mkdirSync(inTheWay, { recursive: true })
  const file = join(folder, 'numberdesk.log')
  const log = openLog(folder)
  log.info('x'.repeat(1_000_001))
  log.info('after it')
  expect(readFileSync(file, 'utf8')).toContain('after it')
  rmSync(join(folder, 'numberdesk.4.log'), { recursive: true })
  log.info('x'.repeat(1_000_001))
  log.info('in a new file')
  expect(readFileSync(file, 'utf8')).not.toContain('after it')
  expect(readFileSync(join(folder, 'numberdesk.1.log'), 'utf8')).toContain('after it')
})
