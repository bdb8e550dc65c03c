import type { Topic } from '../catalogue.ts'

export const subAccount: Topic<'subAccount'> = {
  listLabel: 'Nummern',
  search: 'Nummern suchen',
  dropHint: 'Loslassen, um zu importieren',
  noMatch: 'Keine Nummer passt',
  clearAll: 'Suche und Filter aufheben',
  rangeTooLong:
    '{count, plural, one {Ein Bereich hat höchstens # Nummer. Grenzen Sie die Liste ein und wählen Sie dann alle aus.} other {Ein Bereich hat höchstens # Nummern. Grenzen Sie die Liste ein und wählen Sie dann alle aus.}}',
  cantDelete: 'Kann nicht gelöscht werden: {reason}',
  bulkLabel: 'Aktionen für die ausgewählten Nummern',
  noAct: 'Für diese Nummern gibt es keine Aktion.',
  whyNot: 'Warum nicht?',
  whyNotAll: 'Warum nicht alle?',
  understood:
    '{count, plural, one {# Nummer kann hinzugefügt werden} other {# Nummern können hinzugefügt werden}}',
  notUnderstood: '{count, plural, one {# Zeile nicht} other {# Zeilen nicht}}',
  noneUnderstood: 'Keine Nummer kann hinzugefügt werden',
  lines: 'Zeilen',
  line: 'Zeile {line, number, ::group-off}',
  leaveOut: '{numbers} hinzufügen und {lines} überspringen',
  linesLeft: '{count, plural, one {# Zeile} other {# Zeilen}}',
  placeholder: '+1 650 555 0100, eine je Zeile, oder ein Bereich: +1 650 555 0100 - 0199',
  addedFrom: 'Hinzugefügt ab',
  addedTo: 'Hinzugefügt bis',
  addedIn: 'Hinzugefügt: {period}',
  backwards: 'Das Ende liegt vor dem Anfang',
  noFilterNumbers: 'Keine Nummern zu filtern',
  noLongerThere: 'Nicht mehr verwendet',
  leftEmptyFree: 'Optional. Ohne Unterkonto sind die Nummern frei.',
  leftEmptyCleared: 'Leer gelassen wird das Feld geleert',
  setField: '{field} setzen',
  trunkRequired: 'Zum Zuweisen ist ein SIP-Trunk nötig',
  trunkAlone: 'Ein SIP-Trunk gilt nur zusammen mit einem Unterkonto',
  longReference: 'Länger als {limit, number} Zeichen; manche vorgelagerten Systeme schneiden dort ab',
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
  selectAll: '{count, plural, one {{figure} Nummer auswählen} other {Alle {figure} Nummern auswählen}}',
}

export const findList: Topic<'findList'> = {
  title: 'Liste suchen',
  listed: '{count, plural, one {# Nummer einer Liste} other {# Nummern einer Liste}}',
  clear: 'Liste verwerfen',
  label: 'Gesuchte Nummern',
  found: '{count, plural, one {# ist im Bestand} other {# sind im Bestand}}',
  noneFound: 'Keine ist im Bestand',
  missing: '{count, plural, one {# ist nicht im Bestand} other {# sind nicht im Bestand}}',
  refused: '{count, plural, one {# Zeile ist keine Nummer} other {# Zeilen sind keine Nummern}}',
  notThere: 'Nicht im Bestand',
  notThereOf: '{missing} von {count, number} sind nicht im Bestand',
  copyMissing: '{count, plural, one {# fehlende kopieren} other {# fehlende kopieren}}',
  show: '{count, plural, one {# Nummer zeigen} other {# Nummern zeigen}}',
}
