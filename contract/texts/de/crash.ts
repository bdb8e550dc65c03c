import type { Topic } from '../catalogue.ts'

export const crash: Topic<'crash'> = {
  safe: 'Ihr Bestand ist sicher: Jede bestätigte Änderung ist gespeichert.',
  wrong: 'In NumberDesk ist etwas schiefgegangen.',
  noted:
    'Der Fehler wurde im Protokoll vermerkt. Starten Sie NumberDesk neu, wenn es sich nicht wie gewohnt verhält.',
  stoppedOften: 'Das Fenster wurde mehrmals unerwartet beendet.',
  notLoaded: 'Das Fenster konnte nicht geladen werden. Vielleicht muss NumberDesk neu installiert werden.',
  restart: 'Neu starten',
  keepGoing: 'Weiterarbeiten',
  tryAgain: 'Erneut versuchen',
  quit: 'Beenden',
  showLog: 'Protokoll anzeigen',
}
