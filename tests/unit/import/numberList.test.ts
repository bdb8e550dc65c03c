import { describe, expect, it } from 'vitest'
import { fileWith, gist, readCells, readFile } from './reading.ts'

const three = ['+16505550100', '+16505550101', '+16505550102']

describe('a file of nothing but numbers is a list', () => {
  it.each([
    ['on one line', three.join(',')],
    ['on one line, with spaces and a line end', `${three.join(', ')},\r\n`],
    ['with semicolons', three.join(';')],
    ['of two', three.slice(0, 2).join(',')],
    ['one below the other', three.join('\n')],
  ])('%s', async (_what, text) => {
    const sheet = await readFile(fileWith(text), { ask: true })
    expect(gist(sheet)).toEqual(three.slice(0, sheet.rows.length))
    expect(sheet.rows.length).toBeGreaterThan(1)
    expect(sheet.losses).toEqual([])
  })

  it('on several lines', async () => {
    const sheet = await readFile(fileWith(`${three.join(',')}\n${three.join(',')}\n+16505550199\n`))
    expect(gist(sheet)).toEqual([...three, ...three, '+16505550199'])
    expect(sheet.rows.map(({ row }) => row)).toEqual([1, 2, 3, 4, 5, 6, 7])
    expect(sheet.notes).toContain('The file contains only numbers and was read as a list.')
  })

  it('that was pasted', async () => {
    expect(gist(await readCells(three.join('\t')))).toEqual(three)
  })

  it('but not with two on each line: they may be the ends of ranges', async () => {
    await expect(readFile(fileWith(`${three[0]},${three[1]}\n${three[1]},${three[2]}\n`))).rejects.toThrow()
  })
})
