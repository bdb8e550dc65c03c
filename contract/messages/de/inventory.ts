import type { Topic } from '../catalogue.ts'

export const inventory: Topic<'inventory'> = {
  notAllowed: 'Diese Seite darf NumberDesk nicht benutzen.',
  correct: '{why}. Berichtigen Sie das und versuchen Sie es erneut.',
  notUnderstood: 'Das ist nicht zu verstehen',
  logHasDetails: 'In NumberDesk ist etwas schiefgegangen. Das Protokoll hat die Einzelheiten.',
  nothingChanged:
    'In NumberDesk ist etwas schiefgegangen; es wurde nichts geändert. Das Protokoll hat die Einzelheiten.',
  notOpened:
    'Der Bestand konnte nicht geöffnet werden; es wurde nichts geändert. Das Protokoll hat die Einzelheiten.',
  notOpen: 'Der Bestand ist nicht geöffnet. Versuchen Sie es gleich noch einmal.',
  stopped:
    'Der Bestand wurde unerwartet beendet und wird neu gestartet. Gespeichertes ist sicher; sehen Sie nach, ob dies erledigt ist, bevor Sie es wiederholen.',
  noSqlite:
    'SQLite konnte nicht geladen werden: Für dieses Electron gibt es kein Add-on. Es wurde nichts geändert. Führen Sie im Checkout npm run setup aus und versuchen Sie es erneut.',
  gaveUp:
    'Der Bestand wurde mehrmals unerwartet beendet. Gespeichertes ist sicher. Versuchen Sie es erneut; wenn das nicht hilft, starten Sie NumberDesk neu.',
  restarting:
    'Der Bestand wurde unerwartet beendet und wird neu gestartet. Gespeichertes ist sicher. Das dauert einen Moment.',
  inUse:
    'Der Bestand ist in einem anderen NumberDesk geöffnet. Es wurde nichts geändert. Schließen Sie das andere und versuchen Sie es erneut.',
  diskFailed:
    'Der Datenträger konnte nicht gelesen oder beschrieben werden; es wurde nichts geändert. Prüfen Sie, ob er verbunden ist und Platz hat, und versuchen Sie es erneut.',
  folderGone:
    'Der Datenordner oder eine Datei darin ist nicht mehr da; es wurde nichts geändert. Prüfen Sie, ob der Datenträger verbunden ist, und versuchen Sie es erneut.',
  pathTooLong:
    'Der Pfad des Datenordners ist für dieses System zu lang; es wurde nichts geändert. Verschieben Sie den Datenordner an einen kürzeren Pfad und versuchen Sie es erneut.',
  changed:
    'Ein anderes Programm hat den Aufbau der Bestandsdatei geändert. Ihre Regeln gelten deshalb nicht sicher. Es wurde nichts geändert. Stellen Sie eine Sicherung wieder her, oder öffnen Sie die Datei schreibgeschützt, um sie anzusehen und zu exportieren.',
  tablesChanged:
    'Die Tabellen der Bestandsdatei sind nicht so, wie NumberDesk sie anlegt: Die Datei ist beschädigt, oder ein anderes Programm hat sie geändert. Es wurde nichts geändert. Stellen Sie eine Sicherung wieder her, oder legen Sie eine gute Kopie an ihre Stelle.',
  foreignLog:
    'Die Bestandsdatei ist in Ordnung, aber das Protokoll daneben gehört zu einer anderen Datei. Es wurde nichts geändert. Verschieben Sie numberdesk.sqlite-wal und numberdesk.sqlite-shm aus dem Datenordner und versuchen Sie es erneut.',
  inTheWay:
    '{name} liegt neben der Bestandsdatei und ist keine Datei, wie es sein müsste. Es wurde nichts geändert. Verschieben Sie es und versuchen Sie es erneut.',
  moved:
    'Die Bestandsdatei wurde von einem anderen Programm verschoben, gelöscht oder ersetzt, während sie geöffnet war. Deshalb wurde nichts mehr geändert. Speichern Sie eine Kopie des geöffneten Bestands. Legen Sie dann die Datei zurück und versuchen Sie es erneut, oder stellen Sie die Kopie wieder her.',
  parted:
    'Das Protokoll oder die Sperre neben der Bestandsdatei wurde von einem anderen Programm entfernt oder überschrieben. Deshalb wurde nichts mehr geändert. Speichern Sie eine Kopie des geöffneten Bestands und versuchen Sie es dann erneut.',
  missing:
    'Die Bestandsdatei ist nicht im Datenordner, obwohl dort eine war. Es wurde nichts angelegt oder geändert. Legen Sie die Datei zurück, stellen Sie eine Sicherung wieder her oder beginnen Sie mit einem neuen Bestand.',
  noWal:
    'Der Datenträger des Datenordners kann den Bestand nicht sicher halten, wie es bei Netzlaufwerken üblich ist. Es wurde nichts geändert. Verschieben Sie den Datenordner auf einen Datenträger dieses Computers und versuchen Sie es erneut.',
  nothingToRead:
    'Hier gibt es noch keinen Bestand, der schreibgeschützt geöffnet werden könnte. Es wurde nichts geändert.',
  older:
    'Der Bestand stammt von einem älteren NumberDesk und muss vor dem Anzeigen aktualisiert werden, was schreibgeschützt nicht geht. Es wurde nichts geändert. Prüfen Sie die Rechte des Datenordners und versuchen Sie es erneut.',
  behind:
    'Der Bestand wurde von einem anderen Programm geändert, und seine Suche muss vor dem Anzeigen aktualisiert werden, was schreibgeschützt nicht geht. Es wurde nichts geändert. Prüfen Sie die Rechte des Datenordners und versuchen Sie es erneut.',
  logOutOfReach:
    'Die letzten Vorgänge stehen im Protokoll neben der Bestandsdatei, das in einem schreibgeschützten Ordner nicht gelesen werden kann. Es wurde nichts geändert. Prüfen Sie die Rechte des Datenordners oder kopieren Sie ihn ganz an einen anderen Ort und versuchen Sie es erneut.',
  tooLargeToRead:
    'Der Bestand ist zu groß, um aus einem schreibgeschützten Ordner angezeigt zu werden. Es wurde nichts geändert. Prüfen Sie die Rechte des Datenordners oder kopieren Sie ihn ganz an einen anderen Ort und versuchen Sie es erneut.',
  noBackup:
    'Der Bestand muss auf diese Version gebracht werden, aber es konnte keine Sicherung angelegt werden; er wurde gelassen, wie er war. Kopieren Sie den Datenordner an einen sicheren Ort, installieren Sie zum Weiterarbeiten die vorige Version und melden Sie dies.',
  notMigrated:
    'Der Bestand konnte nicht auf diese Version gebracht werden; er wurde gelassen, wie er war. Installieren Sie zum Weiterarbeiten die vorige Version und melden Sie dies.',
  rights:
    'Andere Benutzer dieses Computers haben Rechte am Datenordner ({rights}): {path}. NumberDesk hat sie so gelassen und hält seine eigenen Dateien für Sie allein.',
  folderNotShown: 'Der Ordner kann auf diesem System nicht angezeigt werden. Er ist {path}',
}
