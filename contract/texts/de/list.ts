import type { Topic } from '../catalogue.ts'

export const list: Topic<'list'> = {
  columns: 'Spalten',
  asAtFirst: 'Zurücksetzen',
  actions: 'Aktionen',
  actionsFor: 'Aktionen für {name}',
  selectAll: 'Alle auswählen',
  select: '{name} auswählen',
  grip: 'Ziehen ändert die Breite, Doppelklick passt sie an',
  wide: '{column}: {width} Pixel breit',
  notLoaded: 'Die Liste konnte nicht geladen werden',
  progress: 'Fortschritt',
  undone: 'Rückgängig gemacht',
  changedSince: 'Geändert',
  filters: 'Filter',
  year: 'JJJJ',
  month: 'MM',
  day: 'TT',
  noDay: 'Das ist kein Datum. Schreiben Sie es als {pattern}.',
}
