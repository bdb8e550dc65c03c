import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { memoryByProcess } from '../bench/window/processes.ts'
import { copyOf, stockFile } from '../bench/stock.ts'
import { Application } from '../e2e/harness/application.ts'
import { Complaints } from '../e2e/harness/complaints.ts'
import { Chance } from '../torture/chance.ts'
import { actAtRandom } from './acts.ts'
import { watchFrames, type LateFrame } from './frames.ts'

const size = 1_000_000
/** A frame that takes longer than this is felt, in milliseconds. */
const lateAfter = 200
/** How often memory is read, in milliseconds. */
const interval = 3000
/** At first caches fill and code is compiled. Memory is compared after this many minutes, or half of a short run. */
const warmUp = 3

/** Memory at a time since the beginning. */
interface Sample {
  readonly minutes: number
  /** All processes (PSS), in MB; null if the system does not report it. */
  readonly all: number | null
  /** The memory of each type of process without cached files, in MB. */
  readonly kinds: Readonly<Record<string, number>>
  /** The page's heap after a collection, in MB. */
  readonly heap: number
}

interface Soaked {
  readonly acts: Readonly<Record<string, number>>
  readonly samples: readonly Sample[]
  readonly late: readonly LateFrame[]
  readonly complaints: readonly string[]
}

/** How many MB a minute something grows by: the slope of the straight line that fits best. */
function slopeOf(points: readonly { readonly minutes: number; readonly value: number }[]): number {
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const x = mean(points.map(({ minutes }) => minutes))
  const y = mean(points.map(({ value }) => value))
  const spread = points.reduce((sum, { minutes }) => sum + (minutes - x) ** 2, 0)
  const together = points.reduce((sum, { minutes, value }) => sum + (minutes - x) * (value - y), 0)
  return spread === 0 ? 0 : together / spread
}

/** The memory of an application's processes, by type: `Browser` is the main process, `Tab` the page. */
async function memoryNow({ electron }: Application): Promise<Pick<Sample, 'all' | 'kinds'>> {
  const found = memoryByProcess(electron.process().pid ?? 0)
  if (found === null) return { all: null, kinds: {} }
  const metrics = await electron.evaluate(({ app }) => app.getAppMetrics())
  const named = metrics.map(({ pid, type, name }) => [pid, name ?? type] as const)
  const kindOf = new Map(named)
  const kinds: Record<string, number> = {}
  let sum = 0
  for (const [pid, { all, own }] of found) {
    const kind = kindOf.get(pid) ?? 'others'
    kinds[kind] = (kinds[kind] ?? 0) + own
    sum += all
  }
  return { all: sum, kinds }
}

function total(kinds: Sample['kinds']): number {
  return Object.values(kinds).reduce((sum, own) => sum + own, 0)
}

/** The result, in lines for the terminal. */
export function inLines({ acts, samples, late, complaints }: Soaked): string[] {
  const end = samples.at(-1)?.minutes ?? 0
  const from = Math.min(warmUp, end / 2)
  const warm = samples.filter(({ minutes }) => minutes >= from)
  const line = (name: string, valueOf: (sample: Sample) => number | null) => {
    const points = warm.flatMap((sample) => {
      const value = valueOf(sample)
      return value === null ? [] : [{ minutes: sample.minutes, value }]
    })
    if (points.length === 0) return `${name}: not reported by this system`
    // Processes that come and go have no slope.
    if (points.length < warm.length / 2) return `${name}: at times`
    const values = points.map(({ value }) => Math.round(value))
    // Caches go on filling after the first minutes: what still grows in the second half would not stop.
    const later = points.slice(points.length / 2)
    return `${name}: ${values[0]} MB at first, ${values.at(-1)} at the end, ${Math.max(...values)} at most; ${slopeOf(points).toFixed(2)} MB a minute, ${slopeOf(later).toFixed(2)} in the later half`
  }
  const causes = new Map<string, number[]>()
  for (const { took, during } of late) causes.set(during, [...(causes.get(during) ?? []), took])
  return [
    `acts: ${Object.entries(acts)
      .map(([name, count]) => `${count} × ${name}`)
      .join(', ')}`,
    `after ${from.toFixed(1)} minutes of warming up:`,
    line('memory of all processes (PSS)', ({ all }) => all),
    line('memory of their own, without files', ({ kinds }) => total(kinds)),
    ...[...new Set(warm.flatMap(({ kinds }) => Object.keys(kinds)))].map((kind) =>
      line(`  ${kind}`, ({ kinds }) => kinds[kind] ?? null),
    ),
    line('heap of the page', ({ heap }) => heap),
    `frames over ${lateAfter} ms: ${late.length}`,
    ...[...causes].map(
      ([during, took]) =>
        `  during ${during}: ${took.length}, the longest ${Math.round(Math.max(...took))} ms`,
    ),
    `complaints: ${complaints.length}`,
    ...complaints.map((text) => `  ${text}`),
  ]
}

/**
 * Has the real application used at random with a million numbers, and watches its memory, its frames and its log. Needs
 * a display, and the application built.
 * @param folder where the inventory is made once and kept
 */
export async function soak({
  seconds,
  seed,
  folder,
  onProgress,
}: {
  readonly seconds: number
  readonly seed: number
  readonly folder: string
  readonly onProgress: (soaked: Soaked) => void
}): Promise<Soaked> {
  process.env['NUMBERDESK_CHECK_OUTPUT'] = 'off'
  const dataFolder = join(folder, 'soak')
  rmSync(dataFolder, { recursive: true, force: true })
  mkdirSync(dataFolder, { recursive: true })
  copyOf(stockFile(folder, size), join(dataFolder, 'numberdesk.sqlite'))
  const complaints = new Complaints()
  const app = await Application.launch(dataFolder, complaints)
  const acts: Record<string, number> = {}
  const samples: Sample[] = []
  let late: LateFrame[] = []
  const soaked = () => ({ acts, samples, late, complaints: complaints.unexpected(dataFolder) })
  try {
    await app.ready()
    const session = await app.page.context().newCDPSession(app.page)
    const frames = await watchFrames(app.page, lateAfter)
    const world = { app, session, chance: new Chance(seed), folder: dataFolder }
    const began = Date.now()
    let sampledAt = 0
    while (Date.now() - began < seconds * 1000) {
      await actAtRandom(world, async (name) => {
        acts[name] = (acts[name] ?? 0) + 1
        await frames.begin(name)
      })
      if (Date.now() - sampledAt < interval) continue
      sampledAt = Date.now()
      // Collecting takes time that is not the application's.
      await frames.begin('measuring')
      await session.send('HeapProfiler.collectGarbage')
      const { usedSize } = await session.send('Runtime.getHeapUsage')
      samples.push({
        minutes: (sampledAt - began) / 60_000,
        ...(await memoryNow(app)),
        heap: usedSize / 2 ** 20,
      })
      late = (await frames.late()).filter(({ during }) => during !== 'measuring')
      onProgress(soaked())
    }
    return soaked()
  } finally {
    await app.quit()
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
