import type { Topic } from '../catalogue.ts'

export const act: Topic<'act'> = {
  more: 'Weitere Aktionen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  close: 'Schließen',
  delete: 'Löschen',
  assign: 'Zuweisen',
  edit: 'Bearbeiten',
  unbind: 'Lösen',
  undo: 'Rückgängig machen',
  redo: 'Wiederholen',
  show: 'Anzeigen',
  import: 'Importieren',
  export: 'Exportieren',
  copy: 'Kopieren',
  dismiss: 'Ausblenden',
  tryAgain: 'Erneut versuchen',
  addNumbers: 'Nummern hinzufügen',
  assignToUser: 'Benutzer zuweisen',
  reserve: 'Reservieren…',
  liftReservation: 'Reservierung aufheben',
  endRest: 'Ruhe beenden…',
  activate: 'Aktivieren',
  markAsPending: 'Als ausstehend markieren',
  moveTo: 'Verschieben …',
  returnToProvider: 'Zurückgeben',
  clearSelection: 'Auswahl aufheben',
  clearFilters: 'Filter aufheben',
  clearSearch: 'Suche leeren',
  showInFolder: 'Im Ordner anzeigen',
  showNumbers: 'Nummern anzeigen',
  showDataFolder: 'Datenordner anzeigen',
  back: 'Zurück',
  open: 'Öffnen',
  openSettings: 'Einstellungen öffnen',
  discard: 'Verwerfen',
  rename: 'Umbenennen',
  goToDirectory: 'Zum Verzeichnis',
  goToSubAccount: 'Zu „Unterkonto“',
  goToActivity: 'Zu „Aktivität“',
  archive: 'Archivieren',
  bringBack: 'Zurückholen',
  closeAccount: 'Konto schließen',
  mergeInto: 'Zusammenführen mit…',
  merge: 'Zusammenführen',
}

export const acted: Topic<'acted'> = {
  'pool.add': 'Hinzugefügt',
  'pool.import': 'Importiert',
  'pool.assign': 'Unterkonto zugewiesen',
  'pool.edit': 'Bearbeitet',
  'pool.reserve': 'Reserviert',
  'pool.lift': 'Reservierung aufgehoben',
  'pool.endRest': 'Ruhe beendet',
  'pool.activate': 'Aktiviert',
  'pool.pend': 'Als ausstehend markiert',
  'pool.move': 'In anderes Unterkonto verschoben',
  'pool.return': 'Vom Provider zurückgenommen',
  'pool.update': 'Aus einer Tabelle aktualisiert',
  'user.assign': 'Benutzer zugewiesen',
  'user.unbind': 'Vom Benutzer gelöst',
  'sub.release': 'Vom Unterkonto zurückgegeben',
  'pool.unbind': 'Vom Unterkonto gelöst',
  'pool.delete': 'Aus dem Bestand gelöscht',
  undo: 'Rückgängig gemacht',
  'directory.add': 'Neu im Verzeichnis',
  'directory.rename': 'Umbenannt',
  'directory.delete': 'Aus dem Verzeichnis gelöscht',
  'directory.archive': 'Archiviert',
  'directory.bringBack': 'Zurückgeholt',
  'directory.close': 'Konto geschlossen',
  'directory.merge': 'Zusammengeführt',
}

export const onPath: Topic<'onPath'> = {
  'pool.assign': 'zuweisen',
  'pool.edit': 'bearbeiten',
  'pool.reserve': 'reservieren',
  'pool.lift': 'Reservierung aufheben',
  'pool.endRest': 'Ruhe beenden',
  'pool.activate': 'aktivieren',
  'pool.pend': 'als ausstehend markieren',
  'user.assign': 'Benutzer zuweisen',
  'user.unbind': 'vom Benutzer lösen',
  'sub.release': 'zurückgeben',
  'pool.unbind': 'lösen',
  'pool.delete': 'löschen',
}

/** What is asked before an act that takes nothing. */
export const confirm: Topic<'confirm'> = {
  'pool.delete':
    '{count, plural, one {{what} wird aus dem Bestand entfernt. Der Verlauf bleibt, und die Nummer kann wieder hinzugefügt werden.} other {{what} werden aus dem Bestand entfernt. Der Verlauf bleibt, und die Nummern können wieder hinzugefügt werden.}}',
  'pool.unbind':
    '{count, plural, one {{what} wird aus dem Unterkonto genommen, das sie zurückgegeben hat, und ist wieder frei. SIP-Trunk, Abrechnungs-ID und Serviceinfo werden geleert; der Verlauf behält sie.} other {{what} werden aus den Unterkonten genommen, die sie zurückgegeben haben, und sind wieder frei. SIP-Trunk, Abrechnungs-ID und Serviceinfo werden geleert; der Verlauf behält sie.}}',
  'pool.unbind.from':
    '{what} wird aus {account} genommen und ist wieder frei. SIP-Trunk, Abrechnungs-ID und Serviceinfo werden geleert; der Verlauf behält sie.',
  'pool.lift':
    '{count, plural, one {{what} ist nicht mehr reserviert und kann jedem Unterkonto zugewiesen werden.} other {{what} sind nicht mehr reserviert und können jedem Unterkonto zugewiesen werden.}}',
  'pool.endRest':
    '{count, plural, one {{what} kann wieder jedem Unterkonto zugewiesen werden, obwohl die Ruhezeit nicht um ist.} other {{what} können wieder jedem Unterkonto zugewiesen werden, obwohl ihre Ruhezeit nicht um ist.}}',
  'pool.activate':
    '{count, plural, one {{what} ist von nun an in Betrieb. Ihr Leitungsstatus wird „Normal“.} other {{what} sind von nun an in Betrieb. Ihr Leitungsstatus wird „Normal“.}}',
  'pool.pend':
    '{count, plural, one {Der Leitungsstatus von {what} ist „Ausstehend“, bis sie aktiviert wird, wie bei einer Nummer, die noch portiert wird.} other {Der Leitungsstatus von {what} ist „Ausstehend“, bis sie aktiviert werden, wie bei Nummern, die noch portiert werden.}}',
  'pool.move':
    '{count, plural, one {Wechselt das Unterkonto, wird ein Benutzer der Nummer gelöst. Abrechnungs-ID und Serviceinfo bleiben.} other {Wechselt das Unterkonto, werden Benutzer der Nummern gelöst. Abrechnungs-IDs und Serviceinfos bleiben.}}',
  'pool.return':
    '{count, plural, one {{what} geht an den Provider zurück und verlässt die Liste von {account}. Hat sie einen Benutzer, wird sie von ihm gelöst.} other {{what} gehen an den Provider zurück und verlassen die Listen ihrer Unterkonten. Wo es Benutzer gibt, werden sie gelöst.}}',
  'sub.release':
    '{count, plural, one {{what} geht an den Provider zurück und verlässt die Liste von {account}.} other {{what} gehen an den Provider zurück und verlassen die Liste von {account}.}}',
  'sub.release.seen': 'Der Provider sieht sie als „Zurückgegeben“ und von welchem Unterkonto.',
  'user.unbind':
    '{count, plural, one {{what} wird {user} entzogen. Das betrifft die Delegierung der Nummer: Anrufe erreichen diesen Benutzer nicht mehr.} other {{what} werden {user} entzogen. Das betrifft die Delegierung der Nummern: Anrufe erreichen diese Benutzer nicht mehr.}}',
  'user.unbind.stays':
    '{count, plural, one {Die Nummer bleibt bei {account}.} other {Die Nummern bleiben bei {account}.}}',
  thisAccount: 'diesem Unterkonto',
  itsUser: '{count, plural, one {ihrem Benutzer} other {ihren Benutzern}}',
}

export const done: Topic<'done'> = {
  added: '{what} hinzugefügt',
  addedAndAssigned: '{what} hinzugefügt und {account} zugewiesen',
  assigned: '{what} zugewiesen an {to}',
  deleted: '{what} gelöscht',
  reserved: '{what} reserviert',
  reservedFor: '{what} für {account} reserviert',
  lifted: 'Reservierung von {what} aufgehoben',
  restEnded: '{what} wieder zuweisbar',
  activated: '{what} aktiviert',
  pended: '{what} als ausstehend markiert',
  moved: '{what} verschoben nach {to}',
  unbound: '{what} gelöst',
  unboundFrom: '{what} gelöst von {from}',
  edited: '{what} bearbeitet',
  returned: '{what} an den Provider zurückgegeben',
  copied: '{what} kopiert',
  undone: '„{act}“ rückgängig gemacht: {what}',
  redone: '„{act}“ wiederholt: {what}',
  undoneRest: '{what}; {left} bleiben, weil seither geändert',
  isAgain: '{number} ist wieder {status}',
  isAgainTo: '{number} ist wieder {account} zugewiesen',
  isAsBefore: '{number} ist wie zuvor',
  isGone: '{number} ist nicht mehr im Bestand',
  cantUndoLast:
    'Die letzte Aktion kann nicht rückgängig gemacht werden: {what}. Was geht, steht unter „Aktivität“.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen. Unter „Aktivität“ steht alles, was getan wurde.',
  undoRest: 'Rest rückgängig machen',
  undoneBatches:
    '{count, plural, one {Import rückgängig gemacht: # Nummer} other {Import rückgängig gemacht: # Nummern}}',
  andEntries: '{what}; {entries}',
}

export const life: Topic<'life'> = {
  cantDelete: 'Kann nicht gelöscht werden: {reason}',
  inInventory: 'Bereits im Bestand („{status}“)',
  assign: 'Nur freie Nummern können zugewiesen werden (derzeit „{status}“)',
  edit: 'Nur freie oder zugewiesene Nummern können bearbeitet werden (derzeit „{status}“)',
  reserve: 'Nur freie Nummern können reserviert werden (derzeit „{status}“)',
  reserved: 'Reserviert; heben Sie die Reservierung zuerst auf',
  notReserved: 'Nicht reserviert',
  endRest: 'Nur freie Nummern können ruhen (derzeit „{status}“)',
  resting: 'Ruht; beenden Sie die Ruhe zuerst',
  notResting: 'Ruht nicht',
  restingUntil: 'Ruht bis {day}',
  restingAtMost: 'Ruhen, die letzte bis {day}',
  reservedFor: 'Für {name} reserviert',
  reservedForUntil: 'Bis {day} für {name} reserviert',
  reservedUntil: 'Bis {day} reserviert',
  line: 'Nur eine Nummer im Bestand hat einen Leitungsstatus (derzeit „{status}“)',
  pending: 'Bereits ausstehend',
  notPending: 'Nicht ausstehend',
  move: 'Nur zugewiesene Nummern können verschoben werden (derzeit „{status}“)',
  user: 'Nur zugewiesene Nummern können einen Benutzer haben (derzeit „{status}“)',
  release: 'Nur zugewiesene Nummern können zurückgegeben werden (derzeit „{status}“)',
  unbind: 'Nur zurückgegebene Nummern können gelöst werden (derzeit „{status}“)',
  delete: 'Nur freie Nummern können gelöscht werden (derzeit „{status}“)',
  hasUser: 'Einem Benutzer zugewiesen; lösen Sie diesen zuerst',
  otherUser: 'Hat bereits einen Benutzer; lösen Sie diesen zuerst',
  noUser: 'Hat keinen Benutzer',
  absent: 'nicht im Bestand',
}

export const refused: Topic<'refused'> = {
  'pool.assign':
    '{count, plural, one {{number} wurde nicht zugewiesen} other {Keine der # Nummern wurde zugewiesen}}: {reasons}.',
  'pool.edit':
    '{count, plural, one {{number} wurde nicht bearbeitet} other {Keine der # Nummern wurde bearbeitet}}: {reasons}.',
  'pool.reserve':
    '{count, plural, one {{number} wurde nicht reserviert} other {Keine der # Nummern wurde reserviert}}: {reasons}.',
  'pool.lift':
    '{count, plural, one {Die Reservierung von {number} wurde nicht aufgehoben} other {Keine der # Reservierungen wurde aufgehoben}}: {reasons}.',
  'pool.endRest':
    '{count, plural, one {Die Ruhe von {number} wurde nicht beendet} other {Die Ruhe keiner der # Nummern wurde beendet}}: {reasons}.',
  'pool.activate':
    '{count, plural, one {{number} wurde nicht aktiviert} other {Keine der # Nummern wurde aktiviert}}: {reasons}.',
  'pool.pend':
    '{count, plural, one {{number} wurde nicht als ausstehend markiert} other {Keine der # Nummern wurde als ausstehend markiert}}: {reasons}.',
  'pool.move':
    '{count, plural, one {{number} wurde nicht verschoben} other {Keine der # Nummern wurde verschoben}}: {reasons}.',
  'pool.return':
    '{count, plural, one {{number} wurde nicht zurückgegeben} other {Keine der # Nummern wurde zurückgegeben}}: {reasons}.',
  'user.assign':
    '{count, plural, one {{number} wurde keinem Benutzer zugewiesen} other {Keine der # Nummern wurde einem Benutzer zugewiesen}}: {reasons}.',
  'user.unbind':
    '{count, plural, one {{number} wurde nicht von ihrem Benutzer gelöst} other {Keine der # Nummern wurde von ihrem Benutzer gelöst}}: {reasons}.',
  'sub.release':
    '{count, plural, one {{number} wurde nicht zurückgegeben} other {Keine der # Nummern wurde zurückgegeben}}: {reasons}.',
  'pool.unbind':
    '{count, plural, one {{number} wurde nicht gelöst} other {Keine der # Nummern wurde gelöst}}: {reasons}.',
  'pool.delete':
    '{count, plural, one {{number} wurde nicht gelöscht} other {Keine der # Nummern wurde gelöscht}}: {reasons}.',
}
