/** The width of a text on one line in the window's font, in pixels. */
export function textWidth(text: string): number {
  const context = document.createElement('canvas').getContext('2d')
  if (context === null) return 0
  const { fontSize, fontFamily } = getComputedStyle(document.body)
  context.font = `${fontSize} ${fontFamily}`
  return Math.ceil(context.measureText(text).width)
}
