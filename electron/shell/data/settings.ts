import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { Preferences, type InventoryState } from '../../../contract/app.ts'
import type { Log } from '../log.ts'
import { writeWhole } from './wholeFile.ts'

/** The last position of the window, in device-independent pixels. */
export const WindowPlacement = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  maximised: z.boolean(),
})
export type WindowPlacement = z.infer<typeof WindowPlacement>

interface Settings {
  readonly preferences: Preferences
  readonly window: WindowPlacement | null
  /** An inventory was open in this data folder before. */
  readonly hadInventory?: true
}

/**
 * The delay between the last change and the write, in milliseconds. The write blocks this process, which passes on the
 * window's calls: it must not happen while somebody types a search, which is remembered letter by letter.
 */
const saveDelay = 1000

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

/** Reads preferences field by field, so that one damaged or newer field costs only itself. */
function readPreferences(value: unknown): Preferences {
  const found = record(value)
  return Preferences.parse(Object.fromEntries(Object.keys(Preferences.shape).map((key) => [key, found[key]])))
}

function read(file: string): Settings {
  let found: unknown = null
  try {
    found = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Missing at the first start; a damaged one is treated as missing.
  }
  const { preferences, window, hadInventory } = record(found)
  const placement = WindowPlacement.safeParse(window)
  return {
    preferences: readPreferences(preferences),
    window: placement.success ? placement.data : null,
    ...(hadInventory === true ? { hadInventory } : {}),
  }
}

export interface SettingsFile {
  get(): Settings
  /** Changes some settings at once, and the file a little later. */
  change(part: Partial<Settings>): void
  /** Writes pending changes. */
  flush(): void
}

/** Opens the settings file; a missing or damaged one gives the defaults. */
export function openSettings(file: string, log: Log): SettingsFile {
  let settings = read(file)
  let timer: NodeJS.Timeout | null = null

  function flush(): void {
    if (timer === null) return
    clearTimeout(timer)
    timer = null
    try {
      writeWhole(file, `${JSON.stringify(settings, null, 2)}\n`)
    } catch (error) {
      log.warn(
        `The settings could not be saved: ${error instanceof Error ? error.message : 'unknown reason'}`,
      )
    }
  }

  return {
    get: () => settings,
    change: (part) => {
      settings = { ...settings, ...part }
      if (timer !== null) clearTimeout(timer)
      timer = setTimeout(flush, saveDelay)
    },
    flush,
  }
}

/** Remembers that the data folder has an inventory, once one is open. */
export function noteInventory(settings: SettingsFile, { state }: InventoryState): void {
  if (state === 'ready' && settings.get().hadInventory === undefined) settings.change({ hadInventory: true })
}
