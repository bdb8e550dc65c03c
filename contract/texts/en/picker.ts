/** Fields that choose by typing. */
export const picker = {
  looking: 'Looking…',
  more: '{count} more: type part of the name',
  cut: '{count} are shown: type part of the name for others',
} as const
