import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { customKey } from '../../../contract/customFields.ts'
import { openInventory, temporaryFolder, valueOf } from '../support/inventory.ts'
import { contextOf, run } from './commandContext.ts'

function file(...lines: readonly string[]): string {
  const path = join(temporaryFolder(), 'numbers.csv')
  writeFileSync(path, lines.join('\n'))
  return path
}

async function withFields() {
  const inventory = openInventory()
  const add = async (kind: 'text' | 'flag' | 'tags', name: string) =>
    valueOf(await inventory.route('fields.add', { kind, name, choices: [] })).id
  const ids = {
    site: await add('text', 'Site'),
    leased: await add('flag', 'Leased'),
    tags: await add('tags', 'Tags'),
  }
  return { inventory, ids, context: contextOf(inventory) }
}

const stock = () =>
  file(
    'Number,Site,Where,Tags',
    '+16505550100,Berlin,yes,"vip, fax"',
    '+16505550101,Aachen,no,fax',
    '+16505550102,,,',
  )

async function stocked() {
  const opened = await withFields()
  const columns = 'number=A,site=Site,Leased=Where,Tags=Tags'
  const answer = await run(opened.context, 'import', stock(), '--columns', columns)
  expect(answer).toMatchObject({ exitCode: 0, facts: { imported: 3 } })
  return opened
}

describe('commands', () => {
  it('know fields that people defined by their headings', async () => {
    const { context } = await withFields()
    const answer = await run(context, 'check', stock())
    expect(answer.facts).toMatchObject({ ignoredColumns: ['Where'], counts: { ready: 3, refused: 0 } })
  })

  it('say which fields there are when one is not known', async () => {
    const { context } = await withFields()
    expect(await run(context, 'check', stock(), '--columns', 'number=A,Colour=Where')).toMatchObject({
      exitCode: 2,
      problem: expect.stringContaining('Site, Leased, Tags') as string,
    })
    expect(await run(context, 'check', stock(), '--update', '--keep', 'Colour')).toMatchObject({
      exitCode: 2,
    })
    expect(await run(context, 'list', '--field', 'Colour=red')).toMatchObject({ exitCode: 2 })
    expect(await run(context, 'list', '--field', 'Leased=perhaps')).toMatchObject({
      exitCode: 2,
      problem: '“perhaps” is neither Yes nor No',
    })
  })

  it.each([
    [['Site=BERLIN'], []],
    [['Site=Berlin'], [0]],
    [
      ['site=Berlin', 'Site=Aachen'],
      [0, 1],
    ],
    [['Site='], [2]],
    [['Tags=VIP'], []],
    [['Tags=vip'], [0]],
    [['Tags=fax', 'Leased=nein'], [1]],
    [['Site!=Berlin'], [1, 2]],
  ])('list the numbers that match %j', async (fields, places) => {
    const { context } = await stocked()
    const answer = await run(context, 'list', ...fields.flatMap((field) => ['--field', field]))
    const numbers = answer.facts['numbers'] as readonly { readonly e164: string }[]
    expect(numbers.map(({ e164 }) => e164)).toEqual(places.map((place) => `+1650555010${place}`))
  })

  it('compare them by name, and leave out those that a file does not decide', async () => {
    const { context, ids } = await stocked()
    const changed = file(
      'Number,Site,Tags',
      '+16505550100,Hamburg,vip',
      '+16505550101,Aachen,fax',
      '+16505550102,,',
    )
    const answer = await run(context, 'compare', changed)
    expect(answer.lines).toContain('  +16505550100  Site: Berlin → Hamburg; Tags: fax; vip → vip')
    const decided = await run(context, 'compare', changed, '--authority', 'serviceInfo,Tags')
    expect(decided.facts).toMatchObject({
      changed: [{ changes: [{ field: customKey(ids.tags) }] }],
    })
    const covered = await run(context, 'compare', changed, '--covers', 'field=Site=Berlin')
    expect(covered.facts).toMatchObject({ counts: { changed: 1, onlyHere: 0 } })
    const kept = await run(context, 'check', changed, '--update', '--keep', 'tags, Site')
    expect(kept.facts).toMatchObject({ counts: { same: 3 } })
  })

  it('export the columns that are named', async () => {
    const { context } = await stocked()
    const target = join(temporaryFolder(), 'sites.csv')
    const answer = await run(
      context,
      'export',
      target,
      '--columns',
      'number, Tags,Pool Status,Number Pool Status',
    )
    expect(answer).toMatchObject({ exitCode: 0 })
    expect(readFileSync(target, 'utf8').split('\r\n').slice(0, 3)).toEqual([
      '\uFEFFNumber,Tags,Number Pool Status,Number Pool Status',
      "'+16505550100,fax; vip,Free,Free",
      "'+16505550101,fax,Free,Free",
    ])
    expect(await run(context, 'export', target, '--force', '--columns', 'Colour')).toMatchObject({
      exitCode: 2,
    })
    expect(await run(context, 'export', target, '--columns', 'Site', '--all-columns')).toMatchObject({
      exitCode: 2,
    })
  })
})
