/** What the tests' DOM lacks: sizes of elements, because it has no layout, popovers, and a viewport. */

/** The size of every element, in pixels: of a window that has room for a list. */
const room = { width: 1200, height: 356 }

Object.defineProperties(HTMLElement.prototype, {
  clientWidth: { configurable: true, get: () => room.width },
  clientHeight: { configurable: true, get: () => room.height },
  showPopover: { configurable: true, value: () => undefined },
  hidePopover: { configurable: true, value: () => undefined },
  scrollIntoView: { configurable: true, value: () => undefined },
})

Object.assign(globalThis, {
  visualViewport: Object.assign(new EventTarget(), {
    ...room,
    scale: 1,
    offsetLeft: 0,
    offsetTop: 0,
    pageLeft: 0,
    pageTop: 0,
  }),
})
