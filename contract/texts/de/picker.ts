import type { Topic } from '../catalogue.ts'

export const picker: Topic<'picker'> = {
  looking: 'Suche …',
  more: '{count} weitere: Teil des Namens eingeben',
  cut: '{count} werden gezeigt: für andere einen Teil des Namens eingeben',
}
