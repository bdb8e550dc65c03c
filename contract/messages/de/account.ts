import type { Topic } from '../catalogue.ts'

export const account: Topic<'account'> = {
  hasNone: '{account} hat keine Nummern',
  hasNoneText: 'Nummern erscheinen hier, sobald der Provider sie unter „Unterkonto“ zuweist.',
  chooseUser: 'Wählen Sie einen Benutzer',
  noUsers: '{account} hat noch keine Benutzer. Benutzer werden im Verzeichnis hinzugefügt.',
  unassigned: 'Nicht zugewiesen',
  copyNumber: '{number} kopieren',
  gone: 'Diese Nummer ist nicht im Bestand',
  goneText:
    '{number} wurde gelöscht, oder das Hinzufügen wurde rückgängig gemacht. Was mit ihr geschah, steht unter „Aktivität“.',
  it: 'Sie',
  notLoaded: 'Die Nummer konnte nicht geladen werden',
  accountsNotLoaded: 'Die Unterkonten konnten nicht geladen werden',
  noAccounts: 'Noch keine Unterkonten',
  noAccountsText:
    'Hier sieht ein Unterkonto seine eigenen Nummern. Fügen Sie zuerst im Verzeichnis Ihre Unterkonten hinzu.',
  choose: 'Wählen Sie ein Konto',
  chooseText:
    'Wählen Sie oben ein Unterkonto, um seine Nummern zu sehen, wer sie nutzt und woher sie kommen.',
  batchCalled: 'Stapel {id}',
}
