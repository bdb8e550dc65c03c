import type { Topic } from '../catalogue.ts'

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
