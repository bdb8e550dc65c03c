import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { CallInput, CallOutput, InventoryCall } from '../../contract/api.ts'
import { directoryKinds } from '../../contract/accounts.ts'
import type { PhoneNumber } from '../../contract/numbers.ts'
import type { Result } from '../../contract/result.ts'
import { runJob } from '../../electron/backups/jobs.ts'
import { nextAct, type Act } from './acts.ts'
import { Chance } from './chance.ts'
import { Model, type ModelNumber } from './model.ts'
import { programOf } from '../program.ts'
import { startWorker, type Worker } from './process.ts'

/** The result of a run. */
export interface Survived {
  seed: number
  acts: number
  refused: number
  /** Kills with kill -9, of which `inTheMiddle` came between the call and its answer. */
  crashes: number
  inTheMiddle: number
  /** Acts that failed because the disk was full. */
  fullDisks: number
  reopenings: number
  /** Full comparisons of the file with the model. */
  checks: number
  numbers: number
  entries: number
}

export interface TortureOptions {
  readonly seconds: number
  readonly seed: number
  readonly onProgress?: (survived: Survived) => void
}

const binding = process.env['NUMBERDESK_SQLITE_BINDING']
const options = binding === undefined ? {} : { nativeBinding: binding }
/** The longest delay before a kill, in milliseconds: about as long as an action takes. */
const longestWait = 12

class Torture {
  readonly #chance: Chance
  readonly #file: string
  readonly #script: string
  readonly survived: Survived
  #model = new Model()
  #ids = new Map<string, number>()
  /** The highest id so far, by kind of directory entry. */
  readonly #given = new Map<string, number>()
  #worker: Worker | null = null

  constructor(script: string, file: string, seed: number) {
    this.#script = script
    this.#file = file
    this.#chance = new Chance(seed)
    this.survived = {
      seed,
      acts: 0,
      refused: 0,
      crashes: 0,
      inTheMiddle: 0,
      fullDisks: 0,
      reopenings: 0,
      checks: 0,
      numbers: 0,
      entries: 0,
    }
  }

  async run(until: number, onProgress: (survived: Survived) => void): Promise<void> {
    await this.#open()
    while (Date.now() < until) {
      await this.#round()
      onProgress(this.survived)
    }
    await this.#live().close()
  }

  /** Some acts, then something bad, then a look at everything. */
  async #round(): Promise<void> {
    for (let count = this.#chance.int(3, 25); count > 0; count -= 1) await this.#do(this.#next())
    const what = this.#chance.next()
    if (what < 0.7) await this.#crash()
    else if (what < 0.9) await this.#fillTheDisk()
    else {
      await this.#live().close()
      this.survived.reopenings += 1
      await this.#open()
    }
    await this.#look(this.#model)
  }

  #live(): Worker {
    if (this.#worker === null) throw new Error('no worker runs')
    return this.#worker
  }

  async #open(): Promise<void> {
    this.#worker = await startWorker(this.#script, this.#file)
  }

  #next(): Act {
    return nextAct(this.#chance, this.#model, this.#ids, (kind) => (this.#given.get(kind) ?? 0) + 1)
  }

  /** Runs an undisturbed action: the answer has to match the model. */
  async #do(act: Act): Promise<void> {
    const answer = await this.#live().ask(act.ask)
    if (answer === null) throw new Error('no answer')
    await this.#acknowledge(act, answer)
  }

  async #acknowledge(act: Act, answer: Result<unknown>): Promise<void> {
    if (!answer.ok && (answer.code === 'internal' || answer.code === 'invalid_input')) this.#fail(act, answer)
    const after = act.steps.at(-1)
    if (answer.ok !== (after !== undefined)) this.#fail(act, answer)
    if (after === undefined) {
      this.survived.refused += 1
      return
    }
    this.survived.acts += 1
    await this.#take(after)
  }

  async #take(model: Model): Promise<void> {
    this.#model = model
    for (const kind of directoryKinds) {
      this.#given.set(kind, Math.max(this.#given.get(kind) ?? 0, ...model.ids(kind)))
    }
    for (const e164 of this.#ids.keys()) if (!model.numbers.has(e164)) this.#ids.delete(e164)
    if (this.#ids.size < model.numbers.size) {
      this.#ids = new Map((await this.#list()).map(({ e164, id }) => [e164, id]))
    }
  }

  #fail(act: Act, found: unknown): never {
    throw new Error(
      `seed ${this.survived.seed}, after ${this.survived.acts} acts: ${JSON.stringify(act.ask).slice(0, 500)} gave ${JSON.stringify(found)}, expected ${act.steps.length} steps`,
    )
  }

  /**
   * Kills the worker during an action, or just after; then all of its transactions are there, or the first ones, or
   * none.
   */
  async #crash(): Promise<void> {
    const act = this.#next()
    const before = this.#model
    const worker = this.#live()
    const asked = worker.ask(act.ask)
    await new Promise((resolve) => setTimeout(resolve, this.#chance.next() * longestWait))
    await worker.kill()
    const answer = await asked
    this.survived.crashes += 1
    await this.#open()
    if (answer === null) {
      this.survived.inTheMiddle += 1
      await this.#takeWhatIsThere(act, [before, ...act.steps])
    } else {
      await this.#acknowledge(act, answer)
    }
  }

  /** After a fault the state is one of the possible models, to the last number. */
  async #takeWhatIsThere(act: Act, possible: readonly Model[]): Promise<void> {
    for (const model of possible) {
      if ((await this.#differences(model)).length > 0) continue
      await this.#take(model)
      return
    }
    this.#fail(act, await Promise.all(possible.map((model) => this.#differences(model))))
  }

  /** Leaves so little room that acts fail for want of it; nothing of a failed one may stay. */
  async #fillTheDisk(): Promise<void> {
    const worker = this.#live()
    await worker.ask({ kind: 'room', pages: this.#chance.int(0, 3) })
    for (let count = 0; count < 12; count += 1) {
      const act = this.#next()
      const before = this.#model
      const answer = await worker.ask(act.ask)
      const partly = act.ask.kind === 'import' && answer?.ok === true && !isDone(answer.value)
      if (answer !== null && !answer.ok && answer.code === 'disk_full') {
        this.survived.fullDisks += 1
        await this.#takeWhatIsThere(act, act.ask.kind === 'import' ? [before, ...act.steps] : [before])
      } else if (partly) {
        this.survived.fullDisks += 1
        await this.#takeWhatIsThere(act, act.steps)
      } else if (answer !== null) {
        await this.#acknowledge(act, answer)
      }
    }
    await worker.ask({ kind: 'room', pages: null })
  }

  async #ask<N extends InventoryCall>(call: N, input: CallInput<N>): Promise<CallOutput<N>> {
    const result = await this.#live().ask({ kind: 'call', call, input })
    if (result?.ok !== true) throw new Error(`${call}: ${JSON.stringify(result)}`)
    // The worker's router returns what the contract says.
    return result.value as CallOutput<N>
  }

  async #list(): Promise<PhoneNumber[]> {
    const rows: PhoneNumber[] = []
    const page = { filter: {}, sort: { by: 'number', descending: false } } as const
    for (;;) {
      const next = await this.#ask('numbers.list', { ...page, offset: rows.length, limit: 1000 })
      rows.push(...next.rows)
      if (rows.length >= next.total) return rows
    }
  }

  /** How the state differs from a model: numbers, operations, directory. */
  async #differences(model: Model): Promise<string[]> {
    const found: string[] = []
    const rows = await this.#list()
    if (rows.length !== model.numbers.size)
      found.push(`${rows.length} numbers, expected ${model.numbers.size}`)
    for (const row of rows) {
      if (!isDeepStrictEqual(asModel(row), model.numbers.get(row.e164)))
        found.push(
          `${row.e164}: ${JSON.stringify(asModel(row))}, expected ${JSON.stringify(model.numbers.get(row.e164))}`,
        )
    }
    const latest = await this.#ask('activity.operations', { filter: {}, offset: 0, limit: 50 })
    if (latest.total !== model.operations.length)
      found.push(`${latest.total} operations, expected ${model.operations.length}`)
    for (const { id, act, count, undoneBy } of latest.rows) {
      const operation = model.operations[id - 1]
      const expected = [operation?.act, operation?.before.size, operation?.undoneBy]
      if (!isDeepStrictEqual([act, count, undoneBy], expected)) found.push(`operation ${id}`)
    }
    for (const kind of directoryKinds) {
      const { rows: entries } = await this.#ask('directory.list', { kind, offset: 0, limit: 1000 })
      const listed = new Map(entries.map(({ id, name }) => [id, name]))
      const expected = new Map(model.ids(kind).map((id) => [id, model.entry(kind, id)?.name]))
      if (!isDeepStrictEqual(sorted(listed), sorted(expected))) found.push(`directory: ${kind}`)
    }
    return found
  }

  /** Compares everything, and has the file itself checked: structure, references, and state against history. */
  async #look(model: Model): Promise<void> {
    const differences = await this.#differences(model)
    if (differences.length > 0)
      throw new Error(`seed ${this.survived.seed}: ${differences.slice(0, 5).join('; ')}`)
    const known = [...model.touched.keys()]
    for (const e164 of known.length === 0 ? [] : [this.#chance.pick(known), this.#chance.pick(known)]) {
      const { rows } = await this.#ask('numbers.history', { e164, offset: 0, limit: 1000 })
      const operations = [...new Set(rows.map(({ operationId }) => operationId))].reverse()
      if (!isDeepStrictEqual(operations, model.touched.get(e164)))
        throw new Error(`history of ${e164}: ${operations.join()}`)
    }
    const checked = await runJob(this.#file, { kind: 'check' }, options)
    if (!checked.ok) throw new Error(checked.message.key)
    if (checked.value.findings.length > 0)
      throw new Error(
        `seed ${this.survived.seed}: ${checked.value.findings.map(({ key }) => key).join('; ')}`,
      )
    this.survived.checks += 1
    this.survived.numbers = checked.value.numbers
    this.survived.entries = checked.value.entries
  }
}

function sorted<T>(map: ReadonlyMap<number, T>): (readonly [number, T])[] {
  return [...map].sort(([one], [other]) => one - other)
}

function isDone(outcome: unknown): boolean {
  return typeof outcome === 'object' && outcome !== null && 'state' in outcome && outcome.state === 'done'
}

function asModel(row: PhoneNumber): ModelNumber {
  return {
    status: row.poolStatus,
    account: row.subAccount?.id ?? null,
    trunk: row.sipTrunk?.id ?? null,
    user: row.user?.id ?? null,
    billing: row.billingReferenceId,
    info: row.serviceInfo,
  }
}

/**
 * Runs random actions through the real router against a model in memory, with crashes, full disks and reopenings in
 * between, and compares everything after each.
 * @returns the result of the run
 * @throws at the first difference, with the seed that repeats the actions (the moments of the kills depend on the
 *   machine)
 */
export async function torture({
  seconds,
  seed,
  onProgress = () => undefined,
}: TortureOptions): Promise<Survived> {
  const folder = mkdtempSync(join(tmpdir(), 'numberdesk-torture-'))
  try {
    const script = await programOf('tortured', folder)
    const work = new Torture(script, join(folder, 'data', 'numberdesk.sqlite'), seed)
    await work.run(Date.now() + seconds * 1000, onProgress)
    return work.survived
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The result in one line. */
export function inOneLine({
  seed,
  acts,
  refused,
  crashes,
  inTheMiddle,
  fullDisks,
  reopenings,
  checks,
  numbers,
  entries,
}: Survived): string {
  return `${acts} acts and ${refused} refusals, ${crashes} kills (${inTheMiddle} in the middle of an act), ${fullDisks} acts on a full disk, ${reopenings} reopenings; ${checks} full comparisons, all equal. ${numbers} numbers with ${entries} history entries at the end. Seed ${seed}.`
}
