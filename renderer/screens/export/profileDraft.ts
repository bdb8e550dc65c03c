import { inWords } from '../../texts.ts'
import {
  explainProfile,
  ExportProfile,
  exportHeading,
  type Delimiter,
  type ExportValue,
  type StatusTexts,
} from '../../../contract/exportProfiles.ts'
import type { ExportFormat } from '../../../contract/exporting.ts'
import type { UploadPreset } from '../../../contract/presets/uploads.ts'

/** A column in the editor; `key` stays with it when it moves. */
export interface DraftColumn {
  readonly key: number
  readonly heading: string
  readonly value: ExportValue | 'fixed'
  /** The text of a fixed column. */
  readonly text: string
}

/** A profile in the editor, which may be invalid meanwhile. */
export interface ProfileDraft {
  readonly name: string
  readonly columns: readonly DraftColumn[]
  readonly statusTexts: StatusTexts
  readonly format: ExportFormat
  readonly delimiter: Delimiter
  /** As it was typed. */
  readonly rowsPerFile: string
}

/** What a new profile starts from: the import template, or the upload form of a system. */
export type ProfileStart = UploadPreset | 'template'

let nextKey = 1

/** A new column for a value, with its usual heading. */
export function newColumn(value: DraftColumn['value']): DraftColumn {
  const key = nextKey
  nextKey += 1
  return { key, heading: value === 'fixed' ? '' : exportHeading(value), value, text: '' }
}

/** The draft of a profile. */
export function draftOf({ columns, rowsPerFile, ...rest }: ExportProfile): ProfileDraft {
  return {
    ...rest,
    rowsPerFile: String(rowsPerFile),
    columns: columns.map((column) => ({
      ...newColumn(column.value),
      heading: column.heading,
      text: column.value === 'fixed' ? column.text : '',
    })),
  }
}

function plain({ columns, rowsPerFile, ...rest }: ProfileDraft): unknown {
  return {
    ...rest,
    rowsPerFile: /^\d{1,9}$/.test(rowsPerFile.trim()) ? Number(rowsPerFile) : 0,
    columns: columns.map(({ heading, value, text }) =>
      value === 'fixed' ? { heading, value, text } : { heading, value },
    ),
  }
}

/** The profile of a draft, or what is wrong with it. */
export function profileOf(draft: ProfileDraft): { profile: ExportProfile | null; problem: string | null } {
  const read = ExportProfile.safeParse(plain(draft))
  return read.success
    ? { profile: read.data, problem: null }
    : { profile: null, problem: inWords(explainProfile(read.error)) }
}

/** Whether two drafts make the same profile. */
export function isSame(one: ProfileDraft, other: ProfileDraft): boolean {
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other))
}

/** The first of `Portal`, `Portal 2`, `Portal 3` … that no profile has. */
export function freeName(name: string, taken: readonly string[]): string {
  const others = taken.map((other) => other.toLowerCase())
  let free = name
  for (let count = 2; others.includes(free.toLowerCase()); count += 1) free = `${name} ${count}`
  return free
}
