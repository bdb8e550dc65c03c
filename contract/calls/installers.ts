import { z } from 'zod'
import { InstallerVerdict } from '../installers.ts'
import { nothing, type CallTable } from './call.ts'

/** Calls that check an installer that was downloaded, without a network. */
export const installerCalls = {
  /**
   * Asks for an installer, or for a list of checksums to compare the one chosen before with; null when the person cancels.
   * Lists that lie beside the installer are found by themselves.
   */
  'installer.check': {
    effect: 'read',
    where: 'shell',
    input: z.strictObject({ choose: z.enum(['installer', 'list']) }),
    output: InstallerVerdict.nullable(),
  },
  /** Stops the check under way, which then fails with `cancelled`. */
  'installer.cancel': { effect: 'read', where: 'shell', input: nothing, output: nothing },
} as const satisfies CallTable
