/** Where a menu opens: at an element, or at a point of the window, in pixels from its top left. */
export type MenuPlace = HTMLElement | [x: number, y: number]

/**
 * Opens the menu of a row at the pointer, by way of the row's own button.
 * @returns whether the row has a menu
 */
export function openRowMenu(row: Element, { clientX, clientY }: MouseEvent): boolean {
  const button = row.querySelector('.actions-button')
  button?.dispatchEvent(new MouseEvent('contextmenu', { clientX, clientY, cancelable: true }))
  return button !== null
}
