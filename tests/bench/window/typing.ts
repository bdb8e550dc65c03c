import type { Page } from '@playwright/test'
import type { CallInput, CallOutput } from '../../../contract/api.ts'
import type { Result } from '../../../contract/result.ts'
import type { WindowCalls } from '../../../contract/window.ts'
import type { Application } from '../../e2e/harness/application.ts'

/** Search texts, typed letter by letter. */
const searches = [
  '6505550',
  '+49 30',
  'front desk 1',
  'company 12',
  'BR-12345',
  '81 30',
  'trunk 17',
  '5550199',
]
/** How long a quick hand takes from key to key, in milliseconds. */
const betweenKeys = 110
/** How many of the first rows are compared. */
const rowsCompared = 6

interface Record {
  readonly keys: { readonly at: number; readonly text: string }[]
  readonly frames: { readonly at: number; readonly rows: string }[]
}

/** Records in the page when keys came, and the first rows of the list after each frame that changed them. */
function record(page: Page) {
  return page.evaluateHandle((count) => {
    const keys: { at: number; text: string }[] = []
    const frames: { at: number; rows: string }[] = []
    const grid = document.querySelector('[role="grid"]')
    const box = document.querySelector<HTMLInputElement>('[role="search"] input')
    if (grid === null || box === null) throw new Error('no list to search')
    const channel = new MessageChannel()
    channel.port1.onmessage = () => {
      const at = performance.now()
      const numbers = Array.from({ length: count }, (_, n) => {
        const row = grid.querySelector(`[role="row"][aria-rowindex="${n + 2}"] [data-column="number"]`)
        return row?.textContent.trim() ?? ''
      })
      const rows = numbers.filter((number) => number !== '').join()
      if (frames.at(-1)?.rows !== rows) frames.push({ at, rows })
    }
    let isAsked = false
    const observer = new MutationObserver(() => {
      if (isAsked) return
      isAsked = true
      requestAnimationFrame(() => {
        isAsked = false
        channel.port2.postMessage(null)
      })
    })
    observer.observe(grid, { subtree: true, childList: true, characterData: true, attributes: true })
    let pressedAt = 0
    document.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), true)
    document.addEventListener('input', () => keys.push({ at: pressedAt, text: box.value }), true)
    return { keys, frames }
  }, rowsCompared)
}

export interface Typed {
  /** From a key to the frame that shows its result, in milliseconds; keys that changed nothing are not counted. */
  readonly painted: number[]
  /** From the question to its answer in the page, in milliseconds. */
  readonly answered: number[]
  /** Keys whose result never appeared, because the next key came first. */
  readonly passedOver: number
}

/** Types searches into the box above the list, with real keys. */
export async function typeSearches(app: Application): Promise<Typed> {
  const { page } = app
  const box = page.getByRole('textbox', { name: 'Search numbers' })
  const handle = await record(page)
  for (const text of searches) {
    await box.fill('')
    await page.waitForTimeout(600)
    await page.keyboard.type(text, { delay: betweenKeys })
    await page.waitForTimeout(600)
  }
  await box.fill('')
  const { keys, frames }: Record = await handle.evaluate((found) => found)
  const painted: number[] = []
  const answered: number[] = []
  let passedOver = 0
  let before = ''
  for (const [n, { at, text }] of keys.entries()) {
    const { rows, took } = await expectedRows(app, text.trim())
    if (text !== '') answered.push(took)
    const next = keys[n + 1]?.at ?? Infinity
    if (rows !== before && text !== '') {
      const shown = frames.find((frame) => frame.at > at && frame.rows === rows)
      if (shown === undefined || shown.at > next + 1000) passedOver += 1
      else painted.push(shown.at - at)
    }
    before = rows
  }
  return { painted, answered, passedOver }
}

/** The first rows that a search gives, asked for as the list does. */
async function expectedRows(app: Application, text: string): Promise<{ rows: string; took: number }> {
  const input: CallInput<'numbers.list'> = {
    filter: { text },
    sort: { by: 'number', descending: false },
    offset: 0,
    limit: 100,
    countUpTo: 1000,
    byRank: true,
  }
  return app.page.evaluate(
    async ({ asked, count }) => {
      const began = performance.now()
      // The preload's object, whose type is not known here.
      const { api } = window as unknown as { api: Pick<WindowCalls, 'numbers.list'> }
      const text = await api['numbers.list'](asked)
      // As the page itself reads it: `fromText` is not known here.
      const result = JSON.parse(text) as Result<CallOutput<'numbers.list'>>
      const took = performance.now() - began
      if (!result.ok) throw new Error(result.message.key)
      return {
        rows: result.value.rows
          .slice(0, count)
          .map(({ international }) => international)
          .join(),
        took,
      }
    },
    { asked: input, count: rowsCompared },
  )
}

/** As many rows as the list shows of its own. */
const rowsInView = 25

/**
 * The floor of it: a bare page that fills its rows with other texts at each key, without asking anybody.
 * @returns from each key to the frame that shows them, in milliseconds
 */
export async function typeBare(page: Page): Promise<number[]> {
  const handle = await page.evaluateHandle((count) => {
    const painted: number[] = []
    const list = document.querySelector('#rows')
    if (list === null) throw new Error('no rows to fill')
    list.scrollTop = 0
    const rows = [...list.children].slice(0, count)
    const box = document.createElement('input')
    document.body.prepend(box)
    box.focus()
    const channel = new MessageChannel()
    let pressedAt = 0
    channel.port1.onmessage = () => painted.push(performance.now() - pressedAt)
    document.addEventListener('keydown', ({ timeStamp }) => (pressedAt = timeStamp), true)
    box.addEventListener('input', () => {
      for (const [n, row] of rows.entries()) {
        row.textContent = `+1 650 555 ${n} ${box.value}     United States     Toll     Free     Acme Clinics     BR-${n}`
      }
      requestAnimationFrame(() => channel.port2.postMessage(null))
    })
    return { painted }
  }, rowsInView)
  await page.waitForTimeout(600)
  for (const text of searches) await page.keyboard.type(text, { delay: betweenKeys })
  return handle.evaluate(({ painted }) => painted)
}
