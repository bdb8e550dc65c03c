import type { Topic } from '../catalogue.ts'

export const history: Topic<'history'> = {
  'pool.add': 'Hinzugefügt',
  'pool.import': 'Importiert',
  'pool.assign': 'Unterkonto zugewiesen',
  'pool.edit': 'Bearbeitet',
  'user.assign': 'Benutzer zugewiesen',
  'user.unbind': 'Vom Benutzer gelöst',
  'sub.release': 'Vom Unterkonto zurückgegeben',
  'pool.unbind': 'Vom Unterkonto gelöst',
  'pool.delete': 'Aus dem Bestand gelöscht',
  undo: 'Rückgängig gemacht',
  'field.subAccount': 'Unterkonto',
  'field.sipTrunk': 'SIP-Trunk',
  'field.user': 'Benutzer',
  'field.billingReferenceId': 'Abrechnungs-ID',
  'field.serviceInfo': 'Serviceinfo',
  'field.lineStatus': 'Leitungsstatus',
  title: 'Verlauf',
  none: 'Kein Verlauf',
  noneText: 'Mit dieser Nummer wurde in diesem Bestand nichts getan.',
  undoneAlready: 'Wurde bereits rückgängig gemacht',
  oneChanged: 'Die Nummer hat sich seither geändert',
  someChanged:
    '{count} der Nummern hat sich seither geändert | {count} der Nummern haben sich seither geändert',
}
