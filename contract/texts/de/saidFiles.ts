import type { Topic } from '../catalogue.ts'

export const saidFiles: Topic<'saidFiles'> = {
  subject: 'Die Datei',
  'subject.file': 'Die Datei',
  'subject.workbook': 'Die Arbeitsmappe',
  of: '{name}: {why}',
  saveAs:
    'Öffnen Sie sie im Tabellenprogramm, speichern Sie sie als CSV oder XLSX und importieren Sie diese.',
  pdf: '{file} ist ein PDF und keine Tabelle. Speichern Sie die Tabelle als CSV oder XLSX und importieren Sie diese.',
  picture:
    '{file} ist ein Bild und keine Tabelle. Speichern Sie die Tabelle als CSV oder XLSX und importieren Sie diese.',
  textDocument:
    '{file} ist ein Textdokument und keine Tabelle. Speichern Sie die Tabelle als CSV oder XLSX und importieren Sie diese.',
  presentation:
    '{file} ist eine Präsentation und keine Tabelle. Speichern Sie die Tabelle als CSV oder XLSX und importieren Sie diese.',
  appleNumbers:
    '{file} ist ein Dokument von Apple Numbers. Exportieren Sie es als CSV oder XLSX und importieren Sie dieses.',
  packed: '{file} ist ein gepacktes Archiv. Entpacken Sie es und importieren Sie die Tabelle darin.',
  zipArchive:
    '{file} ist ein Zip-Archiv und keine Arbeitsmappe. Entpacken Sie es und importieren Sie die Tabelle darin.',
  program: '{file} ist ein Programm und keine Tabelle. Es wurde nicht gelesen.',
  database: '{file} ist eine Datenbank und keine Tabelle. Sie wurde nicht gelesen.',
  webPage: '{file} ist eine Webseite unter dem Namen einer Tabelle. {advice}',
  webArchive: '{file} ist ein Webarchiv unter dem Namen einer Tabelle. {advice}',
  oldXml: '{file} ist eine Arbeitsmappe in einem alten XML-Format. {advice}',
  xml: '{file} ist eine XML-Datei und weder CSV-Datei noch Arbeitsmappe. {advice}',
  json: '{file} ist eine JSON-Datei und keine Tabelle. {advice}',
  sylk: '{file} ist eine Tabelle in einem alten Austauschformat (SYLK). {advice}',
  openDocument:
    '{file} ist eine OpenDocument-Datei unter dem Namen einer Arbeitsmappe. Speichern Sie sie als XLSX und importieren Sie diese.',
  xlsb: '{file} ist eine binäre Arbeitsmappe (XLSB). Speichern Sie sie als XLSX und importieren Sie diese.',
  neither:
    '{file} ist weder eine Textdatei noch eine Arbeitsmappe. Speichern Sie die Tabelle als CSV oder XLSX und importieren Sie diese.',
  notEncoded: '{file} ist kein {encoding}-Text. Wählen Sie eine andere Kodierung.',
  empty: '{file} ist leer. Wählen Sie eine Datei mit Überschriften und Nummern.',
  emptySheet: 'Die Tabelle ist leer. Wählen Sie eine mit Überschriften und Nummern.',
  noCellsPasted: 'Im Eingefügten sind keine Zellen. Kopieren Sie sie noch einmal.',
  quotation:
    'Nahe Zeile {line} wird ein Anführungszeichen geöffnet und nie geschlossen, sodass die Zeilen danach nicht zu trennen sind. Berichtigen Sie es und importieren Sie die Datei noch einmal.',
  longRow:
    'Die Zeile {line} ist länger als 65.536 Byte. Prüfen Sie Anführungszeichen und Zeilenenden und importieren Sie die Datei noch einmal.',
  unreadableLine:
    '{file} kann in Zeile {line} nicht gelesen werden. Prüfen Sie die Anführungszeichen und importieren Sie die Datei noch einmal.',
  manyColumnsText:
    'Zeile {row} hat mehr als 200 Spalten. Prüfen Sie das Trennzeichen oder entfernen Sie Spalten.',
  manyColumns: 'Zeile {row} hat mehr als 200 Spalten. Entfernen Sie die, die nicht gebraucht werden.',
  manyCells:
    'Die Tabelle hat mehr als 3.000.000 gefüllte Zellen. Entfernen Sie die Spalten, die nicht gebraucht werden.',
  manyMerges:
    'Die Tabelle hat mehr als 300.000 verbundene Zellen. Heben Sie die Verbindungen auf und importieren Sie sie noch einmal.',
  manyStrings:
    'Die Arbeitsmappe enthält mehr als 4.000.000 Texte. Speichern Sie die Tabelle als CSV und importieren Sie diese.',
  manyRowsText:
    '{file} hat mehr als 1.000.000 Zeilen. Teilen Sie die Datei auf und importieren Sie die Teile.',
  manyRows:
    'Die Tabelle hat mehr als 100.000 Zeilen. Löschen Sie die unterhalb der Nummern oder speichern Sie sie als CSV, das 1.000.000 haben darf.',
  largeText: '{file} ist größer als 256 MB. Teilen Sie die Datei auf und importieren Sie die Teile.',
  largeWorkbook: '{file} ist größer als 32 MB. Speichern Sie die Tabelle als CSV und importieren Sie diese.',
  noSuchSheet: '{file} hat dieses Blatt nicht mehr. Wählen Sie ein anderes.',
  noVisibleSheet: '{file} hat kein sichtbares Blatt. Blenden Sie eines ein und speichern Sie.',
  damagedZip:
    '{file} ist beschädigt oder abgeschnitten. Öffnen und speichern Sie die Datei im Tabellenprogramm und importieren Sie sie noch einmal.',
  password:
    '{file} ist mit einem Kennwort geschützt. Entfernen Sie es im Tabellenprogramm, speichern Sie und importieren Sie die Datei noch einmal.',
  bomb: '{file} entpackt sich zu weit mehr, als eine Tabelle mit Nummern enthält. Speichern Sie die Tabelle als CSV und importieren Sie diese.',
  doctype:
    '{file} enthält eine Dokumenttypdefinition, die keine Tabelle braucht. Die Datei wurde nicht gelesen.',
  locked:
    '{file} kann nicht geöffnet werden: Sie wurde verschoben oder ein anderes Programm hat sie gesperrt. Schließen Sie sie dort und versuchen Sie es erneut.',
  unreadable:
    '{file} kann nicht gelesen werden. Öffnen Sie sie im Tabellenprogramm, speichern Sie sie als CSV oder XLSX und importieren Sie diese.',
  unreadableCsv: '{file} kann nicht gelesen werden. Speichern Sie sie als CSV und importieren Sie diese.',
  onlyHeadings:
    'Die Tabelle hat Überschriften, aber keine Zeilen. Füllen Sie sie aus und importieren Sie sie noch einmal.',
  endedEarly:
    'Das Lesen der Datei endete vor der letzten Zeile. Versuchen Sie es erneut oder öffnen und speichern Sie sie im Tabellenprogramm.',
  tooSlow:
    '{file} brauchte zu lange und wurde abgebrochen. Es wurde nichts importiert. Speichern Sie sie als CSV oder teilen Sie sie auf und versuchen Sie es erneut.',
  tooMuchMemory:
    '{file} braucht zu viel Speicher und wurde nicht gelesen. Es wurde nichts importiert. Speichern Sie sie als CSV oder teilen Sie sie auf und versuchen Sie es erneut.',
  notOnDisk:
    'Diese Datei liegt nicht auf dem Datenträger dieses Computers. Speichern Sie sie zuerst dort und importieren Sie sie dann.',
  notFound:
    '{name} ist nicht zu finden. Die Datei wurde vielleicht verschoben oder umbenannt; wählen Sie sie erneut.',
  folder: '{name} ist ein Ordner. Wählen Sie eine Datei darin.',
  noOrdinaryFile: '{name} ist keine gewöhnliche Datei. Wählen Sie eine Tabelle oder eine Textdatei.',
  wrongKind:
    '{name} ist keine Art von Datei, die importiert werden kann. Speichern Sie sie als CSV, XLSX, XLS oder ODS.',
  emptyFile: '{name} ist leer.',
  largeFile:
    '{name} ist größer als 256 MB. Teilen Sie die Datei auf und importieren Sie eine nach der anderen.',
  mayNotRead:
    '{name} kann nicht geöffnet werden: Sie dürfen die Datei nicht lesen. Prüfen Sie ihre Rechte und versuchen Sie es erneut.',
  mayNotReadFolder: '{name} kann nicht geöffnet werden: Sie dürfen diesen Ordner nicht lesen.',
  noSheetsIn: '{name} enthält keine CSV-, XLSX- oder XLS-Dateien.',
  foldersIn: 'Die Ordner in {name} wurden nicht durchsucht. Wählen Sie sie einzeln.',
  notChosen: '{name} wurde hier weder gewählt noch abgelegt. Wählen Sie die Datei erneut.',
  moreRefused: '{count} weitere können nicht importiert werden.',
  filesLimit: 'Nur die ersten {count} Dateien wurden genommen. Importieren Sie die übrigen {left} danach.',
  onlyChosen: 'Gelesen wird nur eine Datei, die Sie hier gewählt oder abgelegt haben. Wählen Sie sie erneut.',
  readingBusy:
    'Eine andere Tabelle wird gerade gelesen. Warten Sie oder brechen Sie ab und versuchen Sie es dann erneut.',
  readingCancelled: 'Das Lesen wurde abgebrochen. Es wurde nichts importiert.',
  twoColumns: 'Für „{field}“ sind zwei Spalten gewählt. Wählen Sie eine davon.',
  noColumn:
    'Keine Spalte ist als „{field}“ bekannt. Wählen Sie die Spalte oder benennen Sie sie wie im CSV-Muster.',
  noColumnAmong:
    'Keine Spalte ist als „{field}“ bekannt. Die Überschriften sind {headings}. Wählen Sie die Spalte oder benennen Sie sie wie im CSV-Muster.',
  noHeadings: 'Einige Spalten haben keine Überschrift. Wählen Sie, was darin steht.',
  severalNumberColumns:
    'Mehrere Spalten enthalten Rufnummern: {headings}. Wählen Sie die, die gelesen werden soll.',
  titleRowsNumbers:
    'Die Überschriften stehen in Zeile {row}; die Zeilen darüber wurden nicht gelesen. Dort stehen Rufnummern.',
  columnNumbers: 'Die Spalte {column} enthält Rufnummern und wurde nicht gelesen.',
  columnUnnamed: 'Die Spalte {column} hat keine Überschrift und wurde nicht gelesen.',
  repeatedHeadings: 'Ausgelassen, weil sie die Überschriften wiederholen: Zeilen {rows}.',
  remarkRows: 'Ausgelassen, weil es Summen oder Bemerkungen zur Tabelle sind: Zeilen {rows}.',
  numbersBeyond: 'Rufnummern rechts von der letzten Überschrift wurden nicht gelesen. Siehe Zeilen {rows}.',
  valuesBeyond: 'Werte rechts von der letzten Überschrift wurden nicht gelesen. Siehe Zeilen {rows}.',
  otherTable:
    'In Zeile {row} beginnt eine andere Tabelle mit anderen Überschriften. Nicht gelesene Zeilen: {count}.',
  otherHeadings:
    'Die Tabelle hat andere Überschriften als bei der Wahl ihrer Spalten. Wählen Sie die Spalten noch einmal.',
  notOfEncoding:
    'Einige Bytes sind keine Zeichen von {encoding}. Wenn Buchstaben falsch sind, wählen Sie eine andere.',
  numberList: 'Die Datei enthält nichts als Nummern und wurde als Liste gelesen.',
  unknownColumns:
    'Was in diesen Spalten steht, ist nicht bekannt: {headings}. Wählen Sie für jede ein Feld oder lassen Sie sie aus.',
  headingsAndOthers: '{headings} und andere',
  readAs: 'Gelesen als {encoding}, mit {delimiter} zwischen den Spalten.',
  encodingGuessed:
    '{why} Es ist nicht UTF-8, die Kodierung also geraten: Wenn Buchstaben falsch aussehen, wählen Sie eine andere.',
  'delimiter.commas': 'Kommas',
  'delimiter.semicolons': 'Semikolons',
  'delimiter.tabs': 'Tabulatoren',
  'delimiter.bars': 'senkrechten Strichen',
  'delimiter.named': '„{sign}“',
  titleRows: 'Die Überschriften stehen in Zeile {row}; die Zeilen darüber wurden nicht gelesen.',
  exampleRow: 'Die Beispielzeile des CSV-Musters wurde ausgelassen.',
  exampleRows: 'Die {count} Beispielzeilen des CSV-Musters wurden ausgelassen.',
  severalRow: '1 Zeile steht für {count} Nummern.',
  severalRows: '{rows} Zeilen stehen für {count} Nummern.',
  fileOfTooMany: 'Die Datei steht für mehr als {count} Nummern. Teilen Sie sie in mehrere Dateien.',
  sheetRead: 'Gelesen aus dem Blatt „{name}“.',
  hiddenSheetRead: 'Gelesen aus dem ausgeblendeten Blatt „{name}“.',
  otherSheets: 'Andere Blätter, nicht gelesen: {headings}.',
  hiddenSheets: 'Ausgeblendete Blätter, nicht gelesen: {headings}.',
  hiddenRows: 'Einige Zeilen sind in der Tabelle ausgeblendet oder gefiltert; sie wurden ebenfalls gelesen.',
  mergedCell: 'Verbundene Zellen gelten für alle Zeilen, über die sie reichen: 1 Zelle wurde ausgefüllt.',
  mergedCells:
    'Verbundene Zellen gelten für alle Zeilen, über die sie reichen: {count} Zellen wurden ausgefüllt.',
  mergedAcross: 'Über Spalten verbundene Zellen gelten für die erste davon: {count} in der Tabelle.',
  hiddenColumnsRead: 'Ausgeblendete Spalten, ebenfalls gelesen: {headings}.',
  hiddenColumnsNotRead: 'Ausgeblendete Spalten, nicht gelesen: {headings}.',
  fewerRows:
    'Laut der Datei hat die Tabelle {count} Zeilen; {read} konnten gelesen werden. Sie ist vielleicht beschädigt: Öffnen Sie sie im Tabellenprogramm, speichern Sie sie und importieren Sie sie noch einmal.',
  'export.failed':
    'In NumberDesk ist etwas schiefgegangen; es wurde nichts exportiert. Das Protokoll hat die Einzelheiten.',
  'export.nothing': 'Keine dieser Nummern ist mehr im Bestand; es gibt nichts zu exportieren.',
  'export.tooMany':
    'Ein XLSX-Blatt fasst höchstens {count} Nummern. Es wurde nichts exportiert. Wählen Sie CSV oder exportieren Sie weniger auf einmal.',
  'export.diskFull':
    'Der Datenträger ist voll; es wurde nichts exportiert. Schaffen Sie Platz oder wählen Sie einen anderen Ort und versuchen Sie es erneut.',
  'export.notWritable':
    'Es wurde nichts exportiert: An dem gewählten Ort kann nicht geschrieben werden. Prüfen Sie, ob Sie dort schreiben dürfen und kein anderes Programm die Datei geöffnet hat, oder wählen Sie einen anderen Ort.',
  'export.gone':
    'Es wurde nichts exportiert: Der gewählte Ordner ist nicht mehr da. Wählen Sie einen anderen Ort.',
  'export.diskFailed':
    'Es wurde nichts exportiert: Auf den Datenträger konnte nicht geschrieben werden. Prüfen Sie, ob er verbunden ist, oder wählen Sie einen anderen Ort.',
  'export.busy':
    'Ein anderer Export wird gerade geschrieben. Warten Sie oder brechen Sie ab und versuchen Sie es dann erneut.',
  'export.taken':
    'Es wurde nichts exportiert: Ein anderes Programm hat dort gerade eine Datei mit demselben Namen angelegt. Versuchen Sie es erneut, oder wählen Sie einen anderen Ort.',
  'export.cancelled': 'Der Export wurde abgebrochen. Es wurde nichts exportiert.',
  'export.crashed':
    'Das Schreiben der Dateien endete unerwartet; es wurde nichts exportiert. Versuchen Sie es erneut oder wählen Sie einen anderen Ort.',
  'export.noneYet': 'Seit dem Start von NumberDesk wurde nichts exportiert.',
  'export.thereAlready':
    '{name} gibt es bereits. Wählen Sie einen anderen Namen oder genau diese Datei, um sie zu ersetzen.',
  'profile.notImported': '{name} wurde nicht importiert. {why}',
  'profile.noJson': 'Es ist kein gültiges JSON.',
  'profile.notOurs': 'Es ist kein Exportprofil von NumberDesk.',
  'profile.newer':
    'Es stammt von einem neueren NumberDesk. Installieren Sie die neueste Version, um es zu importieren.',
  'profile.tooLarge': 'Sie ist größer als jedes Exportprofil.',
  'profile.unreadable':
    'Sie kann nicht gelesen werden. Prüfen Sie, ob es eine Datei ist und Sie sie öffnen dürfen.',
  'profile.notSaved':
    'Das Profil kann nicht als {path} gespeichert werden. Prüfen Sie, ob Sie dort schreiben dürfen, oder wählen Sie einen anderen Ort.',
  'profile.mend':
    'Die Exportprofile können nicht gelesen werden und wurden nicht angetastet. Reparieren Sie {path} oder verschieben Sie die Datei, um ohne Profile zu beginnen.',
  'profile.notKept':
    'Die Exportprofile können nicht gespeichert werden. Prüfen Sie, ob der Datenträger Platz hat und der Datenordner beschreibbar ist.',
  'profile.none': 'Es gibt kein Exportprofil namens {name}.',
  'profile.limit': 'Es gibt {count} Exportprofile; mehr werden nicht behalten. Löschen Sie zuerst eines.',
  'profile.no': 'Das ist kein Exportprofil.',
  'profile.at': '{where}: {why}.',
  'profile.extra': '{where}: „{name}“ gibt es in einem Exportprofil nicht.',
  'profile.column': 'Spalte {index}',
  'profile.status': 'Status „{status}“',
  'profile.whole': 'Das Profil',
  'profile.name': 'Name',
  'profile.columns': 'Spalten',
  'profile.statusTexts': 'Statustexte',
  'profile.format': 'Format',
  'profile.delimiter': 'Trennzeichen',
  'profile.rows': 'Zeilen je Datei',
  'profile.tooLong': '{what} ist länger als {count} Zeichen',
  'profile.oneLine': '{what} enthält einen Zeilenumbruch oder ein Steuerzeichen',
  'profile.heading': 'Die Überschrift',
  'profile.fixed': 'Der feste Text',
  'profile.statusText': 'Der Text eines Status',
  'profile.headingMissing': 'Eine Überschrift ist erforderlich',
  'profile.unknownValue': 'Ihr Wert ist NumberDesk nicht bekannt',
  'profile.unknownDelimiter': 'Das Trennzeichen ist NumberDesk nicht bekannt',
  'profile.noColumn': 'Ein Profil braucht mindestens eine Spalte',
  'profile.manyColumns': 'Ein Profil hat höchstens {count} Spalten',
  'profile.wholeRows': 'Die Zeilen einer Datei sind eine ganze Zahl',
  'profile.oneRow': 'Eine Datei hat mindestens eine Zeile',
  'profile.manyRows': 'Eine Datei hat höchstens {count} Zeilen',
  'profile.wrongKind': 'etwas fehlt oder ist von falscher Art',
  'installer.cancelled': 'Die Prüfung wurde abgebrochen.',
  'installer.unreadable':
    '{name} kann nicht gelesen werden. Prüfen Sie, ob die Datei noch da ist und Sie sie lesen dürfen.',
  'installer.unreadableBy':
    '{name} kann nicht gelesen werden ({code}). Prüfen Sie, ob die Datei noch da ist und Sie sie lesen dürfen.',
  'installer.first': 'Wählen Sie zuerst ein Installationsprogramm.',
  'installer.noList':
    '{name} ist keine Prüfsummenliste. Wählen Sie die Datei SHA256SUMS von der Seite, von der das Installationsprogramm stammt.',
}
