/** Why a file can’t be read, and how one was read. */
export const sheet = {
  of: '{name}: {why}',
  saveAs: 'Open it in a spreadsheet program, save it as CSV or XLSX, and import that.',
  pdf: '{file} is a PDF, not a spreadsheet. Save the sheet as CSV or XLSX and import that.',
  picture: '{file} is a picture, not a spreadsheet. Save the sheet as CSV or XLSX and import that.',
  textDocument:
    '{file} is a text document, not a spreadsheet. Save the sheet as CSV or XLSX and import that.',
  presentation: '{file} is a presentation, not a spreadsheet. Save the sheet as CSV or XLSX and import that.',
  appleNumbers: '{file} is an Apple Numbers document. Export it as CSV or XLSX and import that.',
  packed: '{file} is a compressed archive. Unpack it and import the spreadsheet inside.',
  zipArchive: '{file} is a zip archive, not a workbook. Unpack it and import the spreadsheet inside.',
  program: '{file} is a program, not a spreadsheet. It was not read.',
  database: '{file} is a database, not a spreadsheet. It was not read.',
  webPage: '{file} is a web page saved under the name of a spreadsheet. {advice}',
  webArchive: '{file} is a web archive saved under the name of a spreadsheet. {advice}',
  oldXml: '{file} is a workbook in an old XML format. {advice}',
  xml: '{file} is an XML file, not a CSV file or workbook. {advice}',
  json: '{file} is a JSON file, not a spreadsheet. {advice}',
  sylk: '{file} is a sheet in an old exchange format (SYLK). {advice}',
  openDocument:
    '{file} is an OpenDocument file under the name of a workbook. Save it as XLSX and import that.',
  xlsb: '{file} is a binary workbook (XLSB). Save it as XLSX and import that.',
  neither: '{file} is neither a text file nor a workbook. Save the sheet as CSV or XLSX and import that.',
  notEncoded: '{file} is not {encoding} text. Choose another encoding.',
  empty: '{file} is empty. Choose a file with a heading row and numbers.',
  emptySheet: 'The sheet is empty. Choose one with a heading row and numbers.',
  noCellsPasted: 'The pasted text contains no cells. Copy them again.',
  quotation:
    'A quotation mark opened near line {line, number, ::group-off} is never closed, so the rows after it can’t be separated. Correct it and import the file again.',
  longRow:
    'The row at line {line, number, ::group-off} is longer than {limit, number} bytes. Check its quotation marks and line ends, and import the file again.',
  unreadableLine:
    '{file} can’t be read at line {line, number, ::group-off}. Check its quotation marks, and import the file again.',
  manyColumnsText:
    'Row {row, number, ::group-off} has more than {limit, number} columns. Check the delimiter, or remove columns.',
  manyColumns:
    'Row {row, number, ::group-off} has more than {limit, number} columns. Remove those you do not need.',
  manyCells: 'The sheet has more than {limit, number} filled cells. Remove the columns you do not need.',
  manyMerges: 'The sheet has more than {limit, number} merged cells. Unmerge them, and import it again.',
  manyStrings: 'The workbook holds more than {limit, number} texts. Save the sheet as CSV and import that.',
  manyRowsText: '{file} has more than {limit, number} rows. Split it and import the parts.',
  manyRows:
    'The sheet has more than {limit, number} rows. Delete those below the numbers, or save it as CSV, which can have {more, number}.',
  largeText: '{file} is larger than {limit, number} MB. Split it and import the parts.',
  largeWorkbook: '{file} is larger than {limit, number} MB. Save the sheet as CSV and import that.',
  noSuchSheet: '{file} no longer has this sheet. Choose another one.',
  noVisibleSheet: '{file} has no visible sheet. Show one and save it.',
  damagedZip:
    '{file} is damaged or incomplete. Open it in a spreadsheet program, save it, and import it again.',
  password:
    '{file} is password-protected. Remove the password in the spreadsheet program, save it, and import it again.',
  bomb: '{file} unpacks to far more than a sheet of numbers holds. Save the sheet as CSV and import that.',
  doctype: '{file} contains a document type definition, which no spreadsheet needs. It was not read.',
  locked:
    '{file} can’t be opened: it was moved, or another program has locked it. Close it there and try again.',
  unreadable:
    '{file} can’t be read. Open it in a spreadsheet program, save it as CSV or XLSX, and import that.',
  unreadableCsv: '{file} can’t be read. Save it as CSV and import that.',
  onlyHeadings: 'The sheet has headings but no rows. Fill it in and import it again.',
  endedEarly:
    'Reading stopped before the last row. Try again, or open the file in a spreadsheet program and save it again.',
  tooSlow:
    '{file} took too long to read, so reading was stopped. Nothing was imported. Save it as CSV, or split it, and try again.',
  tooMuchMemory:
    '{file} needs too much memory, so reading was stopped. Nothing was imported. Save it as CSV, or split it, and try again.',
  notOnDisk: 'This file is not on this computer’s disk. Save it there first, then import it.',
  notFound: '{name} can’t be found. It may have been moved or renamed; choose it again.',
  folder: '{name} is a folder. Choose one file in it.',
  noOrdinaryFile: '{name} is not a regular file. Choose a spreadsheet or a text file.',
  wrongKind: '{name} is of a type that can’t be imported. Save it as CSV, XLSX, XLS or ODS.',
  emptyFile: '{name} is empty.',
  largeFile:
    '{name} is larger than {limit, number} MB. Split it into several files and import one after the other.',
  mayNotRead:
    '{name} can’t be opened: you do not have permission to read it. Check the file’s permissions and try again.',
  mayNotReadFolder: '{name} can’t be opened: you do not have permission to read this folder.',
  noSheetsIn: '{name} contains no CSV, XLSX, XLS or ODS files.',
  foldersIn: 'The folders in {name} were skipped. Choose them one by one.',
  notChosen: '{name} was not chosen or dropped here. Choose it again.',
  moreRefused: '{count, number} more can’t be imported.',
  filesLimit: 'Only the first {count, number} files were taken. Import the other {left, number} afterwards.',
  onlyChosen: 'Only files that you chose or dropped here can be read. Choose it again.',
  readingBusy: 'Another sheet is being read. Wait for it or cancel it, then try again.',
  readingCancelled: 'Reading was cancelled. Nothing was imported.',
  twoColumns: 'Two columns are matched to {field}. Choose one of them.',
  noColumn: 'No column was recognised as the {field}. Choose the column, or name it as in the CSV Sample.',
  noColumnAmong:
    'No column was recognised as the {field}. The headings are {headings}. Choose the column, or name it as in the CSV Sample.',
  noHeadings: 'Some columns have no heading. Choose what they contain.',
  severalNumberColumns: 'Several columns contain phone numbers: {headings}. Choose the one to read.',
  titleRowsNumbers:
    'The headings are in row {row, number, ::group-off}; the rows above it were not read. They contain phone numbers.',
  columnNumbers: 'The column {column} contains phone numbers and was not read.',
  columnUnnamed: 'The column {column} has no heading and was not read.',
  repeatedHeadings: 'Skipped, because they repeat the headings: rows {rows}.',
  remarkRows: 'Skipped, because they are totals or remarks: rows {rows}.',
  numbersBeyond: 'Phone numbers to the right of the last heading were not read. See rows {rows}.',
  valuesBeyond: 'Values to the right of the last heading were not read. See rows {rows}.',
  otherTable:
    'Another table begins in row {row, number, ::group-off}, with other headings. Its rows were not read: {count, number}.',
  otherHeadings:
    'The headings of the sheet have changed since its columns were chosen. Choose its columns again.',
  notOfEncoding: 'Some bytes are not valid {encoding}. If letters look wrong, choose another encoding.',
  numberList: 'The file contains only numbers and was read as a list.',
  unknownColumns: 'These columns were not recognised: {headings}. Choose a field for each, or skip it.',
  readAs: 'Read as {encoding}, with {delimiter} between the columns.',
  encodingGuessed:
    '{why} It is not UTF-8, so the encoding is a guess. If letters look wrong, choose another.',
  'delimiter.commas': 'commas',
  'delimiter.semicolons': 'semicolons',
  'delimiter.tabs': 'tabs',
  'delimiter.bars': 'vertical bars',
  'delimiter.named': '“{sign}”',
  recognised: 'Recognised: {preset}.',
  titleRows: 'The headings are in row {row, number, ::group-off}; the rows above it were not read.',
  exampleRow: 'The example row of the CSV Sample was skipped.',
  exampleRows: 'The {count, number} example rows of the CSV Sample were skipped.',
  severalRow: '1 row covers {count, number} numbers.',
  severalRows: '{rows, number} rows cover {count, number} numbers.',
  fileOfTooMany: 'The file covers more than {count, number} numbers. Split it into several files.',
  sheetRead: 'Read from the sheet “{name}”.',
  hiddenSheetRead: 'Read from the hidden sheet “{name}”.',
  otherSheets: 'Other sheets, not read: {headings}.',
  hiddenSheets: 'Hidden sheets, not read: {headings}.',
  hiddenRows: 'Some rows are hidden or filtered out in the sheet; they were read too.',
  mergedCell: 'Merged cells apply to every row they span: 1 cell was filled.',
  mergedCells: 'Merged cells apply to every row they span: {count, number} cells were filled.',
  mergedAcross: 'Cells merged across columns apply to the first of them: {count, number} in the sheet.',
  hiddenColumnsRead: 'Hidden columns, read too: {headings}.',
  hiddenColumnsNotRead: 'Hidden columns, not read: {headings}.',
  fewerRows:
    'The file says that the sheet has {count, number} rows, but only {read, number} could be read. It may be damaged: open it in a spreadsheet program, save it, and import it again.',
  theFile: 'The file',
  andAlso: '{first} {rest}',
} as const

/** What encodings of text files are called. */
export const encoding = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE (Excel’s Unicode Text)',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252 (Western European)',
  'windows-1250': 'Windows-1250 (Central European)',
  'windows-1251': 'Windows-1251 (Cyrillic)',
  'windows-1253': 'Windows-1253 (Greek)',
  'windows-1254': 'Windows-1254 (Turkish)',
  'iso-8859-2': 'ISO-8859-2 (Central European)',
  'iso-8859-15': 'ISO-8859-15 (Western European)',
  shift_jis: 'Shift_JIS (Japanese)',
  'euc-jp': 'EUC-JP (Japanese)',
  'euc-kr': 'EUC-KR (Korean)',
  gb18030: 'GB18030 (Simplified Chinese)',
  big5: 'Big5 (Traditional Chinese)',
  macintosh: 'Mac Roman (Western European)',
  cp850: 'CP850 (DOS, Western European)',
  cp437: 'CP437 (DOS, United States)',
} as const

/** Sheets of other systems: which system, and which of its sheets. */
export const preset = {
  whole: '{system}',
  sheet: '{system}, {sheet}',
  upload: '{system}, upload',
  earlier: '{system}, earlier upload',
  report: '{system}, report',
  ofProvider: '{system}, numbers of a provider',
  ofReseller: '{system}, numbers of a carrier reseller',
  ofCustomer: '{system}, numbers of a customer',
} as const
