import type { Topic } from '../catalogue.ts'

export const subAccount: Topic<'subAccount'> = {
  listLabel: 'Nummern',
  search: 'Nummern suchen',
  dropHint: 'Loslassen, um zu importieren',
  noMatch: 'Keine Nummer passt',
  clearAll: 'Suche und Filter aufheben',
  rangeTooLong:
    'Ein Bereich hat höchstens {count} Nummer. Grenzen Sie die Liste ein und wählen Sie dann alle aus. | Ein Bereich hat höchstens {count} Nummern. Grenzen Sie die Liste ein und wählen Sie dann alle aus.',
  cantDelete: 'Kann nicht gelöscht werden: {reason}',
  bulkLabel: 'Aktionen für die ausgewählten Nummern',
  noAct: 'Für diese gibt es keine Aktion.',
  whyNot: 'Warum nicht?',
  whyNotAll: 'Warum nicht alle?',
  understood: '{count} Nummer kann hinzugefügt werden | {count} Nummern können hinzugefügt werden',
  notUnderstood: '{count} Zeile nicht | {count} Zeilen nicht',
  noneUnderstood: 'Keine Nummer kann hinzugefügt werden',
  lines: 'Zeilen',
  line: 'Zeile {line}',
  leaveOut: '{numbers} hinzufügen und {lines} auslassen',
  linesLeft: '{count} Zeile | {count} Zeilen',
  placeholder: '+1 650 555 0100, eine je Zeile, oder ein Bereich: +1 650 555 0100 - 0199',
  addedFrom: 'Hinzugefügt ab',
  addedTo: 'Hinzugefügt bis',
  addedIn: 'Hinzugefügt: {period}',
  backwards: 'Liegt vor dem ersten Tag',
  noFilterNumbers: 'Keine Nummern zu filtern',
  noLongerThere: 'Nicht mehr vorhanden',
  leftEmptyFree: 'Leer gelassen bleiben die Nummern frei',
  leftEmptyCleared: 'Leer gelassen wird das Feld geleert',
  setField: '{field} setzen',
  trunkRequired: 'Zum Zuweisen ist ein SIP-Trunk nötig',
  trunkAlone: 'Ein SIP-Trunk gilt nur zusammen mit einem Unterkonto',
  longReference: 'Länger als {limit} Zeichen; manche vorgelagerten Systeme schneiden dort ab',
  deleteOne:
    '{what} wird aus dem Bestand entfernt. Der Verlauf bleibt, und die Nummer kann wieder hinzugefügt werden.',
  deleteMany:
    '{what} werden aus dem Bestand entfernt. Der Verlauf bleibt, und die Nummern können wieder hinzugefügt werden.',
  unbindOneFrom:
    '{what} wird aus {account} genommen und ist wieder frei. SIP-Trunk, Abrechnungs-ID und Serviceinfo werden geleert; der Verlauf behält sie.',
  unbindOne:
    '{what} wird aus dem Unterkonto genommen, das sie zurückgegeben hat, und ist wieder frei. SIP-Trunk, Abrechnungs-ID und Serviceinfo werden geleert; der Verlauf behält sie.',
  unbindMany:
    '{what} werden aus den Unterkonten genommen, die sie zurückgegeben haben, und sind wieder frei. SIP-Trunk, Abrechnungs-ID und Serviceinfo werden geleert; der Verlauf behält sie.',
  selected: '{figure} ausgewählt',
  selectAll: '{figure} Nummer auswählen | Alle {figure} Nummern auswählen',
}
