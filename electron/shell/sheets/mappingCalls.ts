import type { BrowserWindow } from 'electron'
import { basename } from 'node:path'
import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { messageOf, type Message } from '../../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../../contract/result.ts'
import { jsonFileLimit } from '../../writing/jsonFile.ts'
import { mappingFromText, mappingToText } from '../../writing/mappingFile.ts'
import { shareAsUsual } from '../data/paths.ts'
import { smallText } from '../data/smallText.ts'
import { writeWhole } from '../data/wholeFile.ts'
import type { ShellHandlers } from '../shellCalls.ts'
import { chooseJson, chooseJsonPath } from '../window/dialogs.ts'

async function save(
  { name, mapping }: CheckedInput<'mapping.save'>,
  window: BrowserWindow,
): Promise<Result<CallOutput<'mapping.save'>>> {
  const chosen = await chooseJsonPath(window, 'mapping', name)
  if (!chosen.ok || chosen.value === null) return chosen.ok ? ok(null) : chosen
  const path = chosen.value
  try {
    writeWhole(path, mappingToText(mapping))
    await shareAsUsual(path)
    return ok({ path })
  } catch {
    return fail('refused', messageOf('mapping.notSaved', { path }))
  }
}

async function open(
  { target }: CheckedInput<'mapping.open'>,
  window: BrowserWindow,
): Promise<Result<CallOutput<'mapping.open'>>> {
  const path = await chooseJson(window, 'mapping')
  if (path === null) return ok(null)
  const name = basename(path)
  const refuse = (why: Message) => fail('unreadable_file', messageOf('mapping.notOpened', { name, why }))
  try {
    const text = await smallText(path, jsonFileLimit)
    if (text === null) return refuse(messageOf('mapping.notOurs'))
    const mapping = mappingFromText(text, name, target)
    return mapping.ok ? ok({ name, mapping: mapping.value }) : mapping
  } catch {
    return refuse(messageOf('profile.unreadable'))
  }
}

/** The calls about column mappings as files. */
export const mappingHandlers: Pick<ShellHandlers, 'mapping.save' | 'mapping.open'> = {
  'mapping.save': (input, { window }) => save(input, window),
  'mapping.open': (input, { window }) => open(input, window),
}
