/** Changes to a review, as Undo and Redo name them. */
export const step = {
  change: 'Change {field} in row {row, number, ::group-off}',
  expand: 'Expand {where} into one row per number',
  noCountry: 'Read national numbers without a country',
  country: 'Read national numbers as {country}',
  bare: 'Read numbers without + as international',
  noBare: 'Read numbers without + only with a country',
  dashNumber: 'Read dashes as part of the number',
  dashRange: 'Read dashes as ranges',
  takeZero: 'Restore a lost leading 0',
  takeRenumbered: 'Convert old formats to current ones',
  takeOutside: 'Accept numbers that are not in the numbering plan',
  update: 'Turn on updates of numbers',
  noUpdate: 'Turn off updates of numbers',
  updateHow: 'Change what is updated',
  takeTheirs: 'Take theirs in {where}',
  'onlyHere.keep': 'Keep numbers that are only here',
  'onlyHere.return': 'Return numbers that are only here',
  'onlyHere.unbind': 'Unbind numbers that are only here',
  'onlyHere.delete': 'Delete numbers that are only here',
  noLonger: 'Turn off: {what}',
  dashOpen: 'Leave the meaning of dashes open',
  rename: 'Change {field} “{from}” to “{to}” in {where}',
  changeIn: 'Change {field} in {where}',
  'where.row': 'row {row, number, ::group-off}',
  'where.rows': '{count, number} rows',
  exclude: 'Exclude {where}',
  include: 'Include {where}',
  earlier: 'An earlier change',
} as const

/** The questions of **Fix…**: one answer for all rows of a reason. */
export const fixing = {
  title: 'Fix: {reason}',
  country:
    '{count, plural, one {How should # row without a + be read? The result is shown as a warning.} other {How should # rows without a + be read? The results are shown as warnings.}}',
  numbersWithoutPlus: 'Numbers without +',
  'bare.national': 'National numbers of …',
  'bare.international': 'International, + missing',
  dash: '{count, plural, one {In # row the dash may be part of one number, or separate the ends of a range.} other {In # rows the dash may be part of one number, or separate the ends of a range.}}',
  'take.lost_zero':
    '{count, plural, one {Restore the leading 0 in # row? A number cell can’t keep a 0 at the start.} other {Restore the leading 0 in # rows? A number cell can’t keep a 0 at the start.}}',
  'take.renumbered':
    '{count, plural, one {Convert # row to the format its country uses today?} other {Convert # rows to the formats their countries use today?}}',
  'take.not_in_plan':
    '{count, plural, one {Accept # number as it is? Choose this for a number that you know to be real, such as one with a new area code. It is marked “Not in plan”, and checked again when NumberDesk has a newer numbering plan.} other {Accept # numbers as they are? Choose this for numbers that you know to be real, such as those with a new area code. They are marked “Not in plan”, and checked again when NumberDesk has a newer numbering plan.}}',
  'proposed.lost_zero': 'Restore the leading 0',
  'proposed.renumbered': 'Convert old formats to current ones',
  'proposed.not_in_plan': 'Accept numbers that are not in the numbering plan',
  'dash.number': 'The dash is part of the number',
  'dash.range': 'The dash marks a range',
  countryNames:
    '{count, plural, one {# name is not a known country. Choose the country it stands for, or leave it.} other {# names are not known countries. Choose the country each stands for, or leave them.}}',
  whichCountry: 'Country for {name}',
  dashMeans: 'Meaning of a dash',
  expand:
    '{count, plural, one {# row becomes one row for each of its numbers, with the same other values.} other {# rows become one row for each of their numbers, with the same other values.}}',
  update:
    '{count, plural, one {The number of # row is in the inventory already. The sheet can update it: the review shows what changes.} other {The numbers of # rows are in the inventory already. The sheet can update them: the review shows what changes.}}',
  field: '{count, plural, one {{field} for # row:} other {{field} for # rows:}}',
  none: '{count, plural, one {Fix this in the row: correct its cell, or exclude the row. Excluded rows are not imported and not kept as a draft.} other {These # rows can’t be fixed in one step. Correct or exclude them. Excluded rows are not imported and not kept as a draft.}}',
  mismatch:
    'The country code already determines the country of a number. The Country of these rows will be cleared.',
  clearStatus:
    'The status of these rows will be cleared. Their sub account decides whether the numbers are Free or Assigned.',
  clearLineStatus:
    'The line status of these rows will be cleared: new numbers are Normal, others keep what they have.',
  leaveOneOut: 'Exclude',
  leaveAllOut: 'Exclude all {count, number}',
  apply: 'Apply',
  'unknown.subAccount':
    '{count, plural, one {This name is not in the directory. Choose the sub account it stands for, or add it.} other {These # names are not in the directory. Choose the sub account each stands for, or add it.}}',
  'unknown.sipTrunk':
    '{count, plural, one {This name is not in the directory. Choose the SIP trunk it stands for, or add it.} other {These # names are not in the directory. Choose the SIP trunk each stands for, or add it.}}',
  'unknown.carrier':
    '{count, plural, one {This name is not in the directory. Choose the carrier it stands for, or add it.} other {These # names are not in the directory. Choose the carrier each stands for, or add it.}}',
  'unknown.user':
    '{count, plural, one {This sub account has no user of this name. Choose the user it stands for, or add it.} other {For these # names the sub account has no user. Choose the user each stands for, or add it.}}',
  'existing.subAccount': 'Existing sub account',
  'existing.sipTrunk': 'Existing SIP trunk',
  'existing.user': 'Existing user',
  'existing.carrier': 'Existing carrier',
  inSheet: 'In the sheet',
  rowsHead: 'Rows',
  is: 'Stands for',
  addAll: 'Add all',
  add: 'Add',
  isAdded: 'will be added',
  whatIs: 'What {name} stands for',
  addName: 'Add {name}',
  moreNames:
    '{count, plural, one {# more name, used in fewer rows: {addAll} adds it too.} other {# more names, used in fewer rows: {addAll} adds them too.}}',
  newTrunksCarrier: 'Carrier of the new SIP trunks',
  trunkNeedsCarrier: 'A SIP trunk belongs to the carrier that supplies it.',
} as const

/** The comparison of the inventory with a file. */
export const comparing = {
  title: 'Compare with a file',
  button: 'Compare',
  withFile: 'Compare with a file…',
  withThis: 'Compare with this file…',
  source: 'Source',
  sourceHint:
    'Where the file comes from, such as the portal. With a name, the next file from there shows who has changed what.',
  lastCompared:
    'Last compared on {date} with {file}. {count, plural, =0 {No open differences} one {# open difference} other {# open differences}}.',
  covers: 'Covers',
  coversHint: 'The numbers that the file should have. Those it does not have are shown as only here.',
  'covers.all': 'All numbers',
  'covers.list': 'What the list shows now',
  coveredOne: 'Which one',
  authority: 'Authority for',
  authorityHint: 'What the file decides. Its other columns are not compared.',
  compare: 'Compare',
  comparedWith: 'Compared with {source}',
  onlyHere: 'Numbers only here',
  'onlyHere.keep': 'Keep',
  'onlyHere.return': 'Return to provider',
  'onlyHere.unbind': 'Unbind',
  'onlyHere.delete': 'Delete',
  applying: 'Applying the changes',
  nothingChanged: 'Nothing was changed.',
  apply: '{count, plural, one {Apply # change} other {Apply # changes}}',
  finish: 'Finish comparison',
  takeTheirs: 'Take theirs',
  keepOurs: 'Keep ours',
  takeTheirsIn: '{count, plural, one {Take theirs} other {Take theirs in # rows}}',
  keepOursIn: '{count, plural, one {Keep ours} other {Keep ours in # rows}}',
  kept: '{figure} kept as here',
  keptAsHere: 'Kept as here',
  fixBoth:
    '{count, plural, one {# number has changed here and in the file since the last comparison.} other {# numbers have changed here and in the file since the last comparison.}} Take what the file says, or keep what the inventory has.',
  isWhole:
    '{count, plural, one {The file is complete. # number that it does not have is taken away.} other {The file is complete. # numbers that it does not have are taken away.}}',
  saveAsSheet: 'Save as sheet',
  saved: '{count, plural, one {# row saved in {path}} other {# rows saved in {path}}}',
  open: '{count, plural, =0 {No differences are left.} one {# difference is left.} other {# differences are left.}}',
  pasted: 'Pasted cells',
  policy: 'What to apply',
  policyGood:
    '{count, plural, one {Apply # change and keep {refused, number} refused as a draft} other {Apply # changes and keep {refused, number} refused as a draft}}',
  policyBlocked:
    '{count, plural, one {Nothing can be applied while # row is refused. Decide on it above, or keep ours.} other {Nothing can be applied while # rows are refused. Decide on them above, or keep ours.}}',
  policyWaits:
    '{count, plural, one {# refused row waits in Batches as a draft, and is asked about again.} other {# refused rows wait in Batches as a draft, and are asked about again.}}',
  oneFile: 'Choose one file to compare with.',
  sources: 'Compared with',
  forget: 'Forget {name}',
  noSource: 'The inventory has not been compared with a file yet.',
  sheetState: 'State',
  sheetDecision: 'Decision',
  sheetBefore: '{field} here',
} as const
