import { z } from 'zod'
import { AppInfo, Preferences } from '../app.ts'
import { Licence } from '../licences.ts'
import { nothing, type CallTable } from './call.ts'

/** Calls about the application itself. */
export const applicationCalls = {
  'app.info': { kind: 'shell', input: nothing, output: AppInfo },
  /** Tries to open the inventory again, to be worked on, after a problem or when it is open read-only. */
  'app.retry': { kind: 'shell', input: nothing, output: AppInfo },
  /** Makes a new inventory, where the one that was there is missing. */
  'app.makeNew': { kind: 'shell', input: nothing, output: AppInfo },
  /** The licences of other people's work in the application. */
  'app.licences': { kind: 'shell', input: nothing, output: z.array(Licence) },
  /** Opens the inventory for reading only, where the problem lets it be read; all that would write is refused then. */
  'app.openReadOnly': { kind: 'shell', input: nothing, output: AppInfo },
  'app.showDataFolder': { kind: 'shell', input: nothing, output: nothing },
  /** Opens the folder of the log. */
  'app.showLog': { kind: 'shell', input: nothing, output: nothing },
  'app.preferences': { kind: 'shell', input: nothing, output: Preferences },
  'app.savePreferences': { kind: 'shell', input: Preferences, output: nothing },
  /** Puts a text on the clipboard; as `cells`, whose lines a spreadsheet program takes for rows and leaves as they are. */
  'app.copyText': {
    kind: 'shell',
    input: z.strictObject({ text: z.string().min(1).max(5_000_000), as: z.enum(['words', 'cells']) }),
    output: nothing,
  },
} as const satisfies CallTable
