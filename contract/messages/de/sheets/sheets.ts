import type { Topic } from '../../catalogue.ts'

export const sheet: Topic<'sheet'> = {
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
    'Nahe Zeile {line, number, ::group-off} wird ein Anführungszeichen geöffnet und nie geschlossen, sodass die Zeilen danach nicht zu trennen sind. Berichtigen Sie es und importieren Sie die Datei noch einmal.',
  longRow:
    'Die Zeile {line, number, ::group-off} ist länger als {limit, number} Byte. Prüfen Sie Anführungszeichen und Zeilenenden und importieren Sie die Datei noch einmal.',
  unreadableLine:
    '{file} kann in Zeile {line, number, ::group-off} nicht gelesen werden. Prüfen Sie die Anführungszeichen und importieren Sie die Datei noch einmal.',
  manyColumnsText:
    'Zeile {row, number, ::group-off} hat mehr als {limit, number} Spalten. Prüfen Sie das Trennzeichen oder entfernen Sie Spalten.',
  manyColumns:
    'Zeile {row, number, ::group-off} hat mehr als {limit, number} Spalten. Entfernen Sie die, die nicht gebraucht werden.',
  manyCells:
    'Die Tabelle hat mehr als {limit, number} gefüllte Zellen. Entfernen Sie die Spalten, die nicht gebraucht werden.',
  manyMerges:
    'Die Tabelle hat mehr als {limit, number} verbundene Zellen. Heben Sie die Verbindungen auf und importieren Sie sie noch einmal.',
  manyStrings:
    'Die Arbeitsmappe enthält mehr als {limit, number} Texte. Speichern Sie die Tabelle als CSV und importieren Sie diese.',
  manyRowsText:
    '{file} hat mehr als {limit, number} Zeilen. Teilen Sie die Datei auf und importieren Sie die Teile.',
  manyRows:
    'Die Tabelle hat mehr als {limit, number} Zeilen. Löschen Sie die unterhalb der Nummern oder speichern Sie sie als CSV, das {more, number} haben darf.',
  largeText:
    '{file} ist größer als {limit, number} MB. Teilen Sie die Datei auf und importieren Sie die Teile.',
  largeWorkbook:
    '{file} ist größer als {limit, number} MB. Speichern Sie die Tabelle als CSV und importieren Sie diese.',
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
    '{name} ist größer als {limit, number} MB. Teilen Sie die Datei auf und importieren Sie eine nach der anderen.',
  mayNotRead:
    '{name} kann nicht geöffnet werden: Sie dürfen die Datei nicht lesen. Prüfen Sie ihre Rechte und versuchen Sie es erneut.',
  mayNotReadFolder: '{name} kann nicht geöffnet werden: Sie dürfen diesen Ordner nicht lesen.',
  noSheetsIn: '{name} enthält keine CSV-, XLSX- oder XLS-Dateien.',
  foldersIn: 'Die Ordner in {name} wurden nicht durchsucht. Wählen Sie sie einzeln.',
  notChosen: '{name} wurde hier weder gewählt noch abgelegt. Wählen Sie die Datei erneut.',
  moreRefused: '{count, number} weitere können nicht importiert werden.',
  filesLimit:
    'Nur die ersten {count, number} Dateien wurden genommen. Importieren Sie die übrigen {left, number} danach.',
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
    'Die Überschriften stehen in Zeile {row, number, ::group-off}; die Zeilen darüber wurden nicht gelesen. Dort stehen Rufnummern.',
  columnNumbers: 'Die Spalte {column} enthält Rufnummern und wurde nicht gelesen.',
  columnUnnamed: 'Die Spalte {column} hat keine Überschrift und wurde nicht gelesen.',
  repeatedHeadings: 'Ausgelassen, weil sie die Überschriften wiederholen: Zeilen {rows}.',
  remarkRows: 'Ausgelassen, weil es Summen oder Bemerkungen zur Tabelle sind: Zeilen {rows}.',
  numbersBeyond: 'Rufnummern rechts von der letzten Überschrift wurden nicht gelesen. Siehe Zeilen {rows}.',
  valuesBeyond: 'Werte rechts von der letzten Überschrift wurden nicht gelesen. Siehe Zeilen {rows}.',
  otherTable:
    'In Zeile {row, number, ::group-off} beginnt eine andere Tabelle mit anderen Überschriften. Nicht gelesene Zeilen: {count, number}.',
  otherHeadings:
    'Die Tabelle hat andere Überschriften als bei der Wahl ihrer Spalten. Wählen Sie die Spalten noch einmal.',
  notOfEncoding:
    'Einige Bytes sind keine Zeichen von {encoding}. Wenn Buchstaben falsch sind, wählen Sie eine andere.',
  numberList: 'Die Datei enthält nichts als Nummern und wurde als Liste gelesen.',
  unknownColumns:
    'Was in diesen Spalten steht, ist nicht bekannt: {headings}. Wählen Sie für jede ein Feld oder lassen Sie sie aus.',
  readAs: 'Gelesen als {encoding}, mit {delimiter} zwischen den Spalten.',
  encodingGuessed:
    '{why} Es ist nicht UTF-8, die Kodierung also geraten: Wenn Buchstaben falsch aussehen, wählen Sie eine andere.',
  'delimiter.commas': 'Kommas',
  'delimiter.semicolons': 'Semikolons',
  'delimiter.tabs': 'Tabulatoren',
  'delimiter.bars': 'senkrechten Strichen',
  'delimiter.named': '„{sign}“',
  recognised: 'Erkannt: {preset}.',
  titleRows:
    'Die Überschriften stehen in Zeile {row, number, ::group-off}; die Zeilen darüber wurden nicht gelesen.',
  exampleRow: 'Die Beispielzeile des CSV-Musters wurde ausgelassen.',
  exampleRows: 'Die {count, number} Beispielzeilen des CSV-Musters wurden ausgelassen.',
  severalRow: '1 Zeile steht für {count, number} Nummern.',
  severalRows: '{rows, number} Zeilen stehen für {count, number} Nummern.',
  fileOfTooMany: 'Die Datei steht für mehr als {count, number} Nummern. Teilen Sie sie in mehrere Dateien.',
  sheetRead: 'Gelesen aus dem Blatt „{name}“.',
  hiddenSheetRead: 'Gelesen aus dem ausgeblendeten Blatt „{name}“.',
  otherSheets: 'Andere Blätter, nicht gelesen: {headings}.',
  hiddenSheets: 'Ausgeblendete Blätter, nicht gelesen: {headings}.',
  hiddenRows: 'Einige Zeilen sind in der Tabelle ausgeblendet oder gefiltert; sie wurden ebenfalls gelesen.',
  mergedCell: 'Verbundene Zellen gelten für alle Zeilen, über die sie reichen: 1 Zelle wurde ausgefüllt.',
  mergedCells:
    'Verbundene Zellen gelten für alle Zeilen, über die sie reichen: {count, number} Zellen wurden ausgefüllt.',
  mergedAcross: 'Über Spalten verbundene Zellen gelten für die erste davon: {count, number} in der Tabelle.',
  hiddenColumnsRead: 'Ausgeblendete Spalten, ebenfalls gelesen: {headings}.',
  hiddenColumnsNotRead: 'Ausgeblendete Spalten, nicht gelesen: {headings}.',
  fewerRows:
    'Laut der Datei hat die Tabelle {count, number} Zeilen; {read, number} konnten gelesen werden. Sie ist vielleicht beschädigt: Öffnen Sie sie im Tabellenprogramm, speichern Sie sie und importieren Sie sie noch einmal.',
  theFile: 'Die Datei',
  andAlso: '{first} {rest}',
}

export const encoding: Topic<'encoding'> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE (Unicode-Text von Excel)',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Westeuropäisch)',
  'windows-1250': 'Windows-1250 (Mitteleuropäisch)',
  'windows-1251': 'Windows-1251 (Kyrillisch)',
  'windows-1253': 'Windows-1253 (Griechisch)',
  'windows-1254': 'Windows-1254 (Türkisch)',
  'iso-8859-2': 'ISO-8859-2 (Mitteleuropäisch)',
  'iso-8859-15': 'ISO-8859-15 (Westeuropäisch)',
  shift_jis: 'Shift_JIS (Japanisch)',
  'euc-jp': 'EUC-JP (Japanisch)',
  'euc-kr': 'EUC-KR (Koreanisch)',
  gb18030: 'GB18030 (Vereinfachtes Chinesisch)',
  big5: 'Big5 (Traditionelles Chinesisch)',
  macintosh: 'Mac Roman (Westeuropäisch)',
  cp850: 'CP850 (DOS, Westeuropäisch)',
  cp437: 'CP437 (DOS, Vereinigte Staaten)',
}

export const preset: Topic<'preset'> = {
  whole: '{system}',
  sheet: '{system}, {sheet}',
  upload: '{system}, Upload',
  earlier: '{system}, früherer Upload',
  report: '{system}, Bericht',
  ofProvider: '{system}, Nummern eines Providers',
  ofReseller: '{system}, Nummern eines Carrier-Resellers',
  ofCustomer: '{system}, Nummern eines Kunden',
}
