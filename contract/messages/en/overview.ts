/** The Overview. */
export const overview = {
  notLoaded: 'The overview could not be loaded',
  empty: 'No numbers yet',
  emptyText:
    'Once there are numbers, this page shows how many there are, by status, sub account and country.',
  course: 'Numbers by status over time',
  day: 'Day',
  byAccount: 'By sub account',
  subAccount: 'Sub account',
  byCountry: 'By country and type',
  waiting: 'Returned, waiting to be unbound',
  nothingWaiting: 'No sub account has returned a number.',
  largestAccounts:
    '{count, plural, one {The {shown, number} largest of # sub account.} other {The {shown, number} largest of # sub accounts.}}',
  largestCountries:
    '{count, plural, one {The {shown, number} largest of # country.} other {The {shown, number} largest of # countries.}}',
  low: 'Pool running low',
  nothingLow:
    '{count, plural, one {No country is below # Free number.} other {No country is below # Free numbers.}}',
  below: 'Warn below',
  period: 'Period',
  days30: '30 days',
  days90: '90 days',
  days365: '1 year',
  days1826: '5 years',
  byStatus: 'Numbers by status',
  numbers: 'Numbers',
  porting: 'Being ported in',
  other: 'Other',
  figures: '{title}: figures',
} as const
