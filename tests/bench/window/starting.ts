import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as elapsed } from 'node:timers/promises'
import { applicationFolder, environment, sandboxWorks } from '../../e2e/harness/launching.ts'
import { median, type Row } from '../measure.ts'
import { memoryOf } from './processes.ts'

/** Pairs of starts; the first pair, which fills the page cache, does not count. */
const pairs = 6
const coldPairs = 3
/** How long an application is left alone before its memory is read, in milliseconds. */
const idleFor = 8000
const bareApplication = join(import.meta.dirname, 'bare')

function electronFile(): string {
  const found: unknown = createRequire(import.meta.url)('electron')
  if (typeof found !== 'string') throw new Error('Electron is not installed')
  return found
}

interface Started {
  /** From the start of the process to the first frame of the page, in milliseconds. */
  readonly took: number
  readonly memory: number | null
}

async function end(child: ChildProcess): Promise<void> {
  const exited = once(child, 'exit')
  child.kill('SIGTERM')
  await exited
}

/** Starts an application without anything attached to it, and ends it. */
async function start(application: string, dataFolder: string, { idle = false } = {}): Promise<Started> {
  const args = [
    '-r',
    join(import.meta.dirname, 'whenReady.cjs'),
    ...(sandboxWorks() ? [] : ['--no-sandbox']),
    application,
    `--user-data-dir=${dataFolder}`,
  ]
  const began = Date.now()
  const child = spawn(electronFile(), args, { env: environment(), stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const [, at] = /^ready ([\d.]+)$/.exec(line) ?? []
      if (at === undefined) continue
      if (idle) await elapsed(idleFor)
      return { took: Number(at) - began, memory: idle ? memoryOf(child.pid ?? 0) : null }
    }
    throw new Error(`${application} ended before its page was there`)
  } finally {
    if (child.exitCode === null) await end(child)
  }
}

/** Takes files out of the page cache, as far as the system lets anybody do so; gives whether it does. */
function evict(...folders: string[]): boolean {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  )
  return files.every(
    (file) => spawnSync('dd', [`if=${file}`, 'iflag=nocache', 'count=0'], { stdio: 'ignore' }).status === 0,
  )
}

/**
 * The goals 12 and 13: the time from the start to the first list, and the memory of the idle application. A bare
 * Electron window is measured in turn.
 * @param dataFolder with an inventory of the size in the report
 */
export async function measureStart(dataFolder: string): Promise<Row[]> {
  const bareData = mkdtempSync(join(dirname(dataFolder), 'bare-'))
  const startBoth = async (options = {}) => ({
    bare: await start(bareApplication, bareData, options),
    own: await start(applicationFolder, dataFolder, options),
  })
  const rowOf = (work: string, most: number, all: { bare: Started; own: Started }[]): Row => {
    const own = all.map((pair) => pair.own.took)
    const floor = median(all.map((pair) => pair.bare.took))
    const times = { median: median(own), p95: Math.max(...own) }
    const isMet = times.median <= most * floor
    return { goal: 12, work, times, floor, demand: `≤ ${most}× bare Electron`, isMet }
  }
  try {
    await startBoth()
    const warm = []
    for (let pair = 1; pair < pairs; pair += 1) warm.push(await startBoth())
    const rows = [rowOf('start to the first list', 1.6, warm)]

    const folders = [dirname(electronFile()), join(applicationFolder, 'out'), dataFolder, bareData]
    const cold = []
    for (let pair = 0; pair < coldPairs && evict(...folders); pair += 1) {
      const bare = await start(bareApplication, bareData)
      evict(...folders)
      cold.push({ bare, own: await start(applicationFolder, dataFolder) })
    }
    if (cold.length > 0) rows.push(rowOf('start to the first list, files not in memory', 1.8, cold))

    const { bare, own } = await startBoth({ idle: true })
    if (bare.memory !== null && own.memory !== null) {
      const isMet = own.memory <= bare.memory + 90
      const times = { median: own.memory, p95: own.memory }
      const demand = '≤ bare Electron + 90 MB'
      rows.push({
        goal: 13,
        work: 'memory of all processes, idle (PSS)',
        times,
        floor: bare.memory,
        demand,
        isMet,
        unit: 'MB',
      })
    }
    return rows
  } finally {
    rmSync(bareData, { recursive: true, force: true })
  }
}
