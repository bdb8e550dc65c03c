import type { Topic } from '../catalogue.ts'

export const encryptedCopies: Topic<'encryptedCopies'> = {
  save: 'Verschlüsselte Kopie …',
  restoreFromFile: 'Aus Datei …',
  title: 'Verschlüsselte Kopie speichern',
  what: 'Eine Kopie des Bestands, wie er jetzt ist, zum Mitnehmen. NumberDesk öffnet sie wieder unter „Aus Datei …“, ebenso jedes Programm, das das Format age kennt.',
  passphrase: 'Passphrase',
  repeat: 'Passphrase wiederholen',
  show: 'Passphrase anzeigen',
  hide: 'Passphrase verbergen',
  keep: 'Ohne die Passphrase kann niemand die Kopie öffnen, auch NumberDesk nicht. Bewahren Sie sie getrennt von der Datei auf.',
  'advice.short':
    'Mindestens 12 Zeichen. Vier oder fünf zufällige Wörter sind leicht zu merken und schwer zu erraten.',
  'advice.fair':
    'Lang genug. Ein oder zwei Wörter mehr sind sicherer: Wer die Datei hat, kann unbegrenzt Passphrasen ausprobieren.',
  'advice.good': 'Gut, wenn es kein Zitat, Name oder Datum ist, das jemand erraten könnte.',
  differ: 'Die beiden Passphrasen sind nicht gleich.',
  saveButton: 'Speichern …',
  cancel: 'Abbrechen',
  saved: 'Verschlüsselte Kopie gespeichert: {name}',
  saving: 'Verschlüsselte Kopie wird gespeichert',
  open: 'Verschlüsselte Kopie öffnen',
  openWhat: '{name} ist verschlüsselt und wird mit der Passphrase geöffnet.',
  openButton: 'Öffnen',
  'phase.copying': 'Wird kopiert',
  'phase.checking': 'Kopie wird geprüft …',
  'phase.encrypting': 'Wird verschlüsselt',
  'phase.verifying': 'Wird zur Prüfung wieder gelesen',
  'phase.decrypting': 'Wird entschlüsselt',
}

export const copyFailure: Topic<'copyFailure'> = {
  wrongPassphrase:
    'Das ist nicht die Passphrase der Datei. Nichts wurde geändert. Versuchen Sie es noch einmal.',
  cutOff:
    'Das Ende dieser Datei fehlt oder ist beschädigt: Vermutlich wurde sie nicht bis zum Ende kopiert. Nichts wurde geändert. Kopieren Sie sie noch einmal von dort, wo sie gespeichert wurde.',
  changed:
    'Diese Datei ist beschädigt oder wurde nach dem Speichern verändert. Hier wurde nichts geändert. Kopieren Sie sie noch einmal von dort, wo sie gespeichert wurde, oder wählen Sie eine andere.',
  notWritable:
    'Die Kopie wurde nicht gespeichert: An dem gewählten Ort kann nicht geschrieben werden. Prüfen Sie, ob Sie dort schreiben dürfen und kein anderes Programm die Datei geöffnet hat, oder wählen Sie einen anderen Ort.',
  placeFull:
    'Die Kopie wurde nicht gespeichert: Der Datenträger ist voll. Schaffen Sie Platz oder wählen Sie einen anderen Ort und versuchen Sie es noch einmal.',
  openReadOnly:
    'Der Bestand ist schreibgeschützt geöffnet, deshalb wurde nichts geändert. Unter „Nur lesen“ oben im Fenster steht, warum, und dort lässt er sich zum Bearbeiten öffnen.',
  openDamaged:
    'Die Kopie wurde nicht gespeichert, weil der geöffnete Bestand beschädigt ist. Stellen Sie eine Sicherung wieder her.',
  noneChosen: 'Es ist keine verschlüsselte Datei gewählt. Wählen Sie sie erneut.',
  forKey:
    'Diese Datei wurde für einen Schlüssel und nicht mit einer Passphrase verschlüsselt; NumberDesk kann sie nicht öffnen. Nichts wurde geändert. Entschlüsseln Sie sie mit dem Programm, das sie erzeugt hat, und wählen Sie dann das Ergebnis.',
  tooCostly:
    'Eine Passphrase dieser Datei zu prüfen bräuchte mehr Speicher, als NumberDesk dafür gibt. Nichts wurde geändert. Entschlüsseln Sie sie mit dem Programm, das sie erzeugt hat, und wählen Sie dann das Ergebnis.',
  unreadable:
    'Diese Datei kann nicht mehr gelesen werden. Nichts wurde geändert. Prüfen Sie, ob sie da ist und Sie sie lesen dürfen, und wählen Sie sie erneut.',
  notWritten:
    'Die Kopie wurde nicht gespeichert: Das Geschriebene war nicht unverändert wieder zu lesen. Prüfen Sie den Datenträger oder wählen Sie einen anderen Ort.',
  placeGone:
    'Die Kopie wurde nicht gespeichert: Der gewählte Ordner ist nicht mehr da. Wählen Sie einen anderen.',
  placeFailed:
    'Die Kopie wurde nicht gespeichert: Auf den Datenträger konnte nicht geschrieben werden. Prüfen Sie, ob er verbunden ist, oder wählen Sie einen anderen Ort.',
  passphraseShort: 'Eine Passphrase hat mindestens {count, number} Zeichen',
  passphraseLong: 'Eine Passphrase hat höchstens 1000 Zeichen',
}
