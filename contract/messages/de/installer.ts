import type { Topic } from '../catalogue.ts'

export const installer: Topic<'installer'> = {
  title: 'Installationsprogramm prüfen',
  what: 'Bevor eine neue Version installiert wird: ob die Datei die veröffentlichte ist, nach der Liste der Prüfsummen, SHA256SUMS, von der Seite, von der sie stammt. Legen Sie die Liste in den Ordner des Installationsprogramms, oder wählen Sie sie danach. Es wird nichts gesendet.',
  choose: 'Installationsprogramm wählen …',
  chooseAnother: 'Anderes wählen …',
  chooseList: 'Liste wählen …',
  reading: 'Das Installationsprogramm wird gelesen',
  cancel: 'Abbrechen',
  close: 'Schließen',
  right: '{name} ist die Datei, die in {list} steht. Sie kann installiert werden.',
  wrong:
    '{name} ist nicht die Datei, die in {list} steht: Sie wurde unterwegs beschädigt, oder jemand hat sie verändert. Starten Sie sie nicht. Laden Sie sie noch einmal, und fragen Sie, wer sie Ihnen gegeben hat.',
  unlisted:
    '{list} sagt nichts über {name}, also lässt sich nicht sagen, ob die Datei richtig ist. Wählen Sie die Liste ihrer eigenen Version.',
  noList: 'Nicht prüfbar: Neben {name} liegt keine Datei SHA256SUMS. Wählen Sie die Liste.',
  version: 'Version',
  versionHere: '{version} (jetzt installiert: {here})',
  checksum: 'SHA-256',
}

export const installerCheck: Topic<'installerCheck'> = {
  cancelled: 'Die Prüfung wurde abgebrochen.',
  unreadable:
    '{name} kann nicht gelesen werden. Prüfen Sie, ob die Datei noch da ist und Sie sie lesen dürfen.',
  unreadableBy:
    '{name} kann nicht gelesen werden ({code}). Prüfen Sie, ob die Datei noch da ist und Sie sie lesen dürfen.',
  first: 'Wählen Sie zuerst ein Installationsprogramm.',
  noList:
    '{name} ist keine Prüfsummenliste. Wählen Sie die Datei SHA256SUMS von der Seite, von der das Installationsprogramm stammt.',
}
