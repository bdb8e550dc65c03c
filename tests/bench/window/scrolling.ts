import type { CDPSession, Page } from '@playwright/test'

export interface Scrolled {
  readonly framesPerSecond: number
  /** Milliseconds. */
  readonly longestFrame: number
}

/** Measures the frames of a page while `act` scrolls it. */
async function framesDuring(page: Page, act: () => Promise<unknown>): Promise<Scrolled> {
  const handle = await page.evaluateHandle(() => {
    const frames: number[] = []
    let isOver = false
    const frame = (at: number) => {
      frames.push(at)
      if (!isOver) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    return { frames, stop: () => (isOver = true) }
  })
  await act()
  const frames = await handle.evaluate(({ frames: all, stop }) => {
    stop()
    return all
  })
  const gaps = frames.slice(1).map((at, n) => at - (frames[n] ?? at))
  const span = (frames.at(-1) ?? 0) - (frames[0] ?? 0)
  return { framesPerSecond: (gaps.length / span) * 1000, longestFrame: Math.max(...gaps) }
}

/** Scrolls as with a wheel or a finger, by the browser's own gestures, there and back. */
export function scrollSmoothly(page: Page, session: CDPSession): Promise<Scrolled> {
  return framesDuring(page, async () => {
    for (const yDistance of [-6000, -6000, 6000, -6000]) {
      await session.send('Input.synthesizeScrollGesture', {
        x: 500,
        y: 500,
        yDistance,
        speed: 3000,
        gestureSourceType: 'mouse',
      })
    }
  })
}

/** Drags the scrollbar to places all over the list, one each frame. */
export function scrollByJumps(page: Page, selector: string): Promise<Scrolled> {
  return framesDuring(page, () =>
    page.evaluate(async (wanted) => {
      const frame = document.querySelector(wanted)
      if (frame === null) throw new Error(`nothing to scroll at ${wanted}`)
      for (let jump = 0; jump < 150; jump += 1) {
        frame.scrollTop = frame.scrollHeight * (0.5 + 0.45 * Math.sin(jump / 9))
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    }, selector),
  )
}

/** Fills the bare page with rows of text, all of them there from the beginning. */
export async function fillBarePage(page: Page): Promise<void> {
  await page.evaluate(() => {
    const rows = document.querySelector('#rows')
    for (let n = 0; n < 2000; n += 1) {
      const row = document.createElement('div')
      row.textContent = `+1 650 555 ${1000 + n}     United States     Toll     Free     Acme Clinics     BR-${n}`
      rows?.append(row)
    }
  })
}
