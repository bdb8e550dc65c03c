/** Finding the numbers of a list. */
export const findList = {
  title: 'Find a list',
  listed: '{count} number of a list | {count} numbers of a list',
  clear: 'Clear the list',
  label: 'Numbers to find',
  found: '{count} is in the inventory | {count} are in the inventory',
  noneFound: 'None is in the inventory',
  missing: '{count} is not in the inventory | {count} are not in the inventory',
  refused: '{count} line is not a number | {count} lines are not numbers',
  notThere: 'Not in the inventory',
  notThereOf: '{missing} of {count} are not in the inventory',
  copyMissing: 'Copy {count} that is missing | Copy {count} that are missing',
  show: 'Show {count} number | Show {count} numbers',
} as const
