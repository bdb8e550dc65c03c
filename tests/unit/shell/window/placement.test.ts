import { expect, it } from 'vitest'
import { placeWindow, smallestOn } from '../../../../electron/shell/window/placement.ts'

const main = { x: 0, y: 0, width: 1920, height: 1040 }
const left = { x: -1280, y: 0, width: 1280, height: 1024 }
const place = (x: number, y: number, width = 1200, height = 800) => ({
  x,
  y,
  width,
  height,
  maximised: false,
})

it('at first the system centres it, as large as fits', () => {
  expect(placeWindow(null, [main])).toEqual({ width: 1360, height: 860 })
  expect(placeWindow(null, [{ x: 0, y: 0, width: 1280, height: 720 }])).toEqual({ width: 1280, height: 720 })
})

it('it is where it was, even on another display', () => {
  expect(placeWindow(place(100, 50), [main])).toEqual({ x: 100, y: 50, width: 1200, height: 800 })
  expect(placeWindow(place(-1200, 50), [main, left])).toEqual({ x: -1200, y: 50, width: 1200, height: 800 })
})

it.each([
  ['its display is gone', place(-1200, 50)],
  ['it lies to the right of all', place(1900, 50)],
  ['it lies below all', place(100, 1030)],
  ['its title bar is above the top', place(100, -40)],
])('if %s it returns to the middle of the main display', (_why, remembered) => {
  expect(placeWindow(remembered, [main])).toEqual({ width: 1200, height: 800 })
})

it('a part that can be grabbed is enough', () => {
  expect(placeWindow(place(1920 - 160, 50), [main])).toMatchObject({ x: 1760 })
  expect(placeWindow(place(1920 - 159, 50), [main])).not.toHaveProperty('x')
})

it('it is never larger than its display, nor smaller than its dialogs', () => {
  expect(placeWindow(place(0, 0, 5000, 5000), [main])).toMatchObject({ width: 1920, height: 1040 })
  expect(placeWindow(place(0, 0, 10, 10), [main])).toMatchObject({ width: 1024, height: 640 })
})

it.each([
  ['1366 × 768 at 125 %', { width: 1092, height: 614 }, { width: 1024, height: 614 }],
  ['1366 × 768 at 150 %', { width: 910, height: 512 }, { width: 910, height: 512 }],
  ['a large display', main, { width: 1024, height: 640 }],
])('on %s it fits, and can be made that small', (_display, area, least) => {
  const display = { x: 0, y: 0, ...area }
  const { width, height } = placeWindow(place(0, 0, 1360, 860), [display])
  expect([width <= area.width, height <= area.height]).toEqual([true, true])
  expect(placeWindow(null, [display])).toMatchObject({ width, height })
  expect(smallestOn([display])).toEqual(least)
  expect(smallestOn([main, display])).toEqual(least)
})

it('without any display it still has a size', () => {
  expect(placeWindow(place(0, 0), [])).toEqual({ width: 1200, height: 800 })
})
