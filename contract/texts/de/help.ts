import type { Topic } from '../catalogue.ts'

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
