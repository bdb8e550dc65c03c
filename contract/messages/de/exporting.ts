import type { Topic } from '../catalogue.ts'

export const exporting: Topic<'exporting'> = {
  all: 'Alle {count, number} Nummern',
  only: 'Die einzige Nummer',
  matching:
    '{count, plural, one {# Nummer, die zu Suche und Filtern passt} other {# Nummern, die zu Suche und Filtern passen}}',
  selected: '{count, plural, one {# ausgewählte Nummer} other {# ausgewählte Nummern}}',
  ofBatch: '{count, plural, one {# Nummer des Stapels {batch}} other {# Nummern des Stapels {batch}}}',
  ofAccount: '{count, plural, one {# Nummer von {account}} other {# Nummern von {account}}}',
  ofAccountFound:
    '{count, plural, one {# Nummer von {account}, die zur Suche passt} other {# Nummern von {account}, die zur Suche passen}}',
  nothing: 'Es gibt keine Nummern zu exportieren.',
  chooseAccount: 'Wählen Sie das Konto, dessen Nummern Sie exportieren möchten.',
  tooMany: 'Ein XLSX-Blatt fasst höchstens {limit, number} Nummern: Wählen Sie CSV.',
  uploadNote:
    '{files} mit je höchstens {numbers} und ein Manifest mit ihren Prüfsummen, in einem Ordner, den Sie wählen.',
  xlsxNote: 'Eine Arbeitsmappe mit lauter Textzellen, damit keine Ziffer verloren geht.',
  csvNote:
    'Eine Datei. Ein Apostroph verhindert, dass + und = als Formeln gelten; ein Import nimmt ihn wieder weg.',
  exporting: 'Export läuft',
  cancelNote: '„Abbrechen“ hinterlässt keine Datei.',
  whatFor: 'Verwendung',
  forSheet: 'Tabelle',
  forUpload: 'Portal-Upload',
  fileType: 'Dateityp',
  allColumns: 'Alle Spalten',
  columnsNote:
    'Auch Typ, Status, Benutzer, Carrier, Stapel, Übergabe und Zeitpunkt des Hinzufügens. Aus: nur die Spalten des CSV-Beispiels, so wieder importierbar.',
  handOver: 'Als Übergabe erfassen',
  handOverNote:
    'Merkt sich, welche Nummern in diesen Dateien stehen. So können Sie später exportieren, was sich geändert hat, und Ergebnisse einlesen.',
  profile: 'Exportprofil',
  sampleColumns: 'Spalten des CSV-Beispiels',
  editProfiles: 'Profile bearbeiten …',
  fixedText: 'Fester Text',
  movedTo: '{column} ist jetzt Spalte {place, number} von {count, number}',
  removed: '{column} entfernt',
  columns: 'Spalten',
  shows: 'Was Spalte {place, number} zeigt',
  heading: 'Überschrift',
  headingOf: 'Überschrift von Spalte {place, number}',
  textInRows: 'Text in jeder Zeile',
  textOf: 'Fester Text von Spalte {place, number}',
  moveUp: '{column} nach oben',
  moveUpTitle: 'Nach oben (Alt + ↑)',
  moveDown: '{column} nach unten',
  moveDownTitle: 'Nach unten (Alt + ↓)',
  remove: '{column} entfernen',
  removeTitle: 'Entfernen',
  addColumn: 'Spalte hinzufügen',
  delimiter: 'Trennzeichen',
  delimiterNote: 'Tabellenprogramme erwarten im regionalen Format dieses Computers: {delimiter}.',
  barShort: 'Strich',
  rowsPerFile: 'Zeilen je Datei',
  preview: 'Vorschau',
  previewEmpty: 'Es gibt noch keine Nummern; sonst stünden hier die ersten.',
  previewLabel: 'Erste Zeilen der Datei',
  poolStatusTexts: 'Poolstatus in der Datei',
  lineStatusTexts: 'Leitungsstatus in der Datei',
  profiles: 'Exportprofile',
  startFrom: 'Beginnen mit',
  newProfile: 'Neues Profil',
  new: 'Neu',
  importJson: 'Aus JSON importieren',
  about:
    'Ein Exportprofil beschreibt, wie Dateien zum Hochladen aussehen müssen, damit ein anderes System sie annimmt: welche Spalten, unter welchen Überschriften, und wie jeder Status heißt. {new} beginnt mit den Spalten des CSV-Beispiels.',
  duplicate: 'Duplizieren',
  saveJson: 'Als JSON speichern',
  discardChanges: 'Änderungen verwerfen?',
  notSaved: 'Ihre Änderungen an {name} sind nicht gespeichert.',
  theNewProfile: 'dem neuen Profil',
  deleteProfile: 'Exportprofil löschen',
  willDelete: '{name} wird gelöscht. Damit exportierte Dateien bleiben, wie sie sind.',
  profileSaved: 'Exportprofil {name} gespeichert in {path}',
  exported: '{numbers} exportiert nach {path}',
  exportedFiles: '{numbers} in {files} exportiert nach {path}',
  'value.digits': 'Nummer ohne +',
}

export const exportFailure: Topic<'exportFailure'> = {
  failed:
    'In NumberDesk ist etwas schiefgegangen; es wurde nichts exportiert. Das Protokoll hat die Einzelheiten.',
  nothing: 'Keine dieser Nummern ist mehr im Bestand; es gibt nichts zu exportieren.',
  tooMany:
    'Ein XLSX-Blatt fasst höchstens {count, number} Nummern. Es wurde nichts exportiert. Wählen Sie CSV oder exportieren Sie weniger auf einmal.',
  diskFull:
    'Der Datenträger ist voll; es wurde nichts exportiert. Schaffen Sie Platz oder wählen Sie einen anderen Ort und versuchen Sie es erneut.',
  notWritable:
    'Es wurde nichts exportiert: An dem gewählten Ort kann nicht geschrieben werden. Prüfen Sie, ob Sie dort schreiben dürfen und kein anderes Programm die Datei geöffnet hat, oder wählen Sie einen anderen Ort.',
  gone: 'Es wurde nichts exportiert: Der gewählte Ordner ist nicht mehr da. Wählen Sie einen anderen Ort.',
  diskFailed:
    'Es wurde nichts exportiert: Auf den Datenträger konnte nicht geschrieben werden. Prüfen Sie, ob er verbunden ist, oder wählen Sie einen anderen Ort.',
  busy: 'Ein anderer Export wird gerade geschrieben. Warten Sie oder brechen Sie ab und versuchen Sie es dann erneut.',
  taken:
    'Es wurde nichts exportiert: Ein anderes Programm hat dort gerade eine Datei mit demselben Namen angelegt. Versuchen Sie es erneut, oder wählen Sie einen anderen Ort.',
  cancelled: 'Der Export wurde abgebrochen. Es wurde nichts exportiert.',
  crashed:
    'Das Schreiben der Dateien endete unerwartet; es wurde nichts exportiert. Versuchen Sie es erneut oder wählen Sie einen anderen Ort.',
  notRecorded: 'Die Dateien wurden unter {path} gespeichert, aber nicht als Übergabe erfasst. {why}',
  noneYet: 'Seit dem Start von NumberDesk wurde nichts exportiert.',
  thereAlready:
    '{name} gibt es bereits. Wählen Sie einen anderen Namen oder genau diese Datei, um sie zu ersetzen.',
}

export const profile: Topic<'profile'> = {
  notImported: '{name} wurde nicht importiert. {why}',
  noJson: 'Es ist kein gültiges JSON.',
  notOurs: 'Es ist kein Exportprofil von NumberDesk.',
  newer:
    'Es stammt von einem neueren NumberDesk. Installieren Sie die neueste Version, um es zu importieren.',
  tooLarge: 'Sie ist größer als jedes Exportprofil.',
  unreadable: 'Sie kann nicht gelesen werden. Prüfen Sie, ob es eine Datei ist und Sie sie öffnen dürfen.',
  notSaved:
    'Das Profil kann nicht als {path} gespeichert werden. Prüfen Sie, ob Sie dort schreiben dürfen, oder wählen Sie einen anderen Ort.',
  repair:
    'Die Exportprofile können nicht gelesen werden und wurden nicht angetastet. Reparieren Sie {path} oder verschieben Sie die Datei, um ohne Profile zu beginnen.',
  notKept:
    'Die Exportprofile können nicht gespeichert werden. Prüfen Sie, ob der Datenträger Platz hat und der Datenordner beschreibbar ist.',
  none: 'Es gibt kein Exportprofil namens {name}.',
  limit: 'Es gibt {count, number} Exportprofile; mehr werden nicht behalten. Löschen Sie zuerst eines.',
  no: 'Kein Exportprofil.',
  at: '{where}: {why}.',
  extra: '{where}: unbekannte Eigenschaft „{name}“.',
  column: 'Spalte {index, number}',
  status: 'Status „{status}“',
  whole: 'Das Profil',
  name: 'Name',
  columns: 'Spalten',
  statusTexts: 'Statustexte',
  format: 'Format',
  delimiter: 'Trennzeichen',
  rows: 'Zeilen je Datei',
  tooLong: '{what} ist länger als {count, number} Zeichen',
  oneLine: '{what} enthält einen Zeilenumbruch oder ein Steuerzeichen',
  heading: 'Die Überschrift',
  fixed: 'Der feste Text',
  statusText: 'Der Text eines Status',
  headingMissing: 'Eine Überschrift ist erforderlich',
  unknownValue: 'Ihr Wert ist NumberDesk nicht bekannt',
  unknownDelimiter: 'Das Trennzeichen ist NumberDesk nicht bekannt',
  noColumn: 'Ein Profil braucht mindestens eine Spalte',
  manyColumns: 'Ein Profil hat höchstens {count, number} Spalten',
  wholeRows: 'Die Zeilen einer Datei sind eine ganze Zahl',
  oneRow: 'Eine Datei hat mindestens eine Zeile',
  manyRows: 'Eine Datei hat höchstens {count, number} Zeilen',
  wrongKind: 'etwas fehlt oder ist von falscher Art',
}
