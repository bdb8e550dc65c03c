import type { Topic } from '../catalogue.ts'

export const findList: Topic<'findList'> = {
  title: 'Liste suchen',
  listed: '{count} Nummer einer Liste | {count} Nummern einer Liste',
  clear: 'Liste verwerfen',
  label: 'Gesuchte Nummern',
  found: '{count} ist im Bestand | {count} sind im Bestand',
  noneFound: 'Keine ist im Bestand',
  missing: '{count} ist nicht im Bestand | {count} sind nicht im Bestand',
  refused: '{count} Zeile ist keine Nummer | {count} Zeilen sind keine Nummern',
  notThere: 'Nicht im Bestand',
  notThereOf: '{missing} von {count} sind nicht im Bestand',
  copyMissing: '{count} fehlende kopieren | {count} fehlende kopieren',
  show: '{count} Nummer zeigen | {count} Nummern zeigen',
}
