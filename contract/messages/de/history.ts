import type { Topic } from '../catalogue.ts'

export const activity: Topic<'activity'> = {
  search: 'Aktivität durchsuchen',
  act: 'Aktion',
  from: 'Von',
  to: 'Bis',
  backwards: 'Das Ende liegt vor dem Anfang',
  subAccount: 'Unterkonto',
  showUndone: 'Anzeigen, was rückgängig gemacht wurde',
  showEntries: 'Einträge anzeigen',
  entries: 'Einträge anzeigen',
  noFit: 'Nichts Passendes gefunden',
  noFitText:
    'Suchen Sie nach einem beliebigen Teil einer Nummer in beliebiger Schreibweise, nach einem Stapel oder einem Namen aus dem Verzeichnis.',
  showAll: 'Alles anzeigen',
  empty: 'Es wurde noch nichts getan',
  emptyText:
    'Hier steht jede Aktion: was getan wurde, mit welchen Nummern oder Einträgen des Verzeichnisses, und ob es rückgängig gemacht wurde.',
  redone: 'Was rückgängig gemacht wurde, geschieht wieder für {what}. Der Verlauf behält beides.',
  willUndo: '{what}: wird wie vor „{act}“. Beides bleibt im Verlauf.',
  named: '{act}, {what}',
  numbersOf: 'Nummern dieser Aktion',
  openSettings: 'Einstellungen der Nummer öffnen',
  notThere: 'Nicht mehr im Bestand',
  fromStatus: 'Von',
  toStatus: 'Nach',
  about: 'Betrifft',
  changesOf: 'Einträge des Verzeichnisses dieser Aktion',
  part: 'Worauf sich die Aktion bezog',
  'change.added': 'Hinzugefügt',
  'change.deleted': 'Gelöscht',
  'change.renamed': '{from} → {to}',
  'change.archived': 'Archiviert',
  'change.broughtBack': 'Zurückgeholt',
  of: 'Gehört zu',
}

export const history: Topic<'history'> = {
  title: 'Verlauf',
  none: 'Kein Verlauf',
  noneText: 'Mit dieser Nummer wurde in diesem Bestand nichts getan.',
  undoneAlready: 'Wurde bereits rückgängig gemacht',
  oneChanged: 'Die Nummer hat sich seither geändert',
  someChanged:
    '{count, plural, one {# der Nummern hat sich seither geändert} other {# der Nummern haben sich seither geändert}}',
}

export const batches: Topic<'batches'> = {
  list: 'Liste',
  'list.imports': 'Stapel',
  'list.handOvers': 'Übergaben',
  search: 'Stapel suchen',
  imported: 'Importiert',
  openDraft: 'Entwurf öffnen',
  noFit: 'Kein Stapel heißt so',
  showAll: 'Alle Stapel anzeigen',
  empty: 'Es wurde noch nichts importiert',
  emptyText:
    'Importe von Tabellen stehen hier als Stapel, mit dem jetzigen Stand ihrer Nummern; nicht abgeschlossene Prüfungen stehen hier als Entwürfe. Ein Stapel kann rückgängig gemacht werden, solange sich keine seiner Nummern geändert hat.',
  willUndo:
    '{count, plural, one {# Nummer verlässt den Bestand: alles, was {batch} gebracht hat. Der Verlauf behält den Import und das Rückgängigmachen.} other {# Nummern verlassen den Bestand: alles, was {batch} gebracht hat. Der Verlauf behält den Import und das Rückgängigmachen.}}',
  willDiscard:
    '{count, plural, one {# Zeile aus {draft} mit den Änderungen darin wird nicht importiert. Was bereits importiert wurde, bleibt, ebenso die Datei.} other {# Zeilen aus {draft} mit den Änderungen darin werden nicht importiert. Was bereits importiert wurde, bleibt, ebenso die Datei.}}',
  discarded: 'Der Entwurf von {name} ist verworfen',
  noneLeft: 'Keine seiner Nummern ist mehr im Bestand',
  draft: 'Entwurf',
  rest: 'Rest eines Imports',
  stopped: 'Angehalten: {done, number} von {all, number} importiert',
  kept: '{name} bleibt als Entwurf unter „Stapel“',
  keptMany:
    '{count, plural, one {# Entwurf unter „Stapel“ behalten} other {# Entwürfe unter „Stapel“ behalten}}',
  show: 'Anzeigen',
  goOn: 'Fortsetzen',
  later: 'Später',
  cutOffAtOnce: 'Der Import von {name} endete, bevor der erste Stapel geschrieben war.',
  cutOff: 'Der Import von {name} endete nach Stapel {done, number} von {all, number}.',
  cutOffMany:
    '{count, plural, one {# Import wurde abgebrochen und kann fortgesetzt werden.} other {# Importe wurden abgebrochen und können fortgesetzt werden.}}',
}
