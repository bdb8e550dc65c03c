/** The export and its profiles. */
export const exporting = {
  all: 'All {count, number} numbers',
  only: 'The only number',
  matching:
    '{count, plural, one {# number that matches the search and the filters} other {# numbers that match the search and the filters}}',
  selected: '{count, plural, one {# selected number} other {# selected numbers}}',
  ofBatch: '{count, plural, one {# number of the batch {batch}} other {# numbers of the batch {batch}}}',
  ofAccount: '{count, plural, one {# number of {account}} other {# numbers of {account}}}',
  ofAccountFound:
    '{count, plural, one {# number of {account} that matches the search} other {# numbers of {account} that match the search}}',
  nothing: 'There are no numbers to export.',
  chooseAccount: 'Choose the account whose numbers you want to export.',
  tooMany: 'An XLSX sheet holds at most {limit, number} numbers: choose CSV.',
  uploadNote:
    '{files} of at most {numbers}, and a manifest with their checksums, in a folder that you choose.',
  xlsxNote: 'One workbook whose cells are all text, so that no digit is lost.',
  csvNote:
    'One file. An apostrophe keeps + and = from being taken for formulas; an import takes it off again.',
  exporting: 'Exporting',
  cancelNote: 'Cancel leaves no file behind.',
  whatFor: 'What for',
  forSheet: 'For a spreadsheet',
  forUpload: 'For upload',
  fileType: 'File type',
  allColumns: 'All columns',
  columnsNote:
    'Also type, statuses, user, carrier, batch and when added. Without them it has the columns of the CSV Sample, and can be imported as it is.',
  profile: 'Export profile',
  sampleColumns: 'Columns of the CSV Sample',
  editProfiles: 'Edit profiles…',
  fixedText: 'Fixed text',
  movedTo: '{column} is now column {place, number} of {count, number}',
  removed: '{column} removed',
  columns: 'Columns',
  shows: 'What column {place, number} shows',
  heading: 'Heading',
  headingOf: 'Heading of column {place, number}',
  textInRows: 'Text in every row',
  textOf: 'Fixed text of column {place, number}',
  moveUp: 'Move {column} up',
  moveUpTitle: 'Move up (Alt + ↑)',
  moveDown: 'Move {column} down',
  moveDownTitle: 'Move down (Alt + ↓)',
  remove: 'Remove {column}',
  removeTitle: 'Remove',
  addColumn: 'Add column',
  delimiter: 'Delimiter',
  delimiterNote: '{delimiter} is what spreadsheet programs expect in the regional format of this computer.',
  barShort: 'Bar',
  rowsPerFile: 'Rows per file',
  preview: 'Preview',
  previewEmpty: 'There are no numbers yet; with some, the first ones are shown here.',
  previewLabel: 'First rows of the file',
  poolStatusTexts: 'Number pool status in the file',
  lineStatusTexts: 'Line status in the file',
  profiles: 'Export profiles',
  newProfile: 'New profile',
  new: 'New',
  importJson: 'Import from JSON',
  about:
    'An export profile says how files for upload have to look so that another system takes them in: which columns, under which headings, and what each status is called. {new} begins with the columns of the CSV Sample.',
  duplicate: 'Duplicate',
  saveJson: 'Save as JSON',
  discardChanges: 'Discard changes?',
  notSaved: 'What you changed in {name} is not saved.',
  theNewProfile: 'the new profile',
  deleteProfile: 'Delete export profile',
  willDelete: '{name} is deleted. Files that were exported with it stay as they are.',
  profileSaved: 'Export profile {name} saved to {path}',
  exported: '{numbers} exported to {path}',
  exportedFiles: '{numbers} exported in {files} to {path}',
  'value.digits': 'Number without +',
} as const

/** Why an export failed. */
export const exportFailure = {
  failed: 'Something went wrong in NumberDesk, and nothing was exported. The log has the details.',
  nothing: 'None of these numbers is in the inventory any more, so there is nothing to export.',
  tooMany:
    'An XLSX sheet holds at most {count, number} numbers. Nothing was exported. Choose CSV, or export fewer at once.',
  diskFull:
    'The disk is full, so nothing was exported. Free some space, or choose another place, and try again.',
  notWritable:
    'Nothing was exported: the place that you chose can’t be written. Check that you may write there and that no other program has the file open, or choose another place.',
  gone: 'Nothing was exported: the folder that you chose is not there any more. Choose another place.',
  diskFailed:
    'Nothing was exported: the disk could not be written. Check that it is connected, or choose another place.',
  busy: 'Another export is being written. Wait for it or cancel it, then try again.',
  taken:
    'Nothing was exported: another program has just made a file of the same name there. Try again, or choose another place.',
  cancelled: 'The export was cancelled. Nothing was exported.',
  crashed:
    'Writing the files stopped unexpectedly, and nothing was exported. Try again, or choose another place.',
  noneYet: 'Nothing has been exported since NumberDesk was started.',
  thereAlready: '{name} is there already. Choose another name, or choose that very file to replace it.',
} as const
