import type { Topic } from '../catalogue.ts'

export const comparing: Topic<'comparing'> = {
  title: 'Mit einer Datei vergleichen',
  button: 'Vergleichen',
  withFile: 'Mit einer Datei vergleichen…',
  withThis: 'Mit dieser Datei vergleichen…',
  source: 'Quelle',
  sourceHint:
    'Woher die Datei kommt, etwa aus dem Portal. Mit einem Namen zeigt die nächste Datei von dort, wer was geändert hat.',
  lastCompared:
    'Zuletzt verglichen am {date} mit {file}. {count, plural, =0 {Keine offenen Unterschiede} one {# offener Unterschied} other {# offene Unterschiede}}.',
  covers: 'Umfasst',
  coversHint: 'Die Nummern, die in der Datei stehen sollten. Fehlende werden als „Nur hier“ gezeigt.',
  'covers.all': 'Alle Nummern',
  'covers.list': 'Was die Liste gerade zeigt',
  coveredOne: 'Auswahl',
  authority: 'Maßgeblich für',
  authorityHint: 'Was die Datei entscheidet. Ihre anderen Spalten werden nicht verglichen.',
  compare: 'Vergleichen',
  comparedWith: 'Verglichen mit {source}',
  onlyHere: 'Nummern nur hier',
  'onlyHere.keep': 'Behalten',
  'onlyHere.return': 'An den Provider zurückgeben',
  'onlyHere.unbind': 'Lösen',
  'onlyHere.delete': 'Löschen',
  applying: 'Änderungen werden übernommen',
  nothingChanged: 'Es wurde nichts geändert.',
  apply: '{count, plural, one {# Änderung übernehmen} other {# Änderungen übernehmen}}',
  finish: 'Vergleich abschließen',
  takeTheirs: 'Wert der Datei übernehmen',
  keepOurs: 'Eigenen Wert behalten',
  takeTheirsIn:
    '{count, plural, one {Wert der Datei übernehmen} other {In # Zeilen Werte der Datei übernehmen}}',
  keepOursIn: '{count, plural, one {Eigenen Wert behalten} other {In # Zeilen eigene Werte behalten}}',
  kept: '{figure} wie hier behalten',
  keptAsHere: 'Wie hier behalten',
  fixBoth:
    '{count, plural, one {# Nummer hat sich seit dem letzten Vergleich hier und in der Datei geändert.} other {# Nummern haben sich seit dem letzten Vergleich hier und in der Datei geändert.}} Übernehmen Sie, was die Datei sagt, oder behalten Sie, was im Bestand steht.',
  isWhole:
    '{count, plural, one {Die Datei ist vollständig. # Nummer, die ihr fehlt, wird entfernt.} other {Die Datei ist vollständig. # Nummern, die ihr fehlen, werden entfernt.}}',
  saveAsSheet: 'Als Tabelle speichern',
  saved: '{count, plural, one {# Zeile gespeichert in {path}} other {# Zeilen gespeichert in {path}}}',
  open: '{count, plural, =0 {Es bleiben keine Unterschiede.} one {Es bleibt # Unterschied.} other {Es bleiben # Unterschiede.}}',
  pasted: 'Eingefügte Zellen',
  policy: 'Was übernommen wird',
  policyGood:
    '{count, plural, one {# Änderung übernehmen und {refused, number} abgelehnte als Entwurf behalten} other {# Änderungen übernehmen und {refused, number} abgelehnte als Entwurf behalten}}',
  policyBlocked:
    '{count, plural, one {Es wird nichts übernommen, solange # Zeile abgelehnt ist. Entscheiden Sie oben, oder behalten Sie den eigenen Wert.} other {Es wird nichts übernommen, solange # Zeilen abgelehnt sind. Entscheiden Sie oben, oder behalten Sie die eigenen Werte.}}',
  policyWaits:
    '{count, plural, one {# abgelehnte Zeile wartet unter Stapel als Entwurf, und wird wieder gefragt.} other {# abgelehnte Zeilen warten unter Stapel als Entwurf, und werden wieder gefragt.}}',
  oneFile: 'Wählen Sie eine einzige Datei zum Vergleichen.',
  sources: 'Verglichen mit',
  forget: '{name} vergessen',
  noSource: 'Der Bestand wurde noch mit keiner Datei verglichen.',
  sheetState: 'Zustand',
  sheetDecision: 'Entscheidung',
  sheetBefore: '{field} hier',
}
