import type { ErrorCode, Failure } from '../../contract/result.ts'

/** The exit codes, for scripts; the user guide lists them. */
export const exitCodes = {
  /** All done, and nothing refused. */
  fine: 0,
  /**
   * Rows or numbers were refused, numbers may be missing because something was not read, or a comparison found
   * differences.
   */
  refusedRows: 1,
  /** The command was not understood, or names something that does not exist. */
  usage: 2,
  /** The inventory can't be opened: another NumberDesk has it open, it is damaged, or it does not exist. */
  inventory: 3,
  /** A file can't be read or written. */
  file: 4,
  /** Any other failure. */
  failed: 5,
  /** An action on numbers applies to none of them. */
  refusedAct: 6,
  /** Ctrl+C, as shells number it. */
  cancelled: 130,
} as const
// The keys of a constant table are the names it was declared with.
export const exitCodeNames = Object.keys(exitCodes) as (keyof typeof exitCodes)[]
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

const byFailure: Partial<Record<ErrorCode, ExitCode>> = {
  refused_rows: exitCodes.refusedRows,
  invalid_input: exitCodes.usage,
  not_found: exitCodes.usage,
  name_taken: exitCodes.usage,
  database_newer: exitCodes.inventory,
  database_corrupt: exitCodes.inventory,
  not_a_database: exitCodes.inventory,
  database_read_only: exitCodes.inventory,
  database_locked: exitCodes.inventory,
  database_changed: exitCodes.inventory,
  inventory_moved: exitCodes.inventory,
  inventory_missing: exitCodes.inventory,
  unavailable: exitCodes.inventory,
  unreadable_file: exitCodes.file,
  columns_unclear: exitCodes.file,
  refused: exitCodes.file,
  cancelled: exitCodes.cancelled,
}

/** The exit code of a failure. */
export function exitCodeOf({ code }: Failure): ExitCode {
  return byFailure[code] ?? exitCodes.failed
}
