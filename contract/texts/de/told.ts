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
  undone: 'Rückgängig gemacht für {what}',
  undoneRest: 'Rückgängig gemacht für {what}; {left} bleiben, weil seither geändert',
  nothingToUndo: 'Es gibt nichts rückgängig zu machen. Unter „Aktivität“ steht alles, was getan wurde.',
  undoRest: 'Rest rückgängig machen',
}
