import type { Topic } from '../catalogue.ts'

export const backups: Topic<'backups'> = {
  title: 'Sicherungen',
  one: 'Sicherung',
  looking: 'Sicherungen werden gesucht',
  none: 'Es gibt noch keine Sicherung. An jedem Tag, an dem sich etwas ändert, wird eine angelegt.',
  wouldChange: 'Was sich beim Wiederherstellen ändern würde',
  cantCompare: 'Der Bestand kann nicht gelesen und daher nicht verglichen werden.',
  comparing: 'Vergleich läuft …',
  keptFirst: 'Der jetzige Stand wird zuerst gesichert.',
  backUpNow: 'Jetzt sichern',
  restore: 'Wiederherstellen',
  restoreOne: 'Sicherung wiederherstellen …',
  check: 'Bestand prüfen',
  sound: 'Der Bestand ist in Ordnung: {numbers} und {entries} wurden geprüft.',
  entries: '{count, plural, one {# Verlaufseintrag} other {# Verlaufseinträge}}',
  unsound:
    'Der Bestand ist nicht, wie er sein sollte. Es wurde nichts geändert. Stellen Sie eine frühere Sicherung wieder her.',
  making: 'Sicherung läuft',
  taking: 'Datei wird gelesen',
  restoring: 'Sicherung wird wiederhergestellt',
  checking: 'Bestand wird geprüft',
  cantStop: 'Zuerst wird der jetzige Bestand gesichert. Das lässt sich nicht unterbrechen.',
  moment: 'Einen Moment …',
  'reason.daily': 'Täglich',
  'reason.on-demand': 'Von Hand',
  'reason.before-update': 'Vor einem Update',
  'reason.before-undo': 'Vor einem Rückgängigmachen',
  'reason.before-restore': 'Vor einem Wiederherstellen',
  'reason.from-file': 'Aus einer Datei',
  unreadable: 'Nicht lesbar',
  content: '{numbers}, {accounts}',
  accounts: '{count, plural, one {# Unterkonto} other {# Unterkonten}}',
  nothing: 'Nichts: Der Bestand ist wie damals.',
  wouldComeBack: '{count, plural, one {# Nummer käme zurück} other {# Nummern kämen zurück}}',
  wouldGo: '{count, plural, one {# Nummer würde entfernt} other {# Nummern würden entfernt}}',
  wouldBeAsThen: '{count, plural, one {# Nummer wäre wie damals} other {# Nummern wären wie damals}}',
  noNumber: 'Keine Nummer würde sich ändern',
  actsGone:
    '{count, plural, one {# Aktion seither fiele aus dem Verlauf} other {# Aktionen seither fielen aus dem Verlauf}}',
  backedUp: 'Gesichert: {what}',
  restored: 'Der Bestand ist wieder wie am {when}',
  dailyFailed: 'Die heutige Sicherung ist fehlgeschlagen: {why}',
}

export const backupFailure: Topic<'backupFailure'> = {
  notOurs:
    'Diese Datei ist keine Sicherung eines NumberDesk-Bestands. Es wurde nichts geändert. Wählen Sie eine andere.',
  newer:
    'Diese Sicherung stammt von einem neueren NumberDesk. Es wurde nichts geändert. Installieren Sie die neueste Version, um sie wiederherzustellen.',
  damaged: 'Diese Sicherung ist beschädigt. Es wurde nichts geändert. Wählen Sie eine andere.',
  changed:
    'Diese Sicherung ist nicht so aufgebaut, wie NumberDesk sie anlegt: Ein anderes Programm hat sie geändert. Es wurde nichts geändert. Wählen Sie eine andere.',
  gone: 'Diese Sicherung ist nicht mehr da. Es wurde nichts geändert. Wählen Sie eine andere.',
  lost: 'Die Sicherung wurde angelegt, ist aber nicht zu finden. Versuchen Sie es erneut.',
  cancelled: 'Es wurde abgebrochen. Nichts wurde geändert.',
  crashed:
    'Die Arbeit endete unerwartet; es wurde nichts geändert. Versuchen Sie es erneut; wenn es wieder geschieht, starten Sie NumberDesk neu.',
}

export const finding: Topic<'finding'> = {
  names: 'Zeilen, die etwas nennen, das nicht da ist: {count, number}.',
  history: 'Nummern, die nicht sind, wie ihr Verlauf sagt: {count, number}.',
  times: 'Verlaufseinträge, die nicht aus der Zeit ihres Vorgangs sind: {count, number}.',
  lookup: 'Namen im Verzeichnis, die nicht sind, wie sie nachgeschlagen werden: {count, number}.',
  missing: 'Nummern aus dem Verlauf, die im Bestand fehlen: {count, number}.',
  order: 'Verlaufseinträge, die nicht aus dem vorigen folgen: {count, number}.',
  damaged: 'Die Datei ist beschädigt: {details}',
  tables: 'Die Tabellen der Datei sind nicht, wie diese Version sie anlegt.',
  counts: 'Angezeigte Zahlen, die nicht dem Gezählten entsprechen: {count, number}.',
  directory: '{count, number} Einträge des Verzeichnisses stimmen nicht mit ihrem Verlauf überein.',
}
