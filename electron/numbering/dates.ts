const threeParts = /^(\d{1,4})([-./])\s?(\d{1,2})\2\s?(\d{1,4})$/u

const isDay = (part: string) => part.length <= 2 && Number(part) >= 1 && Number(part) <= 31
const isMonth = (part: string) => part.length <= 2 && Number(part) >= 1 && Number(part) <= 12
const isYear = (part: string) => part.length === 2 || /^(?:19|20)\d\d$/u.test(part)

/** Whether a normalised text is a date: `30.11.2026`, `2026-11-30`, `11/30/26`. */
export function isDate(text: string): boolean {
  const [, first = '', , second = '', third = ''] = threeParts.exec(text) ?? []
  if (first === '') return false
  if (isYear(first) && first.length === 4) return isMonth(second) && isDay(third)
  if (!isYear(third)) return false
  return (isDay(first) && isMonth(second)) || (isMonth(first) && isDay(second))
}
