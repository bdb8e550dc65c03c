import { mdiAccountCheckOutline, mdiCheckCircleOutline, mdiKeyboardReturn } from '@mdi/js'
import type { PoolStatus } from '../../contract/statuses.ts'

/** How each pool status looks: its icon, and the theme's colour of its chip and in charts. */
export const statusLooks = {
  Free: { icon: mdiCheckCircleOutline, colour: 'success' },
  Assigned: { icon: mdiAccountCheckOutline, colour: 'info' },
  Returned: { icon: mdiKeyboardReturn, colour: 'warning' },
} as const satisfies Record<PoolStatus, { icon: string; colour: string }>
