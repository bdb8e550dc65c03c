import type { Topic } from '../catalogue.ts'

export const topBar: Topic<'topBar'> = {
  'tab.sub-account': 'Unterkonto',
  'tab.phone-numbers': 'Rufnummern',
  'tab.batches': 'Stapel',
  'tab.activity': 'Aktivität',
  'tab.directory': 'Verzeichnis',
  'tab.overview': 'Übersicht',
  file: 'Bestandsdatei',
  'file.back-up': 'Jetzt sichern',
  'file.backups': 'Sicherungen …',
  'file.check': 'Bestand prüfen',
  theme: 'Design',
  'theme.system': 'Wie das System',
  'theme.light': 'Hell',
  'theme.dark': 'Dunkel',
  language: 'Sprache',
  'language.system': 'Wie das System',
  help: 'Hilfe',
  'help.guide': 'Benutzerhandbuch',
  'help.shortcuts': 'Tastenkürzel',
  'help.about': 'Über NumberDesk',
}
