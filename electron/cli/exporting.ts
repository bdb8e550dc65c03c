import { extname } from 'node:path'
import type { CustomField } from '../../contract/customFields.ts'
import { exportHeading, exportValueNames, type ExportValue } from '../../contract/exportProfiles.ts'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import type { ExportFormat, ExportForm } from '../../contract/exporting.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import { headingKey } from '../sheets/headingKey.ts'
import { chosenLayout, fullLayout, layoutOf, templateLayout, type SheetLayout } from '../sheets/layout.ts'
import type { ExportOrder, ExportTarget } from '../writing/messages.ts'
import { safeName } from '../writing/naming.ts'
import { failed, type Answer } from './answer.ts'
import type { ExportCommand } from './arguments/arguments.ts'
import type { CommandContext } from './commandContext.ts'
import { customFieldsOf, fieldCalled, notAField } from './customFields.ts'
import { exitCodes } from './exitCodes.ts'
import { filterOf } from './filtering.ts'
import { placeForSheet, placeForUpload } from './places.ts'

const usage = (message: Message) => fail('invalid_input', message)

interface Shape {
  readonly form: ExportForm
  readonly format: ExportFormat
  readonly layout: SheetLayout
  /** The name of the export profile; null without one. */
  readonly profile: string | null
}

/** The format of the export, from the options and the name of the target. */
async function shapeOf(context: CommandContext, command: ExportCommand): Promise<Result<Shape>> {
  const { target, form, format, allColumns, columns, profile, called, delimiter, record } = command
  const shape = (kind: ExportForm, of: ExportFormat, layout: SheetLayout): Result<Shape> => {
    if (delimiter === null) return ok({ form: kind, format: of, layout, profile: null })
    if (of !== 'csv') return usage(messageOf('commandLine.delimiterCsv'))
    return ok({ form: kind, format: of, layout: { ...layout, delimiter }, profile: null })
  }
  const extension = extname(target).slice(1).toLowerCase()
  const named = extension === 'csv' || extension === 'xlsx' ? extension : null
  const wanted = form ?? (profile !== null ? 'upload' : named === null ? null : 'spreadsheet')
  if (wanted === null) {
    return usage(messageOf('commandLine.nameTarget'))
  }
  if (wanted === 'upload') {
    if (allColumns || columns !== null) return usage(messageOf('commandLine.allColumnsSpreadsheet'))
    if (profile === null) return shape(wanted, format ?? 'csv', templateLayout)
    if (format !== null) return usage(messageOf('commandLine.profileFormat'))
    if (delimiter !== null) return usage(messageOf('commandLine.profileDelimiter'))
    const found = context.profile(profile)
    if (!found.ok) return found
    const { name, format: of } = found.value
    return ok({ form: wanted, format: of, layout: layoutOf(found.value), profile: name })
  }
  if (profile !== null) return usage(messageOf('commandLine.profileUpload'))
  if (called !== null) return usage(messageOf('commandLine.nameUpload'))
  if (record) return usage(messageOf('commandLine.recordUpload'))
  if (named === null) return usage(messageOf('commandLine.nameSpreadsheet'))
  if (format !== null && format !== named)
    return usage(messageOf('commandLine.formatsDiffer', { format, extension: named }))
  if (allColumns && columns !== null) return usage(messageOf('commandLine.columnsOrAll'))
  if (!allColumns && columns === null) return shape(wanted, named, templateLayout)
  const custom = await customFieldsOf(context)
  if (!custom.ok) return custom
  if (columns === null) return shape(wanted, named, fullLayout(custom.value))
  const chosen = columnsCalled(columns, custom.value)
  return chosen.ok ? shape(wanted, named, chosenLayout(chosen.value)) : chosen
}

/** The columns of some names: the names of fields as the code has them or as files do, and those that people gave. */
function columnsCalled(
  names: readonly string[],
  custom: readonly CustomField[],
): Result<(ExportValue | CustomField)[]> {
  const found: (ExportValue | CustomField)[] = []
  for (const name of names) {
    const key = headingKey(name)
    const builtIn = exportValueNames.find(
      (each) => headingKey(each) === key || headingKey(exportHeading(each)) === key,
    )
    const column = builtIn ?? fieldCalled(custom, name)
    if (column === undefined) return notAField(`--columns ${name}`, exportValueNames, custom)
    found.push(column)
  }
  return ok(found)
}

async function targetOf(
  { target, force, called }: ExportCommand,
  { form }: Pick<Shape, 'form'>,
): Promise<Result<ExportTarget>> {
  if (form === 'spreadsheet') {
    const path = await placeForSheet(target, { force, from: null })
    return path.ok ? ok({ form, path: path.value }) : path
  }
  const folder = await placeForUpload(target)
  return folder.ok ? ok({ form, folder: folder.value, name: safeName(called ?? 'Numbers') }) : folder
}

/** `export`: writes the matching numbers to a file, or as upload files to a folder. */
export async function exportNumbers(context: CommandContext, command: ExportCommand): Promise<Answer> {
  const shape = await shapeOf(context, command)
  if (!shape.ok) return failed(shape)
  const filter = await filterOf(context, command)
  if (!filter.ok) return failed(filter)
  const sort = { by: 'number', descending: false } as const
  const matching = await context.call('numbers.list', { filter: filter.value, sort, offset: 0, limit: 1 })
  if (!matching.ok) return failed(matching)
  if (matching.value.total === 0) {
    return {
      exitCode: exitCodes.failed,
      lines: [],
      problem: messageOf('commandLine.nothingExported'),
      facts: { numbers: 0 },
    }
  }
  const target = await targetOf(command, shape.value)
  if (!target.ok) return failed(target)
  const { form, format, layout, profile } = shape.value
  const order: ExportOrder = {
    numbers: { filter: filter.value, except: [] },
    format,
    layout,
    ...(command.record ? { handOver: { profile } } : {}),
  }
  const result = await context.export(order, target.value)
  if (!result.ok) return failed(result)
  const { numbers, files, path } = result.value
  const count = numbers
  const exported =
    form === 'upload'
      ? messageOf('commandLine.exportedInFiles', { count, files, path })
      : messageOf('commandLine.exported', { count, path })
  return {
    exitCode: exitCodes.fine,
    lines: [
      context.speaker.say(exported),
      ...(command.record ? [context.speaker.say(messageOf('commandLine.recorded'))] : []),
    ],
    problem: null,
    facts: { numbers, files, path, form, format, profile, recorded: command.record },
  }
}
