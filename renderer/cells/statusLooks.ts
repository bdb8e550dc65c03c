import {
  mdiBookmarkOutline,
  mdiAccountCheckOutline,
  mdiAccountOffOutline,
  mdiCheckCircleOutline,
  mdiKeyboardReturn,
  mdiPhoneClock,
} from '@mdi/js'
import type { PoolStatus } from '../../contract/statuses.ts'

/** How each status looks that is shown as a chip: its icon, and the theme's colour of its chip and in charts. */
export const statusLooks = {
  Free: { icon: mdiCheckCircleOutline, colour: 'success' },
  Assigned: { icon: mdiAccountCheckOutline, colour: 'info' },
  unassigned: { icon: mdiAccountOffOutline, colour: 'secondary' },
  Returned: { icon: mdiKeyboardReturn, colour: 'warning' },
  reserved: { icon: mdiBookmarkOutline, colour: 'secondary' },
  Pending: { icon: mdiPhoneClock, colour: 'secondary' },
} as const satisfies Record<
  PoolStatus | 'unassigned' | 'reserved' | 'Pending',
  { icon: string; colour: string }
>
