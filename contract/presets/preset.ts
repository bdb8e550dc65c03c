import type { ExportValue, StatusName } from '../exportProfiles.ts'
import type { ExportFormat } from '../exporting.ts'
import type { Message } from '../messages/message.ts'

/** A sheet that a system exports or takes in. */
interface PresetOf<Heading extends string> {
  /** The system, and which of its sheets. */
  readonly name: Message
  /** The published headings, in their order. */
  readonly headings: readonly Heading[]
  /** What of a number stands under a heading. All others are known to be no field of numbers. */
  readonly fields: Readonly<Partial<Record<NoInfer<Heading>, ExportValue>>>
  /** What a heading is called in other versions of the same sheet. */
  readonly also?: Readonly<Partial<Record<NoInfer<Heading>, readonly string[]>>>
  /**
   * The words of its columns for a status, the one that it writes first. They hold for this sheet only: `active` is a line
   * in one system and an owner in another.
   */
  readonly statuses?: Readonly<Partial<Record<StatusName, readonly [string, ...string[]]>>>
  /** How a file has to be that is uploaded there; none for what is only exported. */
  readonly upload?: {
    readonly format: ExportFormat
    /** The columns to upload; all of them where nothing is said. */
    readonly headings?: readonly NoInfer<Heading>[]
    /** The most that the system takes at once; not said where no limit is published. */
    readonly rowsPerFile?: number
  }
}

export type Preset = PresetOf<string>

/** A preset whose fields are checked against its headings. */
export function preset<const Heading extends string>(its: PresetOf<Heading>): Preset {
  return its
}
