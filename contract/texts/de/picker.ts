import type { Topic } from '../catalogue.ts'

export const picker: Topic<'picker'> = {
  looking: 'Suche …',
  more: '{count} weitere: Teil des Namens eingeben',
}
