import type { Page } from '@playwright/test'

/** A frame that came late: after how many milliseconds, and during what. */
export interface LateFrame {
  readonly took: number
  readonly during: string
}

/** Watches the frames of a page; those that come after more than `limit` milliseconds are kept. */
export async function watchFrames(page: Page, limit: number) {
  const handle = await page.evaluateHandle((most) => {
    const late: { took: number; during: string }[] = []
    let during = 'the beginning'
    let before = performance.now()
    const frame = (at: number) => {
      if (at - before > most) late.push({ took: at - before, during })
      before = at
      requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    return { late, begin: (what: string) => (during = what) }
  }, limit)
  return {
    begin: async (what: string): Promise<void> => {
      await handle.evaluate(({ begin }, now) => begin(now), what)
    },
    late: (): Promise<LateFrame[]> => handle.evaluate(({ late }) => late),
  }
}
