import type { Topic } from '../catalogue.ts'

export const overview: Topic<'overview'> = {
  notLoaded: 'Die Übersicht konnte nicht geladen werden',
  empty: 'Noch keine Nummern',
  emptyText:
    'Sobald es Nummern gibt, steht hier, wie viele es sind, in welchem Status, bei wem und aus welchem Land.',
  course: 'Nummern nach Status im Zeitverlauf',
  day: 'Tag',
  byAccount: 'Nach Unterkonto',
  subAccount: 'Unterkonto',
  byCountry: 'Nach Land und Typ',
  waiting: 'Zurückgegeben, noch zu lösen',
  nothingWaiting: 'Kein Unterkonto hat eine Nummer zurückgegeben.',
  largestAccounts:
    '{count, plural, one {Die {shown, number} größten von # Unterkonto.} other {Die {shown, number} größten von # Unterkonten.}}',
  largestCountries:
    '{count, plural, one {Die {shown, number} größten von # Land.} other {Die {shown, number} größten von # Ländern.}}',
  low: 'Nummernpool wird knapp',
  nothingLow:
    '{count, plural, one {Kein Land hat weniger als # freie Nummer.} other {Kein Land hat weniger als # freie Nummern.}}',
  below: 'Warnen unter',
  period: 'Zeitraum',
  days30: '30 Tage',
  days90: '90 Tage',
  days365: '1 Jahr',
  days1826: '5 Jahre',
  byStatus: 'Nummern nach Status',
  numbers: 'Nummern',
  porting: 'In Portierung',
  other: 'Andere',
  figures: '{title}: Zahlen',
}
