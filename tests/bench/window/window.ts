import { _electron } from '@playwright/test'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { Application } from '../../e2e/harness/application.ts'
import { Complaints } from '../../e2e/harness/complaints.ts'
import { environment, sandboxWorks } from '../../e2e/harness/launching.ts'
import { sayProgress } from '../progress.ts'
import { copyOf } from '../stock.ts'
import { timesOf, type Row } from '../measure.ts'
import { measureImport, sheetOf } from './importing.ts'
import { pointerLatencies } from './pointer.ts'
import { fillBarePage, scrollByJumps, scrollSmoothly, type Scrolled } from './scrolling.ts'
import { measureStart } from './starting.ts'
import { typeBare, typeSearches } from './typing.ts'

const grid = '[role="grid"]'
/** How long the pointer is moved over a list that nothing happens to, in milliseconds. */
const idleFor = 5000
/** About a hundred thousand of a million numbers of the stock. */
const many = { poolStatus: ['Free'], country: ['DE', 'GB', 'FR'] } as const

interface Bare {
  readonly smooth: Scrolled
  readonly jumps: Scrolled
  /** From a key to its rows painted, in milliseconds. */
  readonly typed: readonly number[]
}

/** A bare window with rows of plain text, scrolled and filled as the list is: the floor of this machine's drawing. */
async function measureBare(dataFolder: string): Promise<Bare> {
  const bare = await _electron.launch({
    args: [join(import.meta.dirname, 'bare'), `--user-data-dir=${dataFolder}`],
    env: environment(),
    chromiumSandbox: sandboxWorks(),
    colorScheme: null,
  })
  try {
    const page = await bare.firstWindow()
    await fillBarePage(page)
    const session = await page.context().newCDPSession(page)
    await scrollSmoothly(page, session)
    return {
      smooth: await scrollSmoothly(page, session),
      jumps: await scrollByJumps(page, '#rows'),
      typed: await typeBare(page),
    }
  } finally {
    await bare.close()
  }
}

function scrollingRows(how: string, own: Scrolled, bare: Scrolled): Row[] {
  const exactly = (value: number) => ({ median: value, p95: value })
  return [
    {
      goal: 11,
      work: `${how}, frames a second`,
      times: exactly(own.framesPerSecond),
      floor: bare.framesPerSecond,
      demand: '≥ 55',
      isMet: own.framesPerSecond >= 55,
      unit: 'f/s',
    },
    {
      goal: 11,
      work: `${how}, longest frame`,
      times: exactly(own.longestFrame),
      floor: bare.longestFrame,
      demand: '≤ 100 ms',
      isMet: own.longestFrame <= 100,
    },
  ]
}

async function measureOpened(app: Application, bare: Bare): Promise<Row[]> {
  const { page } = app
  const session = await page.context().newCDPSession(page)
  const rows: Row[] = []

  sayProgress('scrolling')
  await scrollSmoothly(page, session)
  rows.push(...scrollingRows('scrolling smoothly', await scrollSmoothly(page, session), bare.smooth))
  rows.push(...scrollingRows('dragging the scrollbar', await scrollByJumps(page, grid), bare.jumps))
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const heap = usedSize / 2 ** 20
  const isMet = { nodes: nodes <= 600, heap: heap <= 60 }
  const exactly = (value: number) => ({ median: value, p95: value })
  rows.push(
    {
      goal: 11,
      work: 'elements in the page',
      times: exactly(nodes),
      floor: null,
      demand: '≤ 600',
      isMet: isMet.nodes,
      unit: '',
    },
    {
      goal: 11,
      work: 'heap of the page',
      times: exactly(heap),
      floor: null,
      demand: '≤ 60 MB',
      isMet: isMet.heap,
      unit: 'MB',
    },
  )

  sayProgress('typing')
  const { painted, answered, passedOver } = await typeSearches(app)
  const inAll = painted.length + passedOver
  const typing = { painted: timesOf(painted), answered: timesOf(answered) }
  rows.push(
    {
      goal: 6,
      work: `from a key to its results painted (${inAll} keys, ${passedOver} passed over by the next)`,
      times: typing.painted,
      floor: timesOf(bare.typed).median,
      demand: 'p95 ≤ 33 ms',
      isMet: typing.painted.p95 <= 33 && passedOver === 0,
    },
    {
      goal: 6,
      work: 'the answer in the page',
      times: typing.answered,
      floor: null,
      demand: 'p95 ≤ 8 ms',
      isMet: typing.answered.p95 <= 8,
    },
  )

  sayProgress('moving the pointer')
  const wait = (ms: number) => () => new Promise((resolve) => setTimeout(resolve, ms))
  const idle = await pointerLatencies(page, session, wait(idleFor))
  const selected = {
    numbers: { filter: { poolStatus: [...many.poolStatus], country: [...many.country] }, except: [] },
  }
  let done = 0
  const busy = await pointerLatencies(page, session, async () => {
    const assigned = await app.callApi('pool.assign', { ...selected, subAccountId: 5, sipTrunkId: 6 })
    done = assigned.done
  })
  const worst = { idle: Math.max(...idle), busy: Math.max(...busy) }
  rows.push({
    goal: 10,
    work: `worst pointer latency while ${done.toLocaleString('en')} numbers are assigned`,
    times: { median: timesOf(busy).median, p95: timesOf(busy).p95, most: worst.busy },
    floor: worst.idle,
    demand: '≤ 2× idle and ≤ 50 ms',
    isMet: worst.busy <= 2 * worst.idle && worst.busy <= 50,
  })
  return rows
}

/** Which of the goals are measured. */
interface Parts {
  readonly starting?: boolean
  readonly opened?: boolean
  readonly importing?: boolean
}

/**
 * The goals 3 (the import), 6 (as painted) and 10 to 13, in the real application with the stock of a size, each beside a bare Electron
 * window of the same run. Needs a display, and the application built.
 * @param stock the file of an inventory; it is copied
 */
export async function measureWindow(
  stock: string,
  folder: string,
  { starting = true, opened = true, importing = true }: Parts = {},
): Promise<Row[]> {
  // As the packaged application is: there the output of handlers is not checked again.
  process.env['NUMBERDESK_CHECK_OUTPUT'] = 'off'
  const dataFolder = join(folder, 'window')
  rmSync(dataFolder, { recursive: true, force: true })
  mkdirSync(dataFolder, { recursive: true })
  copyOf(stock, join(dataFolder, 'numberdesk.sqlite'))
  try {
    sayProgress('importing')
    const imported = importing ? [await measureImport(await sheetOf(stock, folder), folder)] : []
    if (starting) sayProgress('starting')
    const started = starting ? await measureStart(dataFolder) : []
    if (!opened) return [...imported, ...started]
    const bare = await measureBare(join(folder, 'bare'))
    const complaints = new Complaints()
    const app = await Application.launch(dataFolder, complaints)
    try {
      await app.ready()
      return [...imported, ...started, ...(await measureOpened(app, bare))]
    } finally {
      await app.quit()
      const heard = complaints.unexpected(dataFolder)
      if (heard.length > 0) sayProgress(`the application complained: ${heard.join('\n')}`)
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
    rmSync(join(folder, 'bare'), { recursive: true, force: true })
  }
}
