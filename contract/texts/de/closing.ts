import type { Topic } from '../catalogue.ts'

export const closing: Topic<'closing'> = {
  import: 'Ein Import läuft.',
  importDetail:
    'Wenn Sie NumberDesk jetzt schließen, bleiben die importierten Nummern, und der Rest wird als Entwurf aufbewahrt.',
  export: 'Ein Export läuft.',
  exportDetail: 'Wenn Sie NumberDesk jetzt schließen, wird er abgebrochen, und keine Datei davon bleibt.',
  backup: 'Eine Sicherung läuft.',
  backupDetail:
    'Wenn Sie NumberDesk jetzt schließen, wird sie abgebrochen. Der Bestand und die vorhandenen Sicherungen bleiben, wie sie sind.',
  stay: 'Weiterarbeiten',
  close: 'Trotzdem schließen',
}
