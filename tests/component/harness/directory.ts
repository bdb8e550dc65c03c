import type { DirectoryEntry, DirectoryKind } from '../../../contract/accounts.ts'
import type { Answers } from './window.ts'

const names: Readonly<Record<DirectoryKind, readonly string[]>> = {
  subAccount: ['Acme Clinics', 'Borealis Dental'],
  carrier: ['Northern Line'],
  sipTrunk: ['Trunk East', 'Trunk West'],
  user: ['Ada Diaz'],
}

function entry(kind: DirectoryKind, name: string): DirectoryEntry {
  const id = names[kind].indexOf(name) + 1
  return {
    kind,
    id,
    name,
    owner: null,
    numbers: 0,
    dependents: 0,
    reserved: 0,
    archived: null,
    addedAt: '2026-01-01T00:00:00.000Z',
  }
}

/** A directory of some names. */
export const directory: Answers = {
  'directory.list': ({ kind, text = '' }) => {
    const rows = names[kind].filter((name) => name.toLowerCase().includes(text.toLowerCase()))
    return { rows: rows.map((name) => entry(kind, name)), total: rows.length }
  },
}
