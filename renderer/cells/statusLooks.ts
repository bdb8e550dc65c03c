import {
  mdiBookmarkOutline,
  mdiAccountCheckOutline,
  mdiAccountOffOutline,
  mdiCheckCircleOutline,
  mdiKeyboardReturn,
  mdiPhoneClock,
  mdiTimerSandEmpty,
} from '@mdi/js'
import type { HoldKind } from '../../contract/life/holds.ts'
import type { PoolStatus } from '../../contract/life/statuses.ts'

/** How each status looks that is shown as a chip: its icon, and the theme's colour of its chip and in charts. */
export const statusLooks = {
  Free: { icon: mdiCheckCircleOutline, colour: 'success' },
  Assigned: { icon: mdiAccountCheckOutline, colour: 'info' },
  unassigned: { icon: mdiAccountOffOutline, colour: 'secondary' },
  Returned: { icon: mdiKeyboardReturn, colour: 'warning' },
  reserved: { icon: mdiBookmarkOutline, colour: 'secondary' },
  resting: { icon: mdiTimerSandEmpty, colour: 'secondary' },
  Pending: { icon: mdiPhoneClock, colour: 'secondary' },
} as const satisfies Record<
  PoolStatus | 'unassigned' | HoldKind | 'Pending',
  { icon: string; colour: string }
>
