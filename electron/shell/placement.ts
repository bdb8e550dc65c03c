import type { Rectangle } from 'electron'
import type { WindowPlacement } from './settings.ts'

/** The smallest window in which every dialog shows its buttons. */
export const smallestWindow = { width: 1024, height: 640 }
const usualWindow = { width: 1360, height: 860 }

/** How much of a window must lie on a display so that a person can get hold of it. */
const graspable = { width: 160, height: 48 }

function isWithinReach(window: Rectangle, display: Rectangle): boolean {
  const across = Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x)
  // The title bar is what a window is moved by, so its top has to be on the display.
  const titleIsOn = window.y >= display.y && window.y + graspable.height <= display.y + display.height
  return across >= graspable.width && titleIsOn
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
  const fit = (wanted: number, available: number, least: number) =>
    Math.max(Math.min(wanted, available), least)
  const width = fit(place.width, area?.width ?? place.width, smallestWindow.width)
  const height = fit(place.height, area?.height ?? place.height, smallestWindow.height)
  // Without a position the system centres it.
  return remembered === null || reached === undefined
    ? { width, height }
    : { x: remembered.x, y: remembered.y, width, height }
}
