/** Fields that choose by typing. */
export const picker = {
  looking: 'Looking…',
  more: '{count} more: type part of the name',
} as const
