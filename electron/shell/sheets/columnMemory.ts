import { readFileSync } from 'node:fs'
import { z } from 'zod'
import type { ImportTarget } from '../../../contract/sheets/sheets.ts'
import { RememberedColumns } from '../../sheets/messages.ts'
import type { Log } from '../log.ts'
import { writeWhole } from '../data/wholeFile.ts'

/** How many sets of headings are remembered; the least recently used goes first. */
const setsHeld = 100

/** The chosen field of each column, for sheets with the same headings. */
export interface ColumnMemory {
  /** What is remembered for a target, the latest first. */
  of(target: ImportTarget): readonly RememberedColumns[]
  /** Remembers a choice; resolves when it is in the file, or could not be written. */
  remember(choice: RememberedColumns): Promise<void>
}

function read(file: string): RememberedColumns[] {
  try {
    return z
      .array(RememberedColumns)
      .max(setsHeld)
      .parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Missing until something was chosen; a damaged one is treated as missing.
    return []
  }
}

const sameSheet = (one: RememberedColumns, other: RememberedColumns) =>
  one.target === other.target && one.headings.toSorted().join('\n') === other.headings.toSorted().join('\n')

/** Opens the file of remembered columns; a missing or damaged one is empty. */
export function columnMemory(file: string, log: Log): ColumnMemory {
  let sets = read(file)
  let writing = Promise.resolve()
  return {
    of: (target) => sets.filter((set) => set.target === target),
    remember: (choice) => {
      sets = [choice, ...sets.filter((set) => !sameSheet(set, choice))].slice(0, setsHeld)
      const now = sets
      writing = writing
        .then(() => writeWhole(file, `${JSON.stringify(now)}\n`))
        .catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : 'unknown reason'
          log.warn(`The chosen columns could not be saved: ${reason}`)
        })
      return writing
    },
  }
}
