import { ownStatusTexts, rowsPerFileLimit, type ExportProfile, type StatusName } from '../exportProfiles.ts'
import { ofStatuses } from '../life/statuses.ts'
import type { Preset } from './preset.ts'
import { presets } from './presets.ts'

/** A preset of a sheet that is uploaded. */
export type UploadPreset = Preset & Required<Pick<Preset, 'upload'>>

/** The presets that an export profile can begin with. */
export const uploads: readonly UploadPreset[] = presets.filter(
  (preset): preset is UploadPreset => preset.upload !== undefined,
)

/** The words that the system writes for each status; our own where it has none. */
function statusTextsOf({ statuses }: Preset): ExportProfile['statusTexts'] {
  const word = (status: StatusName) => statuses?.[status]?.[0] ?? ownStatusTexts[status]
  return { ...ofStatuses(word), Normal: word('Normal'), Pending: word('Pending') }
}

/**
 * A profile whose files a system takes: columns of which a number knows nothing are there, and empty.
 * @param name of the profile
 */
export function profileFor(preset: UploadPreset, name: string): ExportProfile {
  const { format, headings = preset.headings, rowsPerFile = rowsPerFileLimit } = preset.upload
  return {
    name,
    columns: headings.map((heading) => {
      const value = preset.fields[heading]
      return value === undefined ? { heading, value: 'fixed', text: '' } : { heading, value }
    }),
    statusTexts: statusTextsOf(preset),
    format,
    delimiter: ',',
    rowsPerFile,
  }
}
