import type { Topic } from '../catalogue.ts'

export const step: Topic<'step'> = {
  change: 'Änderung von {field} in Zeile {row, number, ::group-off}',
  expand: 'Eine Zeile für jede Nummer von {where}',
  noCountry: 'Lesen nationaler Nummern ohne Land',
  country: 'Lesen nationaler Nummern als {country}',
  bare: 'Lesen von Nummern ohne + als internationale',
  noBare: 'Lesen von Nummern ohne + nur mit einem Land',
  dashNumber: 'Lesen von Strichen als Teil der Nummer',
  dashRange: 'Lesen von Strichen als solche von Bereichen',
  takeZero: 'Ergänzen einer verlorenen führenden 0',
  takeRenumbered: 'Lesen alter Formen als heutige',
  takeOutside: 'Übernehmen von Nummern, die nicht im Nummernplan stehen',
  noLonger: 'Nicht mehr: {what}',
  dashOpen: 'Offenlassen, was Striche bedeuten',
  rename: '{field} „{from}“ als „{to}“ in {where}',
  changeIn: 'Änderung von {field} in {where}',
  'where.row': 'Zeile {row, number, ::group-off}',
  'where.rows': '{count, number} Zeilen',
  leaveOut: 'Auslassen: {where}',
  takeIn: 'Wieder aufnehmen: {where}',
  earlier: 'Eine frühere Änderung',
}
