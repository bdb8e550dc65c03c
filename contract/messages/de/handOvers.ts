import type { Topic } from '../catalogue.ts'

export const handOver: Topic<'handOver'> = {
  to: 'Übergeben an',
  open: 'Offen',
  files: 'Dateien',
  file: 'Datei',
  none: 'Es wurde noch nichts übergeben',
  noneText:
    'Wählen Sie beim Export „Portal-Upload“ und lassen Sie „Als Übergabe erfassen“ an. Die Übergabe steht dann hier, mit dem, was aus ihren Nummern wurde.',
  noneRejected: 'Keine ihrer Nummern wurde abgelehnt.',
  showRejected: 'Abgelehnte Nummern anzeigen',
  exportChanges: 'Änderungen seither exportieren …',
  exportChangesTitle: 'Änderungen seither exportieren',
  notLatest: 'Mit diesem Profil gibt es eine spätere Übergabe. Verwenden Sie diese.',
  readResults: 'Ergebnisse einlesen …',
  again: 'Abgelehnte erneut übergeben …',
  againTitle: 'Abgelehnte erneut übergeben',
  showFiles: 'Dateien und Prüfsummen',
  counting: 'Änderungen werden gesucht …',
  nothingChanged: 'Seit der letzten Übergabe mit diesem Profil hat sich nichts geändert.',
  noneLeft: 'Keine dieser Nummern ist noch abgelehnt.',
  againCount: '{count, plural, one {# abgelehnte Nummer} other {# abgelehnte Nummern}}',
  exportChangesNote:
    'Neue, geänderte und entfernte Nummern kommen in getrennte Dateien. Der Export wird als nächste Übergabe erfasst.',
  againNote:
    'Die Nummern werden so exportiert, wie sie jetzt sind. Der Export wird als nächste Übergabe erfasst.',
  resultsTitle: 'Ergebnisse einlesen',
  dropResults: 'Legen Sie hier die Ergebnisdatei des Portals ab: Nummern, jede mit einem Grund oder Status.',
  chooseFile: 'Datei wählen …',
  chooseOther: 'Andere wählen …',
  sayColumns: 'Wählen Sie die Spalte mit den Nummern und die mit den Gründen oder Status.',
  keepResults: 'Ergebnisse erfassen',
  column: 'Spalte {place, number}',
  accepted: '{count, plural, one {# Nummer angenommen} other {# Nummern angenommen}}',
  rejected: '{count, plural, one {# Nummer abgelehnt} other {# Nummern abgelehnt}}',
  undecided:
    '{count, plural, one {# Nummer ohne endgültiges Ergebnis; sie bleibt, wie sie ist} other {# Nummern ohne endgültiges Ergebnis; sie bleiben, wie sie sind}}',
  unknown:
    '{count, plural, one {# Zeile mit einer Nummer, die nicht zu dieser Übergabe gehört} other {# Zeilen mit Nummern, die nicht zu dieser Übergabe gehören}}',
  reasons: 'Gründe',
  reasonOf: '{reason}: {count, number}',
  othersAccepted:
    '{count, plural, one {Die übrige Nummer dieser Übergabe wurde angenommen} other {Die übrigen # Nummern dieser Übergabe wurden angenommen}}',
  resultsKept: 'Ergebnisse erfasst: {confirmed, number} bestätigt, {rejected, number} abgelehnt',
  'part.additions': '{count, plural, one {# neue Nummer} other {# neue Nummern}}',
  'part.changes': '{count, plural, one {# geänderte Nummer} other {# geänderte Nummern}}',
  'part.removals': '{count, plural, one {# entfernte Nummer} other {# entfernte Nummern}}',
  'resultColumn.number': 'Nummern',
  'resultColumn.reason': 'Grund',
  'resultColumn.status': 'Status',
  ofOne: 'Einer Übergabe',
  showEvery: 'Nummern aller Übergaben anzeigen',
  checksum: 'SHA-256',
  gone: 'Diese Übergabe gibt es nicht mehr.',
  resultsGone: 'Diese Ergebnisse liegen nicht mehr vor. Lesen Sie die Datei noch einmal ein.',
  notRemembered:
    'NumberDesk weiß nicht mehr, welche Nummern exportiert wurden. Exportieren Sie sie noch einmal.',
}
