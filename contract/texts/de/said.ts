import type { Topic } from '../catalogue.ts'

export const said: Topic<'said'> = {
  'life.inInventory': 'Bereits im Bestand („{status}“)',
  'life.assign': 'Nur eine freie Nummer kann zugewiesen werden; diese ist „{status}“',
  'life.edit': 'Nur eine freie oder zugewiesene Nummer kann bearbeitet werden; diese ist „{status}“',
  'life.user': 'Nur eine zugewiesene Nummer kann einen Benutzer haben; diese ist „{status}“',
  'life.release': 'Nur eine zugewiesene Nummer kann zurückgegeben werden; diese ist „{status}“',
  'life.unbind': 'Nur eine zurückgegebene Nummer kann gelöst werden; diese ist „{status}“',
  'life.delete': 'Nur eine freie Nummer kann gelöscht werden; diese ist „{status}“',
  'life.hasUser': 'Sie ist einem Benutzer zugewiesen; lösen Sie ihn zuerst',
  'life.otherUser': 'Sie hat bereits einen Benutzer; lösen Sie ihn zuerst',
  'life.noUser': 'Sie hat keinen Benutzer',
  number_missing: 'Nummer fehlt',
  not_valid: 'Keine gültige Rufnummer',
  scientific: 'Ziffern durch Exponentialschreibweise verloren',
  national_without_country: 'Nationale Nummer ohne Land',
  extension: 'Durchwahl nicht erlaubt',
  in_inventory: 'Bereits im Bestand',
  duplicate_row: 'Doppelt: wie eine andere Zeile',
  duplicate_of_row: 'Doppelt: wie Zeile {row}',
  duplicate_of_line: 'Doppelt: wie Zeile {row}',
  unknown_sub_account: 'Unbekanntes Unterkonto',
  unknown_sip_trunk: 'Unbekannter SIP-Trunk',
  unknown_carrier: 'Unbekannter Carrier',
  unknown_sub_account_named: 'Unbekanntes Unterkonto: {name}',
  unknown_sip_trunk_named: 'Unbekannter SIP-Trunk: {name}',
  unknown_carrier_named: 'Unbekannter Carrier: {name}',
  sip_trunk_required: 'Zum Zuweisen ist ein SIP-Trunk nötig',
  billing_reference_too_long: 'Abrechnungs-ID ist länger als 60 Zeichen',
  service_info_too_long: 'Serviceinfo ist länger als 255 Zeichen',
  country_mismatch: 'Land passt nicht zur Nummer',
  country_mismatch_of: 'Land passt nicht zur Nummer ({countries})',
  unknown_country: 'Unbekanntes Land',
  control_characters: 'Zeilenumbrüche und Steuerzeichen sind nicht erlaubt',
  name_missing: 'Name fehlt',
  name_required: 'Ein Name ist erforderlich',
  name_too_long: 'Der Name ist länger als 120 Zeichen',
  name_taken: 'Bereits im Verzeichnis',
  name_taken_as: 'Bereits im Verzeichnis: {name}',
  carrier_required: 'Carrier ist erforderlich',
  sub_account_required: 'Unterkonto ist erforderlich',
  value_changed: 'Die Nummer wurde umgeschrieben',
  read_as: 'Die Nummer wurde gelesen als {number}',
  country_derived: 'Als nationale Nummer des gewählten Landes gelesen',
  letters_mapped: 'Buchstaben wurden in Ziffern umgesetzt',
  letters_mapped_to: 'Buchstaben wurden in Ziffern umgesetzt: {number}',
  premium_rate: 'Sonderrufnummer',
  billing_reference_long:
    'Abrechnungs-ID ist länger als 32 Zeichen; manche vorgelagerten Systeme schneiden sie ab',
  formula_value: 'Die Zelle ist eine Formel; gelesen wurde ihr zuletzt berechneter Wert',
  trunk_without_sub_account: 'Ein SIP-Trunk ohne Unterkonto wird nicht verwendet',
  invalid_in: 'Keine gültige Rufnummer in {country}',
  'advice.number': 'Geben Sie eine Nummer ein oder lassen Sie die Zeile aus.',
  'advice.international':
    'Prüfen Sie die Nummer und geben Sie sie mit + und Ländervorwahl ein, etwa +1 650 555 0100.',
  'advice.asText':
    'Formatieren Sie die Spalte im Tabellenprogramm als Text, geben Sie die Nummer erneut ein und speichern Sie.',
  'advice.national':
    'Geben Sie sie mit + und Ländervorwahl ein oder wählen Sie das Land der nationalen Nummern.',
  'advice.extension': 'Geben Sie die Nummer ohne Durchwahl ein.',
  'advice.oneOfTwo': 'Lassen Sie eine der beiden aus.',
  'advice.isThere': 'Lassen Sie die Zeile aus: Der Eintrag ist schon da.',
  'advice.addOrCorrect': 'Fügen Sie den Eintrag im Verzeichnis hinzu oder berichtigen Sie den Namen.',
  'advice.fillTrunk': 'Füllen Sie den SIP-Trunk aus oder leeren Sie das Unterkonto.',
  'advice.country': 'Berichtigen oder leeren Sie das Land.',
  'advice.iso': 'Verwenden Sie die zwei Buchstaben nach ISO 3166, etwa US.',
  'advice.oneLine': 'Schreiben Sie den Text in eine Zeile.',
  'advice.name': 'Geben Sie einen Namen ein oder lassen Sie die Zeile aus.',
  'advice.carrier': 'Tragen Sie den Carrier ein, der ihn bereitstellt.',
  'advice.subAccount': 'Tragen Sie das Unterkonto ein, zu dem der Benutzer gehört.',
  'advice.formula': 'Prüfen Sie die Nummer oder ersetzen Sie die Formel durch ihren Wert.',
  'step.change': 'Änderung von {field} in Zeile {row}',
  'step.leaveRow': 'Auslassen von Zeile {row}',
  'step.takeRow': 'Aufnehmen von Zeile {row}',
  'step.leaveRows': 'Auslassen von {rows} Zeilen',
  'step.takeRows': 'Aufnehmen von {rows} Zeilen',
  noHeadingRow: 'Zeile {row} hat keine Überschriften oder liegt zu weit unten. Wählen Sie eine andere Zeile.',
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
  everyLeftOut: 'Jede Zeile ist ausgelassen, es gibt nichts zu importieren. Nehmen Sie einige wieder auf.',
  draftGone: 'Dieser Entwurf ist nicht mehr da. Wählen Sie die Datei erneut.',
  importRunning: 'Diese Datei wird gerade importiert. Warten Sie oder brechen Sie ab.',
  diskFull:
    'Der Datenträger ist voll; es wurde nichts geändert. Schaffen Sie Platz und versuchen Sie es erneut.',
  locked:
    'Ein anderes Programm benutzt den Bestand; es wurde nichts geändert. Schließen Sie es und versuchen Sie es erneut.',
  readOnly:
    'Die Bestandsdatei oder ihr Ordner ist schreibgeschützt. Es wurde nichts geändert. Prüfen Sie die Rechte des Datenordners und versuchen Sie es erneut.',
  damaged:
    'Die Bestandsdatei ist beschädigt. Es wurde nichts geändert. Stellen Sie eine Sicherung wieder her oder legen Sie eine gute Kopie an ihre Stelle.',
  notADatabase:
    'Die Bestandsdatei ist keine Datenbank von NumberDesk. Sie wurde nicht angetastet. Stellen Sie eine Sicherung wieder her oder verschieben Sie die Datei und versuchen Sie es erneut.',
  newer:
    'Der Bestand stammt von einem neueren NumberDesk. Er wurde nicht angetastet. Installieren Sie die neueste Version oder stellen Sie eine Sicherung von vor dem Update wieder her.',
  opening: 'Der Bestand wird geöffnet. Versuchen Sie es gleich noch einmal.',
  internal:
    'In NumberDesk ist etwas schiefgegangen und im Protokoll vermerkt. Gespeichertes ist sicher. Versuchen Sie es erneut; wenn es wieder geschieht, starten Sie NumberDesk neu.',
  damagedSheet:
    '{name} kann nicht gelesen werden: Die Datei ist beschädigt oder enthält Unerwartetes. Es wurde nichts importiert. Öffnen Sie sie im Tabellenprogramm, speichern Sie sie als CSV oder XLSX und versuchen Sie es erneut.',
  templateNotSaved:
    'Die Vorlage kann nicht als {path} gespeichert werden. Prüfen Sie die Schreibrechte und ob ein anderes Programm die Datei geöffnet hat, oder wählen Sie einen anderen Ort.',
  copy_wrongPassphrase:
    'Das ist nicht die Passphrase der Datei. Nichts wurde geändert. Versuchen Sie es noch einmal.',
  copy_cutOff:
    'Das Ende dieser Datei fehlt oder ist beschädigt: Vermutlich wurde sie nicht bis zum Ende kopiert. Nichts wurde geändert. Kopieren Sie sie noch einmal von dort, wo sie gespeichert wurde.',
  copy_changed:
    'Diese Datei ist beschädigt oder wurde nach dem Speichern verändert. Hier wurde nichts geändert. Kopieren Sie sie noch einmal von dort, wo sie gespeichert wurde, oder wählen Sie eine andere.',
  copy_notWritable:
    'Die Kopie wurde nicht gespeichert: An dem gewählten Ort kann nicht geschrieben werden. Prüfen Sie, ob Sie dort schreiben dürfen und kein anderes Programm die Datei geöffnet hat, oder wählen Sie einen anderen Ort.',
  copy_placeFull:
    'Die Kopie wurde nicht gespeichert: Der Datenträger ist voll. Schaffen Sie Platz oder wählen Sie einen anderen Ort und versuchen Sie es noch einmal.',
  copy_openReadOnly:
    'Der Bestand ist schreibgeschützt geöffnet, deshalb wurde nichts geändert. Unter „Schreibgeschützt“ oben im Fenster steht, warum, und dort lässt er sich zum Bearbeiten öffnen.',
}
