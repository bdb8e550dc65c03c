import type { Rectangle } from 'electron'
import type { WindowPlacement } from '../data/settings.ts'

/** The smallest size of the window, if the display has room for it. */
const smallestWindow = { width: 1024, height: 640 }
const usualWindow = { width: 1360, height: 860 }

/** How much of a window must be on a display so that a person can grab it. */
const graspable = { width: 160, height: 48 }

function isWithinReach(window: Rectangle, display: Rectangle): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  // A window is moved by its title bar, so its top has to be on the display.
  const titleIsOn = window.y >= display.y && window.y + graspable.height <= display.y + display.height
  return across >= graspable.width && titleIsOn
}

type Size = Pick<Rectangle, 'width' | 'height'>

/** The smallest window size: never larger than any of the displays, because it may be moved there. */
export function smallestOn(displays: readonly Size[]): Size {
  const least = (side: keyof Size) => Math.min(smallestWindow[side], ...displays.map((area) => area[side]))
  return { width: least('width'), height: least('height') }
}

/**
 * The position of the window: the last one, if it can still be reached; else the middle of the main display.
 * @param displays the current work areas, the main display first
 */
export function placeWindow(
  remembered: WindowPlacement | null,
  displays: readonly Rectangle[],
): Partial<Rectangle> & { width: number; height: number } {
  const place = remembered ?? usualWindow
  const reached = remembered === null ? undefined : displays.find((area) => isWithinReach(remembered, area))
  const area = reached ?? displays[0]
  const least = smallestOn(area === undefined ? [] : [area])
  const fit = (side: keyof Size) => Math.max(Math.min(place[side], area?.[side] ?? place[side]), least[side])
  const [width, height] = [fit('width'), fit('height')]
  // Without a position the system centres it.
  return remembered === null || reached === undefined
    ? { width, height }
    : { x: remembered.x, y: remembered.y, width, height }
}
