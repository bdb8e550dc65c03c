import type { Topic } from '../catalogue.ts'

export const failure: Topic<'failure'> = {
  noHeadingRow:
    'Zeile {row, number, ::group-off} hat keine Überschriften oder liegt zu weit unten. Wählen Sie eine andere Zeile.',
  cancelledNothingChanged: 'Abgebrochen. Es wurde nichts geändert.',
  goneNumbers: 'Keine dieser Nummern ist mehr im Bestand. Die Liste zeigt, was da ist.',
  goneNumber: 'Diese Nummer ist nicht mehr im Bestand.',
  alreadyUndone: 'Das wurde bereits rückgängig gemacht.',
  allChanged: 'Es kann nicht rückgängig gemacht werden, weil sich alle Nummern seither geändert haben.',
  someChanged:
    'Es kann nicht rückgängig gemacht werden, weil sich diese Nummern seither geändert haben: {numbers}.',
  'nameTaken.subAccount': 'Es gibt bereits ein Unterkonto namens {name}. Wählen Sie einen anderen Namen.',
  'nameTaken.carrier': 'Es gibt bereits einen Carrier namens {name}. Wählen Sie einen anderen Namen.',
  'nameTaken.sipTrunk': 'Es gibt bereits einen SIP-Trunk namens {name}. Wählen Sie einen anderen Namen.',
  'nameTaken.user': 'Es gibt bereits einen Benutzer namens {name}. Wählen Sie einen anderen Namen.',
  profileTaken: 'Es gibt bereits ein Exportprofil namens {name}. Wählen Sie einen anderen Namen.',
  stalePlan:
    'Bestand oder Verzeichnis haben sich seit der Prüfung der Datei geändert; es wurde nichts importiert. Sehen Sie sich die neue Prüfung an.',
  everyRefused: 'Jede Zeile ist abgelehnt, es gibt nichts zu importieren. Berichtigen Sie einige.',
  everySame: 'Nichts zu importieren: Der Bestand enthält schon, was diese Zeilen sagen.',
  isFileWhole:
    '{count, plural, one {# Nummer} other {# Nummern}}, die in der Datei fehlen, würden entfernt. Bestätigen Sie, dass die Datei vollständig ist.',
  everyRowExcluded:
    'Jede Zeile ist ausgelassen, es gibt nichts zu importieren. Nehmen Sie einige wieder auf.',
  draftGone: 'Dieser Entwurf ist nicht mehr da. Wählen Sie die Datei erneut.',
  importRunning: 'Diese Datei wird gerade importiert. Warten Sie oder brechen Sie ab.',
  diskFull:
    'Der Datenträger ist voll; es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es erneut.',
  locked:
    'Ein anderes Programm benutzt den Bestand; es wurde nichts geändert. Schließen Sie es und versuchen Sie es erneut.',
  readOnly:
    'Die Bestandsdatei oder ihr Ordner ist schreibgeschützt. Es wurde nichts geändert. Prüfen Sie die Rechte des Datenordners und versuchen Sie es erneut.',
  damaged:
    'Die Bestandsdatei ist beschädigt. Es wurde nichts geändert. Stellen Sie eine Sicherung wieder her. Oder legen Sie eine gute Kopie an ihre Stelle und entfernen Sie daneben numberdesk.sqlite-wal und numberdesk.sqlite-shm.',
  notADatabase:
    'Die Bestandsdatei ist keine Datenbank von NumberDesk. Sie wurde nicht angetastet. Stellen Sie eine Sicherung wieder her oder verschieben Sie die Datei und versuchen Sie es erneut.',
  newer:
    'Der Bestand stammt von einem neueren NumberDesk. Er wurde nicht angetastet. Installieren Sie die neueste Version oder stellen Sie eine Sicherung von vor dem Update wieder her.',
  opening: 'Der Bestand wird geöffnet. Versuchen Sie es gleich noch einmal.',
  internal:
    'In NumberDesk ist etwas schiefgegangen. Einzelheiten stehen im Protokoll. Gespeichertes ist sicher. Versuchen Sie es erneut; wenn es wieder geschieht, starten Sie NumberDesk neu.',
  damagedSheet:
    '{name} kann nicht gelesen werden: Die Datei ist beschädigt oder enthält Unerwartetes. Es wurde nichts importiert. Öffnen Sie sie im Tabellenprogramm, speichern Sie sie als CSV oder XLSX und versuchen Sie es erneut.',
  templateNotSaved:
    'Die Vorlage kann nicht als {path} gespeichert werden. Prüfen Sie die Schreibrechte und ob ein anderes Programm die Datei geöffnet hat, oder wählen Sie einen anderen Ort.',
  hasThis: 'Sie hat das bereits',
  isThere: 'Sie ist bereits dort',
  otherAccountsUser: 'Der Benutzer gehört zu einem anderen Unterkonto',
  dayIsOver: 'Dieser Tag ist vorbei: Wählen Sie heute oder einen späteren Tag.',
  chooseSubAccount: 'Unbekanntes Unterkonto: Wählen Sie eines aus der Liste.',
  chooseSipTrunk: 'Unbekannter SIP-Trunk: Wählen Sie einen aus der Liste.',
  chooseUser: 'Unbekannter Benutzer: Wählen Sie einen aus der Liste.',
  trunkAlone:
    'Ein SIP-Trunk wird nur mit einem Unterkonto verwendet: Wählen Sie eines zum Zuweisen oder leeren Sie den Trunk.',
  trunkMissing: 'Zum Zuweisen ist ein SIP-Trunk nötig: Wählen Sie einen oder leeren Sie das Unterkonto.',
  nothingToEdit: 'Geben Sie mindestens einen neuen Wert an',
  noTrunk: 'Sie ist frei und hat keinen SIP-Trunk',
  reasonMissing: 'Geben Sie einen Grund an',
  undoDependent:
    'Es kann nicht rückgängig gemacht werden, weil ein Unterkonto, SIP-Trunk oder Benutzer gelöscht oder archiviert wurde, den es zurückbrächte.',
  undoNone: 'Es gibt keinen solchen Vorgang, der rückgängig zu machen wäre.',
  sampleOnlyEmpty: 'Beispieldaten werden nur in einen leeren Bestand geladen, und dieser ist es nicht.',
  nameGone: '{name} ist nicht mehr im Verzeichnis. Wählen Sie einen anderen Namen.',
  nothingAdded: 'Nichts wurde hinzugefügt: {why}.',
  nothingInIt: 'Nichts wurde hinzugefügt: Es ist keine Nummer darin.',
  cantBeAdded: 'das kann nicht hinzugefügt werden',
  atLine: 'Zeile {line, number, ::group-off}: {why}',
  andMore: '{why}; {count, number} weitere auch nicht',
  addLimit: 'Nicht hinzugefügt: Höchstens {count, number} Nummern können auf einmal hinzugefügt werden',
  readLimit: 'Ab hier nicht gelesen: Es sind mehr als {count, number} Nummern',
  restLater: 'Fügen Sie zuerst diese hinzu, dann die übrigen; oder importieren Sie eine Datei.',
  listLimit: 'Nicht gesucht: Eine Liste hat höchstens {count, number} Nummern',
  findRest: 'Suchen Sie zuerst diese, dann die übrigen.',
  listTooLong:
    'Die Liste hat mehr als {count, number} Einträge. Suchen Sie zuerst einen Teil davon, dann den Rest.',
  noSuchField: 'Die Tabelle hat keine solche Spalte.',
  noSuchRow: 'Diese Zeile ist nicht mehr im Plan: Sie wurde importiert oder war nie da.',
  tooManyNumbers:
    'Die Zeilen stehen zusammen für mehr als {count, number} Nummern. Importieren Sie zuerst einen Teil der Tabelle.',
  onlyNumbers: 'Nur eine Tabelle mit Nummern wird mit einem Land gelesen.',
  cantCreate: '„{name}“ kann nicht hinzugefügt werden: {why}. Nichts wurde hinzugefügt.',
  isNoName: 'das ist kein Name',
  chooseCarrier: 'Wählen Sie den Carrier, der die SIP-Trunks bereitstellt.',
  someRefused:
    '{count, plural, one {# von {total, number} Zeilen ist} other {# von {total, number} Zeilen sind}} abgelehnt; es wurde nichts importiert. Berichtigen Sie sie oder importieren Sie nur die anderen.',
  changedMeanwhile: 'Bestand oder Verzeichnis haben sich inzwischen geändert.',
  importedPartly: '{why} Importiert: {things}. Als Entwurf behalten: {rest}.',
  reasons: '{first}; {rest}',
  rangeGone: 'Diesen Bereich gibt es nicht mehr.',
  'entryGone.subAccount': 'Dieses Unterkonto ist nicht mehr im Verzeichnis.',
  'entryGone.carrier': 'Dieser Carrier ist nicht mehr im Verzeichnis.',
  'entryGone.sipTrunk': 'Dieser SIP-Trunk ist nicht mehr im Verzeichnis.',
  'entryGone.user': 'Dieser Benutzer ist nicht mehr im Verzeichnis.',
  inUse:
    '{name} kann nicht gelöscht werden: {holders} {count, plural, one {verweist} other {verweisen}} noch darauf.',
  nameArchived:
    '{name} steht schon archiviert im Verzeichnis. Holen Sie den Eintrag zurück, oder wählen Sie einen anderen Namen.',
  isArchived:
    '{name} ist archiviert. Holen Sie den Eintrag zuerst im Verzeichnis zurück, oder wählen Sie einen anderen.',
  archivedAlready: '{name} ist bereits archiviert.',
  notArchived: '{name} ist nicht archiviert.',
  ownerArchived: '{name} ist mit {owner} archiviert. Holen Sie zuerst {owner} zurück.',
  inUseNow:
    '{name} kann nicht archiviert werden: {holders} {count, plural, one {verweist} other {verweisen}} noch darauf.',
  'ownerGone.subAccount':
    'Das kann nicht rückgängig gemacht werden: Das Unterkonto von {name} wurde gelöscht.',
  'ownerGone.carrier': 'Das kann nicht rückgängig gemacht werden: Der Carrier von {name} wurde gelöscht.',
  entryChanged: 'Das kann nicht rückgängig gemacht werden: {name} wurde seither im Verzeichnis geändert.',
  entryInUse: 'Das kann nicht rückgängig gemacht werden: {name} hat wieder Nummern.',
  mergeItself: '{name} kann nicht mit sich selbst zusammengeführt werden. Wählen Sie einen anderen Eintrag.',
  mergeOthersUser: 'Benutzer verschiedener Unterkonten können nicht zusammengeführt werden.',
  mergeHeld:
    '{name} kann nicht zusammengeführt werden: {holders} {count, plural, one {verweist} other {verweisen}} noch darauf.',
}
