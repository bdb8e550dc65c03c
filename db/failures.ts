import { fail, type Failure } from '../contract/result.ts'

const sayings: readonly (readonly [RegExp, () => Failure])[] = [
  [
    /^SQLITE_FULL/,
    () => fail('disk_full', 'The disk is full, so nothing was changed. Free some space and try again.'),
  ],
  [
    /^SQLITE_(READONLY|PERM|CANTOPEN)/,
    () =>
      fail(
        'database_read_only',
        'The inventory file or its folder can’t be written, so nothing was changed. Check the permissions of the data folder and try again.',
      ),
  ],
  [
    /^SQLITE_CORRUPT/,
    () =>
      fail(
        'database_corrupt',
        'The inventory file is damaged. Nothing was changed. Copy the data folder somewhere safe, then put a backup in its place.',
      ),
  ],
  [
    /^SQLITE_NOTADB/,
    () =>
      fail(
        'not_a_database',
        'The inventory file is not a NumberDesk database. It was not touched. Move it away or put a backup in its place, then try again.',
      ),
  ],
  [
    /^SQLITE_(BUSY|LOCKED)/,
    () =>
      fail(
        'database_locked',
        'Another program is using the inventory, so nothing was changed. Close that program and try again.',
      ),
  ],
  [
    /^SQLITE_IOERR/,
    () =>
      fail(
        'disk_full',
        'The disk could not be read or written, so nothing was changed. Check that it is connected and has space, then try again.',
      ),
  ],
]

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
}

/** What a SQLite error means for the person; null for one that is a bug of ours. */
export function failureOf(error: unknown): Failure | null {
  const code = codeOf(error)
  return sayings.find(([pattern]) => pattern.test(code))?.[1]() ?? null
}
