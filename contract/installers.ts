import { z } from 'zod'

const file = {
  /** The installer's name. */
  name: z.string(),
  /** The version that its name or the list tells; null when neither does. */
  version: z.string().nullable(),
  /** Its SHA-256, as it would be listed. */
  checksum: z.string(),
}

/** What a downloaded installer is, by a list of checksums. */
export const InstallerVerdict = z.discriminatedUnion('verdict', [
  z.strictObject({ verdict: z.literal('right'), ...file, list: z.string() }),
  z.strictObject({ verdict: z.literal('wrong'), ...file, list: z.string() }),
  z.strictObject({ verdict: z.literal('unlisted'), ...file, list: z.string() }),
  /** No list lies beside it, so it was compared with nothing. */
  z.strictObject({ verdict: z.literal('noList'), ...file }),
])
export type InstallerVerdict = z.infer<typeof InstallerVerdict>

/** How much of an installer has been read, in bytes. */
export const InstallerProgress = z.strictObject({ done: z.number(), total: z.number() })
export type InstallerProgress = z.infer<typeof InstallerProgress>
