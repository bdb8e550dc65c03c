/** How wide a text is in one line of the window's own type, in pixels. */
export function textWidth(text: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return 0
  const { fontSize, fontFamily } = getComputedStyle(document.body)
  context.font = `${fontSize} ${fontFamily}`
  return Math.ceil(context.measureText(text).width)
}
