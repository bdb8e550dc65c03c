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
  'advice.good': 'Gut, solange es kein Spruch, Name oder Datum ist, das jemand erraten könnte.',
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
