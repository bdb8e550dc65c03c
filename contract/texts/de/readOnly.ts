import type { Topic } from '../catalogue.ts'

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
