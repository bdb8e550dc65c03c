import type { Rectangle } from 'electron'
import type { WindowPlacement } from '../data/settings.ts'

/** The smallest window that a person may make, where a display has room for it. */
const smallestWindow = { width: 1024, height: 640 }
const usualWindow = { width: 1360, height: 860 }

/** How much of a window must lie on a display so that a person can get hold of it. */
const graspable = { width: 160, height: 48 }

function isWithinReach(window: Rectangle, display: Rectangle): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  // The title bar is what a window is moved by, so its top has to be on the display.
  const titleIsOn = window.y >= display.y && window.y + graspable.height <= display.y + display.height
  return across >= graspable.width && titleIsOn
}

type Size = Pick<Rectangle, 'width' | 'height'>

/** The smallest that a window may be made: never larger than any of the displays, to which it may be moved. */
export function smallestOn(displays: readonly Size[]): Size {
  const least = (side: keyof Size) => Math.min(smallestWindow[side], ...displays.map((area) => area[side]))
  return { width: least('width'), height: least('height') }
}

/**
 * Where the window goes: where it was, if that can still be reached; else in the middle of the main display.
 * @param displays the work areas now, the main display first
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
