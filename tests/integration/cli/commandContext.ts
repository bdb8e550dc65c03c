import { basename, dirname, extname, join } from 'node:path'
import { Readable } from 'node:stream'
import { inEnglish, say } from '../../english.ts'
import { readArguments } from '../../../electron/cli/arguments/arguments.ts'
import type { CommandContext } from '../../../electron/cli/commandContext.ts'
import { carryOut } from '../../../electron/cli/running.ts'
import { ownColumnsLayout } from '../../../electron/sheets/layout.ts'
import type { ExportTask } from '../../../electron/writing/messages.ts'
import type { NumberPages } from '../../../electron/writing/pages.ts'
import { writeExport } from '../../../electron/writing/writing.ts'
import { lookAtSheet } from '../../../electron/reading/lookAtSheet.ts'
import { differencePages } from '../../../electron/inventory/review/comparing/comparisonSheet.ts'
import { refusedPages } from '../../../electron/inventory/review/errorReport.ts'
import { exportPages } from '../../../electron/inventory/services/exporting.ts'
import { openProfiles } from '../../../electron/shell/exports/profileStore.ts'
import { planFile } from '../import/sheets.ts'
import { temporaryFolder, valueOf, type TestInventory } from '../support/inventory.ts'

/** Writes as the writing process does. */
async function write(task: Pick<ExportTask, 'target' | 'format' | 'layout'>, pages: NumberPages) {
  const whole = { ...task, workFolder: join(temporaryFolder(), 'work'), version: '1.0.0', exportedAt: '' }
  return writeExport(whole, pages, () => undefined)
}

/** The context of a command, on a real inventory, without the processes in between. */
export function contextOf(
  inventory: TestInventory,
  interrupted = new AbortController().signal,
  hasInventory = true,
): CommandContext {
  const profiles = openProfiles(join(dirname(inventory.file), 'export-profiles.json'))
  return {
    call: (name, input, options) => inventory.route(name, input, options),
    hasInventory,
    look: async (path, options) => {
      const source = { kind: 'file', path } as const
      const task = { job: 'look', source, name: basename(path), target: 'number', options } as const
      const { fields } = valueOf(await inventory.route('fields.list', {}))
      const custom = fields.filter(({ isRetired }) => !isRetired)
      const look = await lookAtSheet({ ...task, remembered: [], custom, ask: false })
      return { ok: true, value: look }
    },
    read: (path, { answers, options }) =>
      planFile(inventory, path, { ...answers, options, forOnce: true, alone: !hasInventory }),
    report: async ({ planId, what }, path) => {
      const pagesOf = what === 'refused' ? refusedPages : differencePages
      const pages = valueOf(await pagesOf(inventory.context, planId, { language: 'en', say }))
      const format = extname(path) === '.csv' ? 'csv' : 'xlsx'
      const target = { form: 'spreadsheet', path } as const
      const { numbers } = await write({ target, format, layout: ownColumnsLayout }, pages)
      return { ok: true, value: { path, rows: numbers } }
    },
    profile: (name) => profiles.find(name),
    export: async ({ numbers: selection, handOver, ...order }, target) => {
      const { db, handOvers } = inventory.context
      const exported = crypto.randomUUID()
      const { total, pages } = await exportPages(db, selection)
      const noted = handOvers.noting(db, exported, { numbers: selection, pages })
      const { numbers, files, paths, listed } = await write({ target, ...order }, { total, pages: noted })
      if (handOver !== undefined) {
        valueOf(await inventory.route('handOvers.record', { exported, ...handOver, files: [...listed] }))
      }
      return { ok: true, value: { numbers, files, path: dirname(paths[0] ?? '') } }
    },
    speaker: { language: 'en', say },
    interrupted,
    onProgress: () => undefined,
    onActProgress: () => undefined,
    input: () => Readable.from(['']),
  }
}

/** The outcome of a command line. */
export async function run(context: CommandContext, ...args: string[]) {
  const asked = readArguments(args)
  if (asked.kind !== 'run') throw new Error(`not understood: ${JSON.stringify(asked)}`)
  const { problem, ...answer } = await carryOut(context, asked.command)
  return { ...answer, problem: inEnglish(problem) }
}
