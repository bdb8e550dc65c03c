import type { Topic } from '../catalogue.ts'

export const topBar: Topic<'topBar'> = {
  'tab.sub-account': 'Unterkonto',
  'tab.phone-numbers': 'Rufnummern',
  'tab.ranges': 'Bereiche',
  'tab.batches': 'Stapel',
  'tab.activity': 'Aktivität',
  'tab.directory': 'Verzeichnis',
  'tab.overview': 'Übersicht',
  file: 'Bestandsdatei',
  'file.back-up': 'Jetzt sichern',
  'file.backups': 'Sicherungen …',
  'file.check': 'Bestand prüfen',
  'file.settings': 'Einstellungen…',
  theme: 'Design',
  'theme.system': 'Wie das System',
  'theme.light': 'Hell',
  'theme.dark': 'Dunkel',
  language: 'Sprache',
  'language.system': 'Wie das System',
  help: 'Hilfe',
  'help.guide': 'Benutzerhandbuch',
  'help.shortcuts': 'Tastenkürzel',
  'help.tour': 'Tour',
  'help.installer': 'Installationsprogramm prüfen …',
  'help.about': 'Über NumberDesk',
}

export const readOnly: Topic<'readOnly'> = {
  label: 'Nur lesen',
  what: 'Der Bestand kann durchgesehen, durchsucht und exportiert werden. Ändern lässt sich nichts.',
  whyHeading: 'Warum',
  openForChanges: 'Zum Bearbeiten öffnen',
  close: 'Schließen',
  barred: 'Der Bestand ist schreibgeschützt geöffnet. „Nur lesen“ oben im Fenster sagt, warum.',
  short: 'Der Bestand ist schreibgeschützt',
  open: 'Schreibgeschützt öffnen',
}

export const problem: Topic<'problem'> = {
  title: 'Der Bestand kann nicht benutzt werden',
  restore: 'Sicherung wiederherstellen',
  chooseFile: 'Andere Datei wählen',
  saveOpen: 'Kopie speichern',
  savedOpen: 'Eine Kopie wurde als {name} gespeichert',
  makeNew: 'Neuer Bestand',
  network:
    'Der Datenordner liegt auf einem anderen Computer ({by}). Wenn zwei Personen ihn dort öffnen oder die Verbindung abbricht, kann der Bestand Schaden nehmen. Beenden Sie NumberDesk und verschieben Sie den Ordner auf einen Datenträger dieses Computers.',
  synchronised:
    'Der Datenordner wird von {by} abgeglichen. Dabei wird der Bestand während des Schreibens kopiert und kann Schaden nehmen. Beenden Sie NumberDesk und verschieben Sie den Ordner an einen anderen Ort.',
  shared:
    'Andere Benutzer dieses Computers haben Rechte am Datenordner ({by}). Die Dateien, die NumberDesk anlegt, sind nur für Sie. Entziehen Sie den anderen die Rechte, oder verschieben Sie den Ordner an einen eigenen Ort.',
  window:
    'In diesem Fenster ist etwas schiefgegangen. Gespeichertes ist sicher. Wenn es sich nicht wie gewohnt verhält, starten Sie NumberDesk neu.',
  unasked:
    'NumberDesk hat nicht geantwortet. Gespeichertes ist sicher. Versuchen Sie es erneut; wenn es wieder geschieht, starten Sie NumberDesk neu.',
}

export const help: Topic<'help'> = {
  about: 'Über NumberDesk',
  purpose: 'Rufnummern eines Telefonie-Providers offline vorbereiten, zuweisen und zurücknehmen.',
  version: 'Version',
  system: 'System',
  dataFolder: 'Datenordner',
  inventory: 'Bestand',
  logFolder: 'Protokollordner',
  copied: 'Versionen und Ordner kopiert',
  guide: 'Benutzerhandbuch',
  contents: 'Inhalt',
  text: 'Text',
  shortcuts: 'Tastenkürzel',
  keys: 'Tasten',
}

export const licences: Topic<'licences'> = {
  title: 'Lizenzen',
  button: 'Lizenzen',
  what: 'NumberDesk besteht aus eigener Arbeit und der anderer, jede mit ihrer Lizenz. Die von Chromium stehen in LICENSES.chromium.html bei der installierten Anwendung.',
  list: 'Teile',
  text: 'Lizenztext',
  close: 'Schließen',
}

export const welcome: Topic<'welcome'> = {
  title: 'Willkommen bei NumberDesk',
  text: 'Es gibt noch keine Nummern. Sie bleiben in einer Datei auf diesem Computer, und nichts wird übertragen. Womit möchten Sie beginnen?',
  sample: 'Beispieldaten laden',
  'sample.text': 'Sehen Sie sich mit einem kleinen, erfundenen Bestand um.',
  'sample.done':
    '{count, plural, one {Beispieldaten geladen: eine erfundene Nummer} other {Beispieldaten geladen: # erfundene Nummern}}',
  import: 'Datei importieren',
  'import.text':
    'Übernehmen Sie Ihre Nummern aus einer Tabelle: CSV, XLSX, XLS oder ODS. Sie wird geprüft, bevor etwas gespeichert wird.',
  empty: 'Leer beginnen',
  'empty.text': 'Legen Sie zuerst Unterkonten und SIP-Trunks an, und fügen Sie dann Nummern hinzu.',
  none: 'Es gibt noch keine Nummern',
  'none.text': 'Importieren Sie Ihre Nummern aus einer Tabelle, oder geben Sie sie von Hand ein.',
  add: 'Von Hand eingeben',
}

export const chart: Topic<'chart'> = {
  showChart: 'Diagramm anzeigen',
  showTable: 'Tabelle anzeigen',
  showChartOf: '{title}: Diagramm anzeigen',
  showTableOf: '{title}: Tabelle anzeigen',
  label: '{title}: ein Diagramm. Die Zahlen stehen in seiner Tabelle.',
}

export const count: Topic<'count'> = {
  numbers: '{count, plural, one {# Nummer} other {# Nummern}}',
  progress: '{count, plural, one {{done, number} von # Nummer} other {{done, number} von # Nummern}}',
  skipped: '{count, number} übersprungen: {reason}',
  total: '{count, plural, one {{figure} Nummer} other {{figure} Nummern}}',
  found: '{numbers} gefunden',
  subAccount: '{count, plural, one {# Unterkonto} other {# Unterkonten}}',
  range: '{count, plural, one {# Bereich} other {# Bereiche}}',
  carrier: '{count, number} Carrier',
  sipTrunk: '{count, plural, one {# SIP-Trunk} other {# SIP-Trunks}}',
  user: '{count, number} Benutzer',
  number: '{count, plural, one {# Nummer} other {# Nummern}}',
  row: '{count, plural, one {# Zeile} other {# Zeilen}}',
  others: '{count, plural, one {# weitere} other {# weitere}}',
  more: '{count, number} weitere',
  reservedNumber: '{count, plural, one {# reservierte Nummer} other {# reservierte Nummern}}',
  entry: '{count, plural, one {# Eintrag des Verzeichnisses} other {# Einträge des Verzeichnisses}}',
}

export const picker: Topic<'picker'> = {
  looking: 'Suche …',
  more: '{count, number} weitere: Teil des Namens eingeben',
  cut: '{count, number} werden gezeigt: für andere einen Teil des Namens eingeben',
}

export const list: Topic<'list'> = {
  columns: 'Spalten',
  asAtFirst: 'Spalten zurücksetzen',
  actions: 'Aktionen',
  actionsFor: 'Aktionen für {name}',
  selectAll: 'Alle auswählen',
  select: '{name} auswählen',
  grip: 'Ziehen ändert die Breite, Doppelklick passt sie an',
  wide: '{column}: {width, number} Pixel breit',
  notLoaded: 'Die Liste konnte nicht geladen werden',
  progress: 'Fortschritt',
  undone: 'Rückgängig gemacht',
  changedSince: 'Geändert',
  filters: 'Filter',
  year: 'JJJJ',
  month: 'MM',
  day: 'TT',
  noDay: 'Das ist kein Datum. Schreiben Sie es als {pattern}.',
}
