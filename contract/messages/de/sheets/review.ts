import type { Topic } from '../../catalogue.ts'

export const step: Topic<'step'> = {
  change: 'Änderung von {field} in Zeile {row, number, ::group-off}',
  expand: 'Eine Zeile für jede Nummer von {where}',
  noCountry: 'Lesen nationaler Nummern ohne Land',
  country: 'Lesen nationaler Nummern als {country}',
  bare: 'Lesen von Nummern ohne + als internationale',
  noBare: 'Lesen von Nummern ohne + nur mit einem Land',
  dashNumber: 'Lesen von Strichen als Teil der Nummer',
  dashRange: 'Lesen von Strichen als solche von Bereichen',
  takeZero: 'Ergänzen einer verlorenen führenden 0',
  takeRenumbered: 'Lesen alter Formen als heutige',
  takeOutside: 'Übernehmen von Nummern, die nicht im Nummernplan stehen',
  update: 'Einschalten der Aktualisierung',
  noUpdate: 'Ausschalten der Aktualisierung',
  updateHow: 'Änderung dessen, was aktualisiert wird',
  takeTheirs: 'Werte der Datei in {where}',
  'onlyHere.keep': 'Behalten von Nummern, die es nur hier gibt',
  'onlyHere.return': 'Rückgabe von Nummern, die es nur hier gibt',
  'onlyHere.unbind': 'Lösen von Nummern, die es nur hier gibt',
  'onlyHere.delete': 'Löschen von Nummern, die es nur hier gibt',
  noLonger: 'Nicht mehr: {what}',
  dashOpen: 'Offenlassen, was Striche bedeuten',
  rename: '{field} „{from}“ als „{to}“ in {where}',
  changeIn: 'Änderung von {field} in {where}',
  'where.row': 'Zeile {row, number, ::group-off}',
  'where.rows': '{count, number} Zeilen',
  exclude: 'Auslassen: {where}',
  include: 'Wieder aufnehmen: {where}',
  earlier: 'Eine frühere Änderung',
}

export const fixing: Topic<'fixing'> = {
  title: 'Beheben: {reason}',
  country:
    '{count, plural, one {Wie soll # Zeile ohne + gelesen werden? Das Ergebnis steht als Warnung dabei.} other {Wie sollen # Zeilen ohne + gelesen werden? Die Ergebnisse stehen als Warnungen dabei.}}',
  numbersWithoutPlus: 'Nummern ohne +',
  'bare.national': 'Nationale Nummern von …',
  'bare.international': 'International, das + fehlt',
  dash: '{count, plural, one {In # Zeile kann der Strich zu einer Nummer gehören oder zwischen den Enden eines Bereichs stehen.} other {In # Zeilen kann der Strich zu einer Nummer gehören oder zwischen den Enden eines Bereichs stehen.}}',
  'take.lost_zero':
    '{count, plural, one {Die 0 in # Zeile ergänzen? Eine Zahlenzelle kann eine 0 am Anfang nicht behalten.} other {Die 0 in # Zeilen ergänzen? Eine Zahlenzelle kann eine 0 am Anfang nicht behalten.}}',
  'take.renumbered':
    '{count, plural, one {# Zeile in der Form lesen, die ihr Land heute verwendet?} other {# Zeilen in der Form lesen, die ihre Länder heute verwenden?}}',
  'take.not_in_plan':
    '{count, plural, one {# Nummer unverändert übernehmen? Wählen Sie das für eine Nummer, von der Sie wissen, dass es sie gibt, etwa aus einer neuen Vorwahl. Sie wird als „Nicht im Plan“ gekennzeichnet und erneut geprüft, wenn NumberDesk einen neueren Nummernplan kennt.} other {# Nummern unverändert übernehmen? Wählen Sie das für Nummern, von denen Sie wissen, dass es sie gibt, etwa aus einer neuen Vorwahl. Sie werden als „Nicht im Plan“ gekennzeichnet und erneut geprüft, wenn NumberDesk einen neueren Nummernplan kennt.}}',
  'proposed.lost_zero': 'Die führende 0 ergänzen',
  'proposed.renumbered': 'Alte Formen als heutige lesen',
  'proposed.not_in_plan': 'Nummern, die nicht im Nummernplan stehen, unverändert übernehmen',
  'dash.number': 'Der Strich gehört zur Nummer',
  'dash.range': 'Es ist ein Bereich',
  countryNames:
    '{count, plural, one {# Name ist kein bekanntes Land. Sagen Sie, welches Land gemeint ist, oder lassen Sie ihn stehen.} other {# Namen sind keine bekannten Länder. Sagen Sie, welches Land jeweils gemeint ist, oder lassen Sie sie stehen.}}',
  whichCountry: 'Land, das {name} ist',
  dashMeans: 'Was ein Strich bedeutet',
  expand:
    '{count, plural, one {Aus # Zeile wird eine Zeile für jede Nummer, für die sie steht, mit allen anderen Angaben.} other {Aus # Zeilen wird je eine Zeile für jede Nummer, für die sie stehen, mit allen anderen Angaben.}}',
  update:
    '{count, plural, one {Die Nummer von # Zeile ist schon im Bestand. Die Tabelle kann sie aktualisieren: Die Prüfung zeigt, was sich ändert.} other {Die Nummern von # Zeilen sind schon im Bestand. Die Tabelle kann sie aktualisieren: Die Prüfung zeigt, was sich ändert.}}',
  field: '{count, plural, one {{field} für # Zeile:} other {{field} für # Zeilen:}}',
  none: '{count, plural, one {Das kann nur in der Zeile selbst behoben werden: Berichtigen Sie ihre Zelle oder lassen Sie die Zeile aus. Ausgelassenes wird weder importiert noch als Entwurf behalten.} other {Für # Zeilen gibt es keine gemeinsame Antwort: Berichtigen Sie die Zellen oder lassen Sie die Zeilen aus. Ausgelassenes wird weder importiert noch als Entwurf behalten.}}',
  mismatch:
    'Eine Nummer mit Ländervorwahl sagt selbst, zu welchem Land sie gehört. Das Land dieser Zeilen wird geleert.',
  clearStatus:
    'Der Status dieser Zeilen wird geleert. Ihr Unterkonto entscheidet, ob die Nummern frei oder zugewiesen sind.',
  clearLineStatus:
    'Der Leitungsstatus dieser Zeilen wird geleert: Neue Nummern sind „Normal“, andere behalten ihren.',
  leaveOneOut: 'Auslassen',
  leaveAllOut: 'Alle {count, number} auslassen',
  apply: 'Anwenden',
  'unknown.subAccount':
    '{count, plural, one {Das Verzeichnis kennt diesen Namen nicht. Geben Sie an, welches Unterkonto gemeint ist, oder fügen Sie es hinzu.} other {Das Verzeichnis kennt diese # Namen nicht. Geben Sie an, welches Unterkonto gemeint ist, oder fügen Sie es hinzu.}}',
  'unknown.sipTrunk':
    '{count, plural, one {Das Verzeichnis kennt diesen Namen nicht. Geben Sie an, welcher SIP-Trunk gemeint ist, oder fügen Sie ihn hinzu.} other {Das Verzeichnis kennt diese # Namen nicht. Geben Sie an, welcher SIP-Trunk gemeint ist, oder fügen Sie ihn hinzu.}}',
  'unknown.carrier':
    '{count, plural, one {Das Verzeichnis kennt diesen Namen nicht. Geben Sie an, welcher Carrier gemeint ist, oder fügen Sie ihn hinzu.} other {Das Verzeichnis kennt diese # Namen nicht. Geben Sie an, welcher Carrier gemeint ist, oder fügen Sie ihn hinzu.}}',
  'unknown.user':
    '{count, plural, one {Das Unterkonto hat keinen Benutzer dieses Namens. Wählen Sie, für wen der Name steht, oder fügen Sie ihn hinzu.} other {Zu diesen # Namen hat das Unterkonto keinen Benutzer. Wählen Sie, für wen jeder steht, oder fügen Sie ihn hinzu.}}',
  'existing.subAccount': 'Vorhandenes Unterkonto',
  'existing.sipTrunk': 'Vorhandener SIP-Trunk',
  'existing.user': 'Vorhandener Benutzer',
  'existing.carrier': 'Vorhandener Carrier',
  inSheet: 'In der Tabelle',
  rowsHead: 'Zeilen',
  is: 'Ist',
  addAll: 'Alle hinzufügen',
  add: 'Hinzufügen',
  isAdded: 'wird hinzugefügt',
  whatIs: 'Was {name} ist',
  addName: '{name} hinzufügen',
  moreNames:
    '{count, plural, one {# weiterer Name in weniger Zeilen: {addAll} fügt auch ihn hinzu.} other {# weitere Namen in weniger Zeilen: {addAll} fügt auch sie hinzu.}}',
  newTrunksCarrier: 'Carrier der neuen SIP-Trunks',
  trunkNeedsCarrier: 'Ein SIP-Trunk gehört zu dem Carrier, der ihn bereitstellt.',
}

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
