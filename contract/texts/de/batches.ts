import type { Topic } from '../catalogue.ts'

export const batches: Topic<'batches'> = {
  search: 'Stapel suchen',
  imported: 'Importiert',
  openDraft: 'Entwurf öffnen',
  noFit: 'Kein Stapel heißt so',
  showAll: 'Alle Stapel anzeigen',
  empty: 'Es wurde noch nichts importiert',
  emptyText:
    'Importe von Tabellen stehen hier als Stapel, mit dem jetzigen Stand ihrer Nummern; nicht abgeschlossene Prüfungen stehen hier als Entwürfe. Ein Stapel kann rückgängig gemacht werden, solange sich keine seiner Nummern geändert hat.',
  willUndo:
    '{count} Nummer verlässt den Bestand: alles, was {batch} gebracht hat. Der Verlauf behält den Import und das Rückgängigmachen. | {count} Nummern verlassen den Bestand: alles, was {batch} gebracht hat. Der Verlauf behält den Import und das Rückgängigmachen.',
  willDiscard:
    '{count} Zeile aus {draft} mit den Änderungen darin wird nicht importiert. Was bereits importiert wurde, bleibt, ebenso die Datei. | {count} Zeilen aus {draft} mit den Änderungen darin werden nicht importiert. Was bereits importiert wurde, bleibt, ebenso die Datei.',
  discarded: 'Der Entwurf von {name} ist verworfen',
  noneLeft: 'Keine seiner Nummern ist mehr im Bestand',
  draft: 'Entwurf',
  rest: 'Rest eines Imports',
  stopped: 'Angehalten: {done} von {all} importiert',
  kept: '{name} bleibt als Entwurf unter „Stapel“',
  keptMany: '{count} Entwurf unter „Stapel“ behalten | {count} Entwürfe unter „Stapel“ behalten',
  show: 'Anzeigen',
  goOn: 'Fortsetzen',
  later: 'Später',
  cutOffAtOnce: 'Der Import von {name} endete, bevor der erste Stapel geschrieben war.',
  cutOff: 'Der Import von {name} endete nach Stapel {done} von {all}.',
  cutOffMany:
    '{count} Import wurde abgebrochen und kann fortgesetzt werden. | {count} Importe wurden abgebrochen und können fortgesetzt werden.',
}
