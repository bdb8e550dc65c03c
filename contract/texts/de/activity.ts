import type { Topic } from '../catalogue.ts'

export const activity: Topic<'activity'> = {
  search: 'Aktivität durchsuchen',
  act: 'Aktion',
  from: 'Von',
  to: 'Bis',
  backwards: '„Bis“ liegt vor „Von“',
  subAccount: 'Unterkonto',
  showUndone: 'Anzeigen, was rückgängig gemacht wurde',
  showEntries: 'Einträge anzeigen',
  entries: 'Einträge anzeigen',
  noFit: 'Nichts Passendes gefunden',
  noFitText:
    'Suchen Sie nach einem beliebigen Teil einer Nummer in beliebiger Schreibweise, nach einem Stapel oder einem Unterkonto.',
  showAll: 'Alles anzeigen',
  empty: 'Es wurde noch nichts getan',
  emptyText:
    'Hier steht jede Aktion an einer Nummer, vom Hinzufügen bis zum Löschen: was getan wurde, mit welchen Nummern, und ob es rückgängig gemacht wurde.',
  redone: 'Was rückgängig gemacht wurde, geschieht wieder für {what}. Der Verlauf behält beides.',
  willUndo:
    '{act} wird für {what} rückgängig gemacht: als Ganzes, so wie es vorher war. Der Verlauf behält beides.',
  named: '{act}, {what}',
  numbersOf: 'Nummern dieser Aktion',
  openSettings: 'Einstellungen der Nummer öffnen',
  notThere: 'Nicht mehr im Bestand',
  fromStatus: 'Von',
  toStatus: 'Nach',
}
