import type { Topic } from '../catalogue.ts'

export const count: Topic<'count'> = {
  numbers: '{count} Nummer | {count} Nummern',
  progress: '{done} von {count} Nummer | {done} von {count} Nummern',
  leftOut: '{count} ausgelassen: {reason}',
  total: '{figure} Nummer | {figure} Nummern',
  found: '{numbers} gefunden',
}
