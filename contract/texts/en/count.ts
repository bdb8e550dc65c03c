/** How many. */
export const count = {
  numbers: '{count} number | {count} numbers',
  progress: '{done} of {count} number | {done} of {count} numbers',
  leftOut: '{count} left out: {reason}',
  total: '{figure} number | {figure} numbers',
  found: '{numbers} found',
} as const
