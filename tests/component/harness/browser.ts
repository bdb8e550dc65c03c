/** What the tests' DOM lacks: sizes of elements, because it has no layout, popovers, a viewport, and idle time. */

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
  requestIdleCallback: (work: () => void) => queueMicrotask(work),
  visualViewport: Object.assign(new EventTarget(), {
    ...room,
    scale: 1,
    offsetLeft: 0,
    offsetTop: 0,
    pageLeft: 0,
    pageTop: 0,
  }),
})
