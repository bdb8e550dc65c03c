import { fromSchema } from '../../../../contract/messages/schemaMessages.ts'
import { messageOf } from '../../../../contract/messages/message.ts'
import type { NewDirectoryEntry } from '../../../../contract/accounts.ts'
import type { AnswerOf } from '../../../../contract/sheets/answers.ts'
import { type ImportChanged } from '../../../../contract/sheets/review.ts'
import { fail, type Failure, type Result } from '../../../../contract/result.ts'
import { Name } from '../../../../contract/values.ts'
import { committed } from '../../../../db/file/connection.ts'
import { insertEntry, type Changing } from '../../../../db/directory/changingEntries.ts'
import { nameKey } from '../../../../db/directory/names.ts'
import type { PlanContext } from '../../context.ts'
import { breathe } from '../../pausing.ts'
import { inTurn } from '../../writing.ts'
import { slicesOf } from '../slices.ts'
import { changing, refusalToAdd } from '../../services/directory.ts'
import { changed, hasField, noSuchField } from '../editing.ts'
import { plannerOf, type ImportPlan } from '../planning/plans.ts'
import { rowsWithUnknown, unknownNamesOf } from '../reviewing.ts'

class NotCreated extends Error {
  readonly failure: Failure

  constructor(failure: Failure) {
    super(failure.message.key)
    this.failure = failure
  }
}

/** Adds what is not there yet, as one operation. */
class Creating {
  readonly #context: PlanContext
  #operation: Changing | null = null

  constructor(context: PlanContext) {
    this.#context = context
  }

  add(entry: NewDirectoryEntry): void {
    const { db } = this.#context
    const refused = refusalToAdd(db, entry)
    // One that somebody added meanwhile is there, which is all that is asked for.
    if (refused?.code === 'name_taken') return
    if (refused !== null) throw new NotCreated(refused)
    this.#operation ??= changing(this.#context, 'directory.add')
    insertEntry(db, entry, this.#operation)
  }
}

function checkedEntry(entry: NewDirectoryEntry): NewDirectoryEntry {
  const { name } = entry
  const checked = Name.safeParse(name)
  if (!checked.success) {
    const why = fromSchema(checked.error.issues[0]?.message ?? '') ?? messageOf('failure.isNoName')
    throw new NotCreated(fail('refused', messageOf('failure.cantCreate', { name: name.slice(0, 60), why })))
  }
  return { ...entry, name: checked.data }
}

/** A user for each name that is asked for and each sub account in whose rows it is. */
function newUsers(plan: ImportPlan, isAsked: (name: string) => boolean): NewDirectoryEntry[] {
  const users = new Map<string, NewDirectoryEntry>()
  for (const { planned } of rowsWithUnknown(plan, 'user')) {
    const { user: name } = planned.read.cells
    if (planned.userOf === null || !isAsked(name)) continue
    users.set(`${planned.userOf} ${nameKey(name)}`, { kind: 'user', name, ownerId: planned.userOf })
  }
  return [...users.values()]
}

/** The entries of the directory that an answer asks for. */
function newEntries(
  plan: ImportPlan,
  { field, names, carrierId = 0 }: AnswerOf<'create'>,
): NewDirectoryEntry[] {
  const keys = names === undefined ? null : new Set(names.map(nameKey))
  const isAsked = (name: string) => keys === null || keys.has(nameKey(name))
  if (field === 'user') return newUsers(plan, isAsked)
  const asked = unknownNamesOf(plan, field).filter(({ name }) => isAsked(name))
  return asked.map(({ name }) =>
    field === 'sipTrunk' ? { kind: field, name, ownerId: carrierId } : { kind: field, name },
  )
}

/** Adds the names to the directory, all of them or none, and checks the rows again that have them. */
export async function create(
  context: PlanContext,
  plan: ImportPlan,
  answer: AnswerOf<'create'>,
): Promise<Result<ImportChanged>> {
  const { field, carrierId } = answer
  if (!hasField(plan.sheet, field)) return noSuchField
  if (field === 'sipTrunk' && carrierId === undefined) {
    return fail('refused', messageOf('failure.chooseCarrier'))
  }
  const entries = newEntries(plan, answer)
  try {
    await inTurn(context, () => {
      const creating = new Creating(context)
      for (const entry of entries) creating.add(checkedEntry(entry))
    })
  } catch (error) {
    if (error instanceof NotCreated) return error.failure
    throw error
  }
  const planner = plannerOf(committed(context.db), plan)
  for (const slice of slicesOf(rowsWithUnknown(plan, field))) {
    plan.rows.replan(slice, planner)
    await breathe()
  }
  return changed(context, plan)
}
