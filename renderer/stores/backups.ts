import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type {
  Backup,
  BackupDifference,
  CheckReport,
  BackupProgress,
  AddedBackup,
} from '../../contract/backups.ts'
import type { Failure, Result } from '../../contract/result.ts'
import { ask, call, listen } from '../api.ts'
import { shortMoment } from '../words/moments.ts'
import { inWords, t } from '../texts.ts'
import { useInventory } from './inventory.ts'
import { useNotices } from './notices.ts'
import { useOperations } from './operations.ts'

/** The control of a call that is followed and can be cancelled. */
interface Following {
  readonly signal: AbortSignal
  readonly onProgress: (progress: BackupProgress) => void
}

type Work = 'making' | 'saving' | 'taking' | 'restoring' | 'checking'

/** The backups of the inventory, and the work on them; one thing at a time. */
export const useBackups = defineStore('backups', () => {
  const notices = useNotices()
  const inventory = useInventory()
  const operations = useOperations()

  /** Whether the dialog of backups is open, and what it starts with. */
  const open = ref(false)
  const begin = shallowRef<'list' | 'make' | 'addBackup'>('list')
  /** The backup that is selected first; the newest if there is none. */
  const first = shallowRef<string | null>(null)
  /** Whether an encrypted copy is being saved. */
  const saving = ref(false)
  /** The name of an encrypted file that needs its passphrase. */
  const encrypted = shallowRef<string | null>(null)
  /** Newest first; null until they have loaded. */
  const backups = shallowRef<readonly Backup[] | null>(null)
  const work = shallowRef<Work | null>(null)
  const progress = shallowRef<BackupProgress | null>(null)
  let underWay = new AbortController()

  function show(beginWith: 'list' | 'make' | 'addBackup' = 'list', chosen: string | null = null): void {
    begin.value = beginWith
    first.value = chosen
    open.value = true
  }

  async function load(): Promise<Failure | null> {
    const found = await call('backups.list', {})
    if (found.ok) backups.value = found.value.backups
    return found.ok ? null : found
  }

  /** Does one piece of work, which can be followed and cancelled. */
  async function doing<T>(what: Work, act: (following: Following) => Promise<Result<T>>): Promise<Result<T>> {
    work.value = what
    progress.value = { done: 0, total: null }
    underWay = new AbortController()
    const onProgress = (now: BackupProgress) => {
      progress.value = now
    }
    try {
      return await act({ signal: underWay.signal, onProgress })
    } finally {
      work.value = null
      progress.value = null
    }
  }

  /** Backs up now and says so. */
  async function make(): Promise<Result<Backup>> {
    const made = await doing('making', (following) => call('backups.make', {}, following))
    if (made.ok)
      notices.done(
        t('backups.backedUp', { what: t('count.numbers', { count: made.value.content?.numbers ?? 0 }) }),
      )
    await load()
    return made
  }

  /** Asks for a file and adds it to the backups, unless it needs its passphrase; null when the person cancels. */
  async function addBackup(): Promise<Result<AddedBackup | null>> {
    const taken = await doing('taking', (following) => call('backups.add', {}, following))
    await load()
    return taken
  }

  /** Adds the chosen encrypted file to the backups. */
  function decrypt(passphrase: string): Promise<Result<Backup>> {
    return doing('taking', (following) => call('backups.decrypt', { passphrase }, following))
  }

  /** Asks for a place, saves an encrypted copy there and says so; null when the person cancels. */
  async function saveEncrypted(passphrase: string): Promise<Result<{ path: string } | null>> {
    const saved = await doing('saving', (following) =>
      call('backups.saveEncrypted', { passphrase }, following),
    )
    if (saved.ok && saved.value !== null) {
      const name = saved.value.path.split(/[\\/]/).at(-1) ?? ''
      notices.done(t('encryptedCopies.saved', { name }))
    }
    return saved
  }

  /** Asks for a place, saves the open inventory there, and says so or why not. */
  async function saveOpen(): Promise<void> {
    const saved = await ask('backups.saveOpen', {})
    if (saved === null) return
    notices.done(t('problem.savedOpen', { name: saved.path.split(/[\\/]/).at(-1) ?? '' }))
  }

  function compare(name: string): Promise<Result<BackupDifference>> {
    return call('backups.compare', { name })
  }

  /** Restores a backup and says so; what the window remembers of the old inventory is cleared. */
  async function restore(backup: Backup): Promise<Failure | null> {
    const restored = await doing('restoring', (following) =>
      call('backups.restore', { name: backup.name }, following),
    )
    if (!restored.ok) return restored
    // An Undo that is still offered could now be of another operation.
    for (const { id } of notices.notices) notices.dismiss(id)
    operations.forget()
    inventory.replaced(restored.value)
    notices.done(t('backups.restored', { when: shortMoment(backup.at) }))
    return null
  }

  function check(): Promise<Result<CheckReport>> {
    return doing('checking', (following) => call('inventory.check', {}, following))
  }

  function cancel(): void {
    underWay.abort()
  }

  listen('dailyBackupFailed', ({ message }) =>
    notices.refuse(t('backups.dailyFailed', { why: inWords(message) })),
  )

  return {
    open,
    begin,
    first,
    saving,
    encrypted,
    backups,
    work,
    progress,
    show,
    load,
    make,
    addBackup,
    decrypt,
    saveEncrypted,
    saveOpen,
    compare,
    restore,
    check,
    cancel,
  }
})
