import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '../../../db/file/open.ts'
import { runJob } from '../../../electron/backups/jobs.ts'
import { programOf } from '../../program.ts'
import { Chance } from '../../torture/chance.ts'
import { sqliteOptions, valueOf } from '../support/inventory.ts'
import { naming } from '../support/naming.ts'
import {
  buildRecorder,
  canRecord,
  readRecording,
  replay,
  survivingDeeds,
  type Deed,
} from '../powercut/recording.ts'

/** How many moments the power fails at, half of them with writes reordered between syncs. */
const cuts = 120
const notesName = 'notes'

/** Within how many deeds an empty file becomes an inventory that keeps a log. */
const making = 20

/** An operation, and how many history entries it has: with fewer it would be half there. */
interface Done {
  readonly id: number
  readonly entries: number
}

function doneIn(file: string): Done[] {
  const inventory = valueOf(openDatabase(file, sqliteOptions))
  try {
    return inventory.db
      .prepare<[], Done>(
        `SELECT o.id, count(h.id) AS entries FROM operations AS o LEFT JOIN history AS h ON h.operation_id = o.id
         GROUP BY o.id ORDER BY o.id`,
      )
      .all()
  } finally {
    inventory.close()
  }
}

/** The last operation that was acknowledged before a moment; 0 when there was none. */
function acknowledgedBefore(deeds: readonly Deed[], cut: number): number {
  const notes = deeds.slice(0, cut).filter(({ file, kind }) => file === notesName && kind === 'write')
  return Number(notes.at(-1)?.bytes.toString() ?? 0)
}

describe.skipIf(!canRecord())('a power cut, simulated from the recorded writes and syncs of a run', () => {
  let work: string
  let script: string
  let recorder: string
  let full: ReturnType<typeof recordRun>

  beforeAll(async () => {
    work = mkdtempSync(join(tmpdir(), 'numberdesk-power-'))
    script = await programOf('recorded', work)
    recorder = buildRecorder(work)
    full = recordRun('FULL')
  })
  afterAll(() => rmSync(work, { recursive: true, force: true }))

  function recordRun(synchronous: 'FULL' | 'NORMAL') {
    const folder = join(work, synchronous)
    const recording = join(work, `${synchronous}.recording`)
    const file = join(folder, 'numberdesk.sqlite')
    mkdirSync(folder)
    const run = spawnSync(process.execPath, [script, file, join(folder, notesName), synchronous], {
      env: { ...process.env, LD_PRELOAD: recorder, RECORD_UNDER: folder, RECORD_TO: recording },
      encoding: 'utf8',
    })
    expect(run.stderr).toBe('')
    return { deeds: readRecording(recording), done: doneIn(file) }
  }

  /** The state after a power cut at a random or given moment: the operations, and what had been acknowledged. */
  async function afterCut(
    { deeds, done }: ReturnType<typeof recordRun>,
    nth: number,
    chance: Chance,
    cut = chance.int(1, deeds.length),
  ) {
    const how = nth % 2 === 0 ? 'in order' : 'reordered'
    const folder = join(work, `cut-${nth}`)
    const file = join(folder, 'numberdesk.sqlite')
    replay(survivingDeeds(deeds, cut, how, chance), folder)
    const where = `seed ${chance.seed}, cut ${nth} ${how} after ${cut} of ${deeds.length}`
    try {
      return await naming(where, async () => {
        const found = doneIn(file)
        expect(valueOf(await runJob(file, { kind: 'check' }, sqliteOptions)).findings).toEqual([])
        expect(found).toEqual(done.slice(0, found.length))
        return { found: found.length, acknowledged: acknowledgedBefore(deeds, cut), where }
      })
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  }

  it(`at ${cuts} random moments loses nothing that was acknowledged, and leaves nothing corrupt or in half`, async () => {
    const chance = new Chance(Math.floor(Math.random() * 1_000_000))
    for (let nth = 0; nth < cuts; nth += 1) {
      const { found, acknowledged, where } = await afterCut(full, nth, chance)
      expect(found, where).toBeGreaterThanOrEqual(acknowledged)
    }
  })

  it('at any moment of creating the file leaves one that opens', async () => {
    const chance = new Chance(Math.floor(Math.random() * 1_000_000))
    for (let cut = 1; cut <= making; cut += 1) {
      for (const nth of [0, 1]) expect((await afterCut(full, nth, chance, cut)).found).toBe(0)
    }
  })

  it('would lose acknowledged acts if the application synced less, so the simulation can tell', async () => {
    const run = recordRun('NORMAL')
    const chance = new Chance(1)
    let lost = 0
    for (let nth = 0; nth < 20; nth += 1) {
      const { found, acknowledged } = await afterCut(run, nth, chance)
      if (found < acknowledged) lost += 1
    }
    expect(lost).toBeGreaterThan(0)
  })
})
