import type { CallOutput, CheckedInput } from '../../../contract/api.ts'
import { fieldsLimit, valueAs, type CustomChange, type CustomField } from '../../../contract/customFields.ts'
import { messageOf } from '../../../contract/messages/message.ts'
import { fail, ok, type Failure, type Result } from '../../../contract/result.ts'
import type { Id } from '../../../contract/values.ts'
import {
  changeField,
  choicesHeld,
  fieldNamed,
  findField,
  insertField,
  listFields,
  orderFields,
  retireField,
} from '../../../db/customFields/fields.ts'
import { inTransaction, type ReadDb } from '../../../db/file/connection.ts'
import { countCustomValues } from '../../../db/list/customValueCounts.ts'
import { inParts } from '../pausing.ts'
import type { InventoryContext, ReadContext } from '../context.ts'

const gone = () => fail('not_found', messageOf('fields.gone'))
const nameTaken = (name: string) => fail('name_taken', messageOf('fields.nameTaken', { name }))

function written(db: ReadDb, id: Id): Result<CustomField> {
  const field = findField(db, id)
  if (field === null) throw new Error(`field ${id} is not there after it was written`)
  return ok(field)
}

/** Why there is no room for one more field in use; null where there is. */
function tooMany(db: ReadDb): Failure | null {
  const used = listFields(db).filter(({ isRetired }) => !isRetired).length
  return used < fieldsLimit ? null : fail('refused', messageOf('fields.tooMany', { count: fieldsLimit }))
}

/** The fields that people defined. */
export function customFields(
  { db }: ReadContext,
  { counted = false }: CheckedInput<'fields.list'>,
): Result<CallOutput<'fields.list'>> {
  return ok({ fields: listFields(db, counted) })
}

/** The values of a field with their counts. */
export async function fieldValues(
  { db, pause }: ReadContext,
  { filter, field, text }: CheckedInput<'fields.values'>,
): Promise<Result<CallOutput<'fields.values'>>> {
  return ok(await inParts(countCustomValues(db, filter, { field, text }), pause))
}

/** Defines a field under a name that no field in use has. */
export function addField(
  { db, now }: InventoryContext,
  field: CheckedInput<'fields.add'>,
): Result<CustomField> {
  return inTransaction(db, () => {
    const taken = fieldNamed(db, field.name)
    if (taken !== null) return nameTaken(taken.name)
    return (
      tooMany(db) ?? written(db, insertField(db, { ...field, choices: [...new Set(field.choices)] }, now()))
    )
  })
}

/** Renames a field, and gives a choice other words; a word that numbers have stays. */
export function editField(
  { db }: InventoryContext,
  { id, name, choices }: CheckedInput<'fields.change'>,
): Result<CustomField> {
  return inTransaction(db, () => {
    const field = findField(db, id)
    if (field === null) return gone()
    const taken = fieldNamed(db, name)
    if (taken !== null && taken.id !== id && !field.isRetired) return nameTaken(taken.name)
    const words = field.kind === 'choice' ? [...new Set(choices)] : []
    if (field.kind === 'choice' && words.length === 0) return fail('refused', messageOf('fields.noChoices'))
    const [held] = choicesHeld(
      db,
      id,
      field.choices.filter((choice) => !words.includes(choice)),
    )
    if (held !== undefined) return fail('in_use', messageOf('fields.choiceInUse', { choice: held }))
    changeField(db, id, name, words)
    return written(db, id)
  })
}

/** Takes a field out of use, or back into it where its name is free. */
export function setRetired(
  { db, now }: InventoryContext,
  { id, isRetired }: CheckedInput<'fields.retire'>,
): Result<CustomField> {
  return inTransaction(db, () => {
    const field = findField(db, id)
    if (field === null) return gone()
    if (!isRetired && field.isRetired) {
      const taken = fieldNamed(db, field.name)
      const refused = taken === null ? tooMany(db) : nameTaken(taken.name)
      if (refused !== null) return refused
    }
    retireField(db, id, isRetired ? now() : null)
    return written(db, id)
  })
}

/** Puts the fields into an order. */
export function setFieldOrder(
  { db }: InventoryContext,
  { ids }: CheckedInput<'fields.order'>,
): Result<Record<string, never>> {
  return inTransaction(db, () => {
    orderFields(db, ids)
    return ok({})
  })
}

/** A change of fields that people defined, as it is kept; refused where a field is not in use or can't have the value. */
export function checkedChange(db: ReadDb, change: CustomChange): Result<CustomChange> {
  const checked: CustomChange = {}
  for (const [id, value] of Object.entries(change)) {
    const field = findField(db, Number(id))
    if (field === null || field.isRetired) return gone()
    const kept = value === null || value === '' ? null : valueAs(field, value)
    if (kept === null && value !== null && value !== '') {
      return fail('refused', messageOf('fields.wrong', { field: field.name }))
    }
    checked[id] = kept
  }
  return ok(checked)
}
