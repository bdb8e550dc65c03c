import type { Topic } from '../catalogue.ts'

export const commandLine: Topic<'commandLine'> = {
  delimiterCsv: '--delimiter gilt für CSV-Dateien.',
  nameTarget: 'Nennen Sie eine Datei, die auf .xlsx oder .csv endet, oder mit --for upload einen Ordner.',
  allColumnsSpreadsheet: '--all-columns gilt für eine Tabelle.',
  profileFormat: 'Das Exportprofil bestimmt das Format: lassen Sie --format weg.',
  profileDelimiter: 'Das Exportprofil bestimmt das Trennzeichen: lassen Sie --delimiter weg.',
  profileUpload: 'Ein Exportprofil gilt für das Hochladen, nicht für eine Tabelle.',
  nameUpload: '--name gilt für Dateien zum Hochladen; eine Tabelle heißt wie ihre Datei.',
  nameSpreadsheet: 'Nennen Sie für eine Tabelle eine Datei, die auf .xlsx oder .csv endet.',
  formatsDiffer: '--format {format} passt nicht zu einer Datei, die auf .{extension} endet.',
  'none.subAccount': 'Es gibt kein Unterkonto namens {name}. Schreiben Sie den Namen wie im Verzeichnis.',
  'none.carrier': 'Es gibt keinen Carrier namens {name}. Schreiben Sie den Namen wie im Verzeichnis.',
  'none.sipTrunk': 'Es gibt keinen SIP-Trunk namens {name}. Schreiben Sie den Namen wie im Verzeichnis.',
  'none.user': 'Es gibt keinen Benutzer namens {name}. Schreiben Sie den Namen wie im Verzeichnis.',
  severalBatches: 'Mehrere Stapel heißen {name}. Nennen Sie einen mit seiner Nummer: {numbers}.',
  noBatch:
    'Es gibt keinen Stapel namens {name}. Schreiben Sie den Namen wie unter „Stapel“, mit seinem (1 of 8).',
  notUtf8: '{path} wurde nicht gefunden: Der Name ist kein gültiges UTF-8. Benennen Sie die Datei um.',
  notFound:
    '{path} wurde nicht gefunden. Prüfen Sie den Namen; einer mit Leerzeichen braucht Anführungszeichen.',
  endsInSheet: '{name}: Geben Sie einen Dateinamen an, der auf .xlsx oder .csv endet.',
  noFolder: '{path} ist kein vorhandener Ordner.',
  makeFolder: '{path} ist kein vorhandener Ordner. Legen Sie ihn zuerst an, oder nennen Sie einen anderen.',
  noFile: '{name} ist bereits vorhanden und keine Datei. Wählen Sie einen anderen Namen.',
  sameFile: '{name} ist die Datei, die gelesen wird. Wählen Sie einen anderen Namen.',
  isThere: '{name} ist bereits vorhanden. Wählen Sie einen anderen Namen, oder ersetzen Sie sie mit --force.',
  cancelled: 'Abgebrochen. Es wurde nichts importiert.',
  cancelledPartly: 'Abgebrochen. Importiert wurden ganze Stapel; der Rest nicht.',
  nothingDone: 'Abgebrochen. Es wurde nichts getan.',
  nothingExported: 'Keine Nummer passt; es wurde nichts exportiert.',
  noSheets: '--sheet {sheet}: Eine Textdatei hat keine Blätter.',
  noSuchSheet: '--sheet {sheet}: Dieses Blatt gibt es nicht. Es gibt {sheets}.',
  noSuchColumn: '--columns {choice}: Diese Spalte gibt es nicht. Die Überschriften sind {headings}.',
  severalColumns: '--columns {choice}: Mehrere Spalten heißen so. Geben Sie ihren Buchstaben an, etwa B.',
  columnTwice: '--columns: {column} ist für zwei Felder angegeben.',
  noInventory:
    'In {folder} ist kein Bestand. Nennen Sie seinen Ordner mit --data-folder, oder importieren Sie eine Datei, um einen anzulegen.',
  wrongUsage: '{why}',
  internal:
    'In NumberDesk ist etwas schiefgegangen und wurde im Protokoll vermerkt. Gespeichertes ist sicher.',
}
