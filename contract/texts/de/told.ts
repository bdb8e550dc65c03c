import type { Topic } from '../catalogue.ts'

export const told: Topic<'told'> = {
  added: '{what} hinzugefügt',
  addedAndAssigned: '{what} hinzugefügt und {account} zugewiesen',
  assigned: '{what} zugewiesen an {to}',
  deleted: '{what} gelöscht',
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
  lastWasMany: 'Die letzte Aktion hat {count} Stapel. Machen Sie sie unter „Stapel“ rückgängig.',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen. Unter „Aktivität“ steht alles, was getan wurde.',
  undoRest: 'Rest rückgängig machen',
}
