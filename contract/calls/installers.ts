import { z } from 'zod'
import { InstallerProgress, InstallerVerdict } from '../installers.ts'
import type { CallTable } from './call.ts'

/** Calls that check an installer that was downloaded, without a network. */
export const installerCalls = {
  /**
   * Asks for an installer, or for a list of checksums to compare the one chosen before with; null when the person cancels.
   * Lists that lie beside the installer are found by themselves.
   */
  'installer.check': {
    kind: 'shell',
    progress: InstallerProgress,
    input: z.strictObject({ choose: z.enum(['installer', 'list']) }),
    output: InstallerVerdict.nullable(),
  },
} as const satisfies CallTable
