import { sheetFields } from './batches.ts'
import type { LineStatus, PoolStatus } from './numbers.ts'

/** Everything known of a number that a column may show, by the heading it usually has. */
export const exportValues = {
  ...sheetFields,
  numberType: 'Number Type',
  poolStatus: 'Number Pool Status',
  lineStatus: 'Line Status',
  user: 'User',
  carrier: 'Carrier',
  batch: 'Batch',
  added: 'Added',
  /** The number's digits without the `+`, for systems that refuse it. */
  digits: 'Number without +',
} as const
export type ExportValue = keyof typeof exportValues

/** What each status is called where the file goes. */
export type StatusTexts = Readonly<Record<PoolStatus | LineStatus, string>>

/** What the statuses are called in NumberDesk itself. */
export const ownStatusTexts: StatusTexts = {
  Free: 'Free',
  Assigned: 'Assigned',
  Returned: 'Returned',
  Normal: 'Normal',
  Pending: 'Pending',
}
