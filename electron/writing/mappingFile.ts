import { isCustomKey } from '../../contract/customFields.ts'
import { ColumnMapping } from '../../contract/presets/columnMapping.ts'
import { messageOf, type Message } from '../../contract/messages/message.ts'
import { fail, ok, type Result } from '../../contract/result.ts'
import { fieldsOf, type ImportTarget, type SheetField } from '../../contract/sheets/sheets.ts'
import { jsonContent, jsonText, type JsonKind } from './jsonFile.ts'

const kind: JsonKind = {
  kind: 'numberdesk-column-mapping',
  part: 'mapping',
  notOurs: messageOf('mapping.notOurs'),
}

/** A mapping as the text of a file, for another NumberDesk. */
export function mappingToText(mapping: ColumnMapping): string {
  return jsonText(kind, mapping)
}

/**
 * Reads a mapping for sheets of a target from the text of a file.
 * @param name of the file, for the person
 */
export function mappingFromText(text: string, name: string, target: ImportTarget): Result<ColumnMapping> {
  const refuse = (why: Message) => fail('unreadable_file', messageOf('mapping.notOpened', { name, why }))
  const read = jsonContent(kind, text)
  if ('why' in read) return refuse(read.why)
  const mapping = ColumnMapping.safeParse(read.content)
  if (!mapping.success) return refuse(kind.notOurs)
  const allowed: readonly SheetField[] = fieldsOf[target]
  const fits = mapping.data.columns.every(
    ({ field }) => field === null || allowed.includes(field) || (target === 'number' && isCustomKey(field)),
  )
  return mapping.data.target === target && fits ? ok(mapping.data) : refuse(messageOf('mapping.otherKind'))
}
