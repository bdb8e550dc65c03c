/** The Overview. */
export const overview = {
  notLoaded: 'The overview could not be loaded',
  empty: 'Nothing to look at yet',
  emptyText:
    'How many numbers there are, in which state, whose and from which country is shown here as soon as there are some.',
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
  nothingLow: 'Every country has as many Free numbers as that.',
  below: 'Free below',
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
