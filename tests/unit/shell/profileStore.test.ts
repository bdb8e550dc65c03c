import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { messageOf } from '../../../contract/messages/message.ts'
import { profileLimit, templateProfile } from '../../../contract/exportProfiles.ts'
import { openProfiles, type ProfileStore } from '../../../electron/shell/exports/profileStore.ts'
import { temporaryFolder } from './folder.ts'
import { isForOwnerAlone } from '../../system.ts'

function newStore() {
  const folder = temporaryFolder()
  const file = join(folder, 'export-profiles.json')
  return { folder, file, store: openProfiles(file) }
}

function namesIn(store: ProfileStore): string[] {
  const listed = store.list()
  if (!listed.ok) throw new Error(listed.message.key)
  return listed.value.map(({ name }) => name)
}

describe('export profiles', () => {
  it('are empty at first, without a file', () => {
    const { file, store } = newStore()
    expect(namesIn(store)).toEqual([])
    expect(existsSync(file)).toBe(false)
  })

  it('are stored by name, private, and there in the next run', () => {
    const { folder, file, store } = newStore()
    for (const name of ['Portal 10', 'portal 2', 'Ärger']) store.save(templateProfile(name), null)
    expect(namesIn(openProfiles(file))).toEqual(['Ärger', 'portal 2', 'Portal 10'])
    expect(readdirSync(folder)).toEqual(['export-profiles.json'])
    expect(isForOwnerAlone(file)).toBe(true)
  })

  it('are replaced, even with a new name, and deleted', () => {
    const { store } = newStore()
    store.save(templateProfile('Portal'), null)
    expect(store.save({ ...templateProfile('PORTAL'), rowsPerFile: 7 }, 'Portal')).toMatchObject({ ok: true })
    expect(store.find('portal')).toMatchObject({ ok: true, value: { name: 'PORTAL', rowsPerFile: 7 } })
    expect(store.remove('Portal')).toEqual({ ok: true, value: {} })
    expect(store.remove('Portal')).toMatchObject({ ok: false, code: 'not_found' })
  })

  it('have unique names, whatever their case', () => {
    const { store } = newStore()
    store.save(templateProfile('Portal'), null)
    store.save(templateProfile('Other'), null)
    expect(store.save(templateProfile('pORTAL'), null)).toMatchObject({ ok: false, code: 'name_taken' })
    expect(store.save(templateProfile('Portal'), 'Other')).toMatchObject({ ok: false, code: 'name_taken' })
    expect(namesIn(store)).toEqual(['Other', 'Portal'])
  })

  it('are limited in number', () => {
    const { file, store } = newStore()
    const profiles = Array.from({ length: profileLimit }, (_, index) => templateProfile(`Portal ${index}`))
    writeFileSync(file, JSON.stringify({ kind: 'numberdesk-export-profiles', version: 1, profiles }))
    expect(store.save(templateProfile('One more'), null)).toMatchObject({ ok: false, code: 'refused' })
    expect(store.save(templateProfile('Another'), 'Portal 7')).toMatchObject({ ok: true })
  })

  it.each(['{', '[]', '{"kind":"numberdesk-export-profiles","version":1,"profiles":[{}]}'])(
    'in a damaged file %s are reported, and left alone',
    (content) => {
      const { file, store } = newStore()
      writeFileSync(file, content)
      expect(store.list()).toMatchObject({ ok: false, code: 'unreadable_file' })
      expect(store.save(templateProfile('Portal'), null)).toMatchObject({
        ok: false,
        code: 'unreadable_file',
      })
      expect(store.find('Portal')).toMatchObject({ ok: false, code: 'unreadable_file' })
      expect(readFileSync(file, 'utf8')).toBe(content)
    },
  )

  it('that can’t be written are refused with a message', () => {
    const store = openProfiles(join(temporaryFolder(), 'gone', 'export-profiles.json'))
    expect(store.save(templateProfile('Portal'), null)).toMatchObject({
      ok: false,
      message: messageOf('profile.notKept'),
    })
  })
})
