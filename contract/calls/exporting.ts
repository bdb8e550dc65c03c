import { z } from 'zod'
import { ExportProfile } from '../exportProfiles.ts'
import { ExportOutcome, ExportProgress, ExportRequest } from '../exporting.ts'
import { Name } from '../values.ts'
import { nothing, type CallTable } from './call.ts'

/** Calls that write numbers to files, and for the profiles that say how. */
export const exportCalls = {
  /** Writes numbers to files where the person says, in a process of its own; null when they cancel the file dialog. */
  'export.run': {
    kind: 'shell',
    longWork: 'export',
    progress: ExportProgress,
    input: ExportRequest,
    output: ExportOutcome.nullable(),
  },
  /** Shows what was exported last in the system's file manager. */
  'export.show': { kind: 'shell', input: nothing, output: nothing },
  /** The first numbers of each status as a profile writes them. */
  'export.preview': {
    kind: 'query',
    input: z.strictObject({ profile: ExportProfile }),
    output: z.strictObject({ rows: z.array(z.array(z.string())) }),
  },
  'exportProfiles.list': {
    kind: 'shell',
    input: nothing,
    output: z.strictObject({ profiles: z.array(ExportProfile) }),
  },
  /** Keeps a profile, in the place of the one called `replaces`; refuses with `name_taken`. */
  'exportProfiles.save': {
    kind: 'shell',
    input: z.strictObject({ profile: ExportProfile, replaces: Name.nullable() }),
    output: ExportProfile,
  },
  'exportProfiles.delete': {
    kind: 'shell',
    input: z.strictObject({ name: Name }),
    output: nothing,
  },
  /** Keeps the profile of a JSON file that the person chooses; null when they cancel. */
  'exportProfiles.importFile': {
    kind: 'shell',
    input: nothing,
    output: ExportProfile.nullable(),
  },
  /** Saves a profile as a JSON file where the person says; null when they cancel. */
  'exportProfiles.exportFile': {
    kind: 'shell',
    input: z.strictObject({ name: Name }),
    output: z.strictObject({ path: z.string() }).nullable(),
  },
} as const satisfies CallTable
