import { z } from 'zod'
import { messageOf, Message } from './messages/message.ts'
import { inSchema } from './messages/schemaMessages.ts'
import { Timestamp } from './values.ts'

/** When a backup is made, and so why there is one. */
export const backupReasons = [
  // On each day of use, if anything has changed since the last one.
  'daily',
  // When the person asks for it.
  'on-demand',
  // Before a newer version of NumberDesk changes the file.
  'before-update',
  // Before operations on many numbers are undone at once.
  'before-undo',
  // Before another backup takes the inventory's place.
  'before-restore',
  // When the person adds one from elsewhere.
  'from-file',
] as const
export const BackupReason = z.enum(backupReasons)
export type BackupReason = z.infer<typeof BackupReason>

/** A backup's file name in the folder of backups: never a path. */
export const BackupName = z.string().regex(/^[\w-]{1,120}\.sqlite$/)

export const Backup = z.strictObject({
  name: BackupName,
  at: Timestamp,
  reason: BackupReason,
  /** Size of the file in bytes. */
  size: z.int().nonnegative(),
  /** What is in it; null when it can't be read. */
  content: z
    .strictObject({
      numbers: z.int().nonnegative(),
      subAccounts: z.int().nonnegative(),
      operations: z.int().nonnegative(),
    })
    .nullable(),
})
export type Backup = z.infer<typeof Backup>

/** What restoring a backup would change, from the inventory as it is now. */
export const BackupDifference = z.strictObject({
  /** Numbers that the backup has and the inventory has not: they would come back. */
  added: z.int().nonnegative(),
  /** Numbers that the inventory has and the backup has not: they would go. */
  removed: z.int().nonnegative(),
  /** Numbers that both have, in different states. */
  changed: z.int().nonnegative(),
  /** Acts that are in the history now and not in the backup's. */
  actsSince: z.int().nonnegative(),
})
export type BackupDifference = z.infer<typeof BackupDifference>

/** What a full check of the inventory found; sound when `findings` is empty. */
export const CheckReport = z.strictObject({
  numbers: z.int().nonnegative(),
  entries: z.int().nonnegative(),
  /** In words for the person. */
  findings: z.array(Message),
})
export type CheckReport = z.infer<typeof CheckReport>

/** The least that keeps a stolen file closed for long when the characters are not guessed: in characters. */
export const shortestPassphrase = 12

/** A passphrase for a new file. */
export const NewPassphrase = z
  .string()
  .min(shortestPassphrase, inSchema(messageOf('copyFailure.passphraseShort', { count: shortestPassphrase })))
  .max(1000, inSchema(messageOf('copyFailure.passphraseLong')))

/** A passphrase of a file that is there, whoever made it. */
export const Passphrase = z.string().min(1).max(1000)

/** What a file from elsewhere was: a backup, which is among the others now, or one that needs its passphrase first. */
export const AddedBackup = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('backup'), backup: Backup }),
  z.strictObject({ kind: z.literal('encrypted'), name: z.string() }),
])
export type AddedBackup = z.infer<typeof AddedBackup>

/** How far copying or checking has come, in pages, bytes or steps; `total` is null while that can't be said. */
export const BackupProgress = z.strictObject({
  /** What is done with a copy. */
  phase: z.enum(['copying', 'checking', 'encrypting', 'verifying', 'decrypting']).optional(),
  done: z.int().nonnegative(),
  total: z.int().positive().nullable(),
})
export type BackupProgress = z.infer<typeof BackupProgress>
